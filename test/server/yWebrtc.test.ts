import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import type { EventEmitter } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { metric, newTopic, startServer, until } from './rig.ts'

interface Phone {
  readonly child: ChildProcess
  /** Where what it says comes out. */
  readonly streams: readonly EventEmitter[]
  output(): string
}

function startPhone(url: string, room: string): Phone {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'yWebrtcPeer.mjs'), url, room])
  const streams = [child.stdout, child.stderr]
  let output = ''
  for (const stream of streams) stream.on('data', (part: Buffer) => (output += part.toString()))
  return { child, streams, output: () => output }
}

test('two real y-webrtc providers get an offer and its answer through', async () => {
  const server = await startServer()
  const url = `${server.url.replace(/^http/, 'ws')}signal`
  const room = newTopic()
  const phones = [startPhone(url, room), startPhone(url, room)]
  const outputs = (): string => phones.map((phone) => phone.output()).join('\n')
  try {
    await until(phones.flatMap(({ streams }) => streams), 'data', () => /answer 6000/.test(outputs()), 'an answer', 30_000)
    expect(outputs()).toMatch(/offer 6000/)
    expect(outputs()).not.toMatch(/Error/)
    expect(await metric(server, 'larandetraff_rooms')).toBe(1)
    expect(await (await fetch(`${server.url}metrics`)).text()).not.toContain('refusals_total{')
  } finally {
    for (const phone of phones) phone.child.kill()
    await server.close()
  }
})
