import { expect, test } from 'vitest'
import { parseContactAnswer } from '../../src/protocol/accessibility.ts'
import { parseSettings } from '../../src/server/options.ts'
import { startServer } from './rig.ts'

const contact = {
  organisation: 'Norrviks <b>kommun</b>', email: 'tillganglighet@norrvik.se', url: 'https://www.norrvik.se/tillganglighet', phone: '0771-11 44 00', reviewed: '2026-10-02',
}
const named = { ACCESSIBILITY_ORGANISATION: 'Norrviks kommun' }

function contactOf(env: Record<string, string>) {
  const parsed = parseSettings([], env)
  return parsed.ok ? parsed.value.contact : parsed.error
}

test('settings come from the environment', () => {
  const env = {
    ACCESSIBILITY_ORGANISATION: ` ${contact.organisation}\n`, ACCESSIBILITY_EMAIL: contact.email, ACCESSIBILITY_URL: contact.url, ACCESSIBILITY_PHONE: contact.phone, ACCESSIBILITY_REVIEWED: contact.reviewed,
  }
  expect(contactOf(env)).toEqual(contact)
  expect(contactOf({ ...named, ACCESSIBILITY_PHONE: '08 123' })).toEqual({ organisation: 'Norrviks kommun', email: null, url: null, phone: '08 123', reviewed: null })
  expect(contactOf({})).toBeUndefined()
  expect(contactOf({ ACCESSIBILITY_ORGANISATION: '', ACCESSIBILITY_EMAIL: ' ' })).toBeUndefined()
})

test('what is wrong is told in one sentence each, and what is missing in one', () => {
  const wrong = { ACCESSIBILITY_ORGANISATION: 'a\nb', ACCESSIBILITY_EMAIL: 'a@b.se?bcc=c@d.se', ACCESSIBILITY_URL: 'http://a.se', ACCESSIBILITY_PHONE: 'ring', ACCESSIBILITY_REVIEWED: '2026-02-30' }
  const names = ['ACCESSIBILITY_ORGANISATION', 'ACCESSIBILITY_EMAIL', 'ACCESSIBILITY_URL', 'ACCESSIBILITY_PHONE', 'ACCESSIBILITY_REVIEWED']
  expect(contactOf(wrong)).toEqual(names.map((name) => expect.stringMatching(new RegExp(`^${name} is a`)) as string))
  const alone = [named, { ACCESSIBILITY_EMAIL: 'a@b.se' }, { ACCESSIBILITY_REVIEWED: '2026-10-02' }, { ...named, ACCESSIBILITY_REVIEWED: '2026-10-02' }]
  for (const env of alone) expect(contactOf(env)).toEqual([expect.stringMatching(/^ACCESSIBILITY_ORGANISATION goes with /)])
})

test('pages are told, and nobody else', async () => {
  const server = await startServer({ contact, basePath: '/a/' })
  const answer = await fetch(`${server.url}contact`)
  const { headers } = answer
  expect([answer.status, headers.get('content-type'), headers.get('cache-control'), headers.get('x-content-type-options')]).toEqual([200, 'application/json', 'no-store', 'nosniff'])
  expect(headers.get('access-control-allow-origin')).toBeNull()
  expect(headers.get('content-security-policy')).toBe((await fetch(server.url)).headers.get('content-security-policy'))
  expect(parseContactAnswer(await answer.json())).toEqual(contact)
  await server.close()
})

test('a server whose operator names nobody says so', async () => {
  const server = await startServer()
  expect(await (await fetch(`${server.url}contact`)).text()).toBe('{"contact":null}')
  await server.close()
})
