import { expect, test } from 'vitest'
import { type ContactField, isContactField, parseContactAnswer } from '../../../src/protocol/accessibility.ts'

const contact = {
  organisation: 'Norrviks kommun', email: 'tillganglighet@norrvik.se', url: 'https://www.norrvik.se/tillgänglighet?a=b#c', phone: '+46 (0)771-11 44 00', reviewed: '2026-10-02',
}
const none = { email: null, url: null, phone: null, reviewed: null }

test.each<[ContactField, readonly string[]]>([
  ['organisation', ['Norrviks kommun', 'Ö', '<b>Kommun & Region</b> "Norr"', 'x'.repeat(120)]],
  ['email', ['a@b.se', 'till.gang+app_1@sub.norr-vik.se', 'a@xn--vxj-qla.se', 'a@b.xn--p1ai']],
  ['url', ['https://a.se', 'https://a.se:8443/', 'https://a.se?x', 'https://a.se#x', `https://a.se/${'x'.repeat(480)}`]],
  ['phone', ['0771-11 44 00', '+46771114400', '08 123']],
  ['reviewed', ['2024-02-29']],
])('%s may be', (field, values) => {
  for (const value of values) expect([value, isContactField(field, value)]).toEqual([value, true])
})

test.each<[ContactField, readonly unknown[]]>([
  ['organisation', ['', ' ', ' a', 'a ', 'a\nb', 'a\u2028b', 'a\u202Eb', 'a\u0000', '\ud800', 'x'.repeat(121), 7, null, undefined, ['a']]],
  ['email', ['', 'a', '@b.se', 'a@b', 'a@b.se?bcc=c@d.se', 'a@b.se&x', 'a@b.se,c@d.se', 'a%0a@b.se', '"a b"@c.se', 'a@b..se', 'a@å.se', 'a@b.se\n', 'a b@c.se', `a@${'x.'.repeat(130)}se`, { email: 'a@b.se' }]],
  ['url', ['', 'http://a.se', 'javascript:alert(1)', ' https://a.se', 'https://', 'https:///a', 'https://me@a.se', 'https://me:pw@a.se/', 'https://a.se\\@b.se', 'https://a.se/ b', 'https://a.se/"><script>', 'https://а.se/', 'https://a.se/\u202e', 'HTTPS', 'data:text/html,x', '//a.se', `https://a.se/${'x'.repeat(500)}`]],
  ['phone', ['', '1', 'ring', '+', '0771;ext=1', 'tel:0771', '0771\n11', '٠٧٧١١١', '0'.repeat(31)]],
  ['reviewed', ['', '2026-02-30', '2026-13-01', '26-01-01', '2026-10-02T00:00', 'i går', 20261002]],
])('%s may not be', (field, values) => {
  for (const value of values) expect([value, isContactField(field, value)]).toEqual([value, false])
})

test('an answer names somebody who can be reached, or nobody; else it is none', () => {
  expect(parseContactAnswer({ contact })).toEqual(contact)
  expect(parseContactAnswer({ contact: { organisation: 'A', phone: '08 123' } })).toEqual({ ...none, organisation: 'A', phone: '08 123' })
  expect(parseContactAnswer({ contact: null })).toBe('none')
  for (const other of [null, undefined, 'x', 3, [], {}, { contact: 'x' }, { contact: [] }, { contact: { email: 'a@b.se' } }, { contact: { organisation: 'A' } }]) {
    expect([other, parseContactAnswer(other)]).toEqual([other, null])
  }
})

test('what is wrong in an answer is not shown, the rest is', () => {
  const hostile = { ...contact, url: 'javascript:alert(1)', email: 'a@b.se?body=x', reviewed: 'nyss', more: 'x' }
  expect(parseContactAnswer({ contact: hostile })).toEqual({ ...none, organisation: contact.organisation, phone: contact.phone })
  expect(parseContactAnswer({ contact: { ...hostile, phone: '' } })).toBeNull()
})

test('a long hostile text is refused at once', () => {
  const fields: ContactField[] = ['organisation', 'email', 'url', 'phone', 'reviewed']
  for (const text of ['a '.repeat(200_000), `a@${'a-'.repeat(200_000)}`, `https://${'a.'.repeat(200_000)}!`, '0 '.repeat(200_000)]) {
    for (const field of fields) expect(isContactField(field, text)).toBe(false)
  }
})
