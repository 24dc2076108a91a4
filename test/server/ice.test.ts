import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { parseSettings } from '../../src/server/options.ts'
import { parseIceServers } from '../../src/protocol/iceServers.ts'
import { startServer } from './rig.ts'

const own = [{ urls: ['turn:turn.example.se:3478'], username: 'u', credential: 'c' }]
const shared = { urls: ['turn:a.example.se', 'turns:b.example.se:5349'], secret: 'hemligt' }

test('settings come from the environment; what is wrong is told without what was written', () => {
  const iceOf = (env: Record<string, string>) => {
    const parsed = parseSettings([], env)
    return parsed.ok ? parsed.value.ice : parsed.error
  }
  const both = { ICE_SERVERS: JSON.stringify(own), TURN_URLS: shared.urls.join(', '), TURN_SECRET: shared.secret }
  expect(iceOf(both)).toEqual({ servers: own, turn: shared })
  expect(iceOf({ ICE_SERVERS: '', TURN_URLS: '', TURN_SECRET: '' })).toBeUndefined()
  const wrong = [
    { ICE_SERVERS: 'turn:hemligt' }, { ICE_SERVERS: '[{"urls":"turn:a.se","credential":"hemligt"}]' },
    { ICE_SERVERS: '[{"urls":"https://hemligt.se"}]' }, { ICE_SERVERS: JSON.stringify(Array(8).fill(own[0])), ...{ TURN_URLS: 'turn:a.se', TURN_SECRET: 'hemligt' } },
    { TURN_SECRET: 'hemligt' }, { TURN_URLS: 'turn:a.se' }, { TURN_URLS: 'stun:a.se', TURN_SECRET: 'hemligt' },
  ]
  for (const env of wrong) {
    const errors = iceOf(env)
    expect(errors, JSON.stringify(env)).toHaveLength(1)
    expect(JSON.stringify(errors)).toMatch(/^\["(ICE_SERVERS|TURN_URLS)/)
    expect(JSON.stringify(errors)).not.toContain('hemligt')
  }
})

test('pages are told the servers afresh, with a credential that ends by itself', async () => {
  let now = 1_700_000_000_500
  const server = await startServer({ ice: { servers: own, turn: shared }, now: () => now, basePath: '/a/' })
  const ask = async () => (await fetch(`${server.url}ice`)).json() as Promise<{ iceServers: { username: string; credential: string }[] }>
  const answer = await fetch(`${server.url}ice`)
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([200, 'application/json', 'no-store'])
  // Nobody else's page may read it, and it opens ours to nobody.
  expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  expect(answer.headers.get('content-security-policy')).toBe((await fetch(server.url)).headers.get('content-security-policy'))
  expect(answer.headers.get('content-security-policy')).not.toContain('example.se')
  const username = String(1_700_000_000 + 12 * 60 * 60)
  const credential = createHmac('sha1', shared.secret).update(username).digest('base64')
  const { iceServers } = await ask()
  expect(iceServers).toEqual([...own, { urls: shared.urls, username, credential }])
  expect(parseIceServers(iceServers).ok).toBe(true)
  now += 60_000
  expect((await ask()).iceServers[1]?.username).toBe(String(Number(username) + 60))
  await server.close()
})

test('without any there is an empty list', async () => {
  const server = await startServer()
  expect(await (await fetch(`${server.url}ice`)).text()).toBe('{"iceServers":[]}')
  await server.close()
})
