/** The line between servers on a real Redis: what is said arrives in order, or the line is another one. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { encodeBeat, encodeFrame, parseBeat, parseFrame } from '../../src/server/redis/frames.ts'
import { type Line, longestSaid } from '../../src/server/redis/line.ts'
import { openRedisLine } from '../../src/server/redis/redisLine.ts'
import { hasRedis, type Redis, startRedis } from './redis.ts'

let redis: Redis
const lines: Line[] = []

/** With what it has heard: ups as +, downs as -, gone as !, words as they are. */
async function open(times?: { beat: number; silent: number }) {
  const line = await openRedisLine(redis.url, times)
  lines.push(line)
  const heard: string[] = []
  const names: string[] = []
  const part = line.part('relay', {
    onUp: (self) => void names.push(self),
    onDown: () => void heard.push('-'),
    onSaid: (room, from, bytes) => void heard.push(`${room} ${from} ${Buffer.from(bytes).toString()}`),
    onGone: (from) => void heard.push(`! ${from}`),
  })
  return { line, heard, names, ...part, say: (room: string, text: string) => part.say(room, Buffer.from(text)) }
}

describe.runIf(hasRedis)('a line', () => {
  beforeAll(async () => {
    redis = await startRedis()
  })
  afterEach(() => Promise.all(lines.splice(0).map((line) => line.close())))
  afterAll(() => redis.close())

  test('carries what is said in a room, in order, to the others that have joined it, and only then', async () => {
    const [a, b, c] = [await open(), await open(), await open()]
    for (const each of [a, b]) each.join('r')
    c.join('other')
    // Left and joined while that is under way: the last word counts.
    for (let i = 0; i < 5; i++) {
      a.leave('r')
      a.join('r')
    }
    await expect.poll(() => redis.ask('PUBSUB', 'NUMSUB', 'larandetraff:line:relay:r')).toEqual([Buffer.from('larandetraff:line:relay:r'), 2])
    for (let i = 0; i < 300; i++) a.say('r', `${i}`)
    a.say('never joined', 'x')
    a.say('r', 'x'.repeat(longestSaid + 1))
    a.say('r', 'end')
    await expect.poll(() => b.heard.at(-1)).toBe(`r ${a.names[0]} end`)
    expect(b.heard).toEqual([...Array.from({ length: 300 }, (_, i) => `r ${a.names[0]} ${i}`), `r ${a.names[0]} end`])
    expect([a.heard, c.heard]).toEqual([[], []])
    await a.line.close()
    await expect.poll(() => b.heard.at(-1)).toBe(`! ${a.names[0]}`)
  })

  test('that was broken has another name, and the old one is gone for the others', async () => {
    const [a, b] = [await open(), await open()]
    for (const each of [a, b]) each.join('r')
    a.say('r', 'one')
    await expect.poll(() => b.heard).toEqual([`r ${a.names[0]} one`])
    // Only one end of only one of them.
    const clients = String(await redis.ask('CLIENT', 'LIST', 'TYPE', 'normal')).split('\n').filter((line) => line.includes('cmd=publish'))
    await redis.ask('CLIENT', 'KILL', 'ID', /\bid=(\d+)/.exec(clients[0] ?? '')?.[1] ?? '')
    await expect.poll(() => a.names.length + b.names.length).toBe(3)
    const [broken, whole] = a.names.length === 2 ? [a, b] : [b, a]
    expect(broken.heard.at(-1)).toBe('-')
    await expect.poll(() => whole.heard.at(-1)).toBe(`! ${broken.names[0]}`)
    broken.say('r', 'two')
    await expect.poll(() => whole.heard.at(-1)).toBe(`r ${broken.names[1]} two`)
  })

  test('gives up who is silent; should that one be heard again, both begin anew', async () => {
    const a = await open({ beat: 20, silent: 200 })
    const b = await open({ beat: 600_000, silent: 600_000 })
    for (const each of [a, b]) each.join('r')
    await expect.poll(() => a.heard).toContain(`! ${b.names[0]}`)
    await expect.poll(() => redis.ask('PUBSUB', 'NUMSUB', 'larandetraff:line:relay:r')).toEqual([Buffer.from('larandetraff:line:relay:r'), 2])
    b.say('r', 'here all the time')
    await expect.poll(() => b.heard).toContain(`! ${a.names[0]}`)
    await expect.poll(() => a.names.length).toBe(2)
    await expect.poll(() => {
      b.say('r', 'again')
      return a.heard
    }).toContain(`r ${b.names[0]} again`)
  })
})

test('frames and beats are read as they were written, and nothing else is', () => {
  const name = '00112233445566ff'
  expect(parseFrame(encodeFrame(name, Buffer.from('x')))).toEqual({ from: name, bytes: Buffer.from('x') })
  for (const wrong of ['', '01', `01${name}`, `02${name}00`]) expect(parseFrame(Buffer.from(wrong, 'hex'))).toBeNull()
  expect(parseFrame(encodeFrame(name, Buffer.alloc(longestSaid + 1)))).toBeNull()
  for (const beat of [{ type: 'here', was: null }, { type: 'here', was: name }, { type: 'bye' }] as const) expect(parseBeat(encodeBeat(beat))).toEqual(beat)
  for (const wrong of ['', '03', '0200', '01', `01${name}00`]) expect(parseBeat(Buffer.from(wrong, 'hex'))).toBeNull()
})
