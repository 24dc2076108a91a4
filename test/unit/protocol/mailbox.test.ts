import { describe, expect, test } from 'vitest'
import { encodeMailboxAnswer, type MailboxAnswer, parseMailboxAnswer } from '../../../src/protocol/mailbox.ts'
import { mailboxLimits } from '../../../src/protocol/mailboxLimits.ts'
import { seeded } from './seeded.ts'

const head = { base: 7, last: 0xffffffff, until: 1_700_000_000_123, kept: 5, count: 2, born: 1_690_000_000_001 }
const answer: MailboxAnswer = {
  ...head,
  entries: [
    { seq: 4, kind: 'update', covers: 0, bytes: new Uint8Array([1, 2, 3]) },
    { seq: 7, kind: 'confirmed', covers: 3, bytes: new Uint8Array(0) },
    { seq: 0xffffffff, kind: 'snapshot', covers: 0xfffffffe, bytes: new Uint8Array(300).fill(9) },
  ],
}
const bad = { ok: false, error: 'badMessage' }

describe('an answer of the mailbox', () => {
  test('comes back as it went, with entries and without, also as a part of a buffer', () => {
    expect(parseMailboxAnswer(encodeMailboxAnswer(answer))).toEqual({ ok: true, value: answer })
    expect(parseMailboxAnswer(encodeMailboxAnswer({ ...head, entries: [] }))).toEqual({ ok: true, value: { ...head, entries: [] } })
    const bytes = encodeMailboxAnswer(answer)
    const part = new Uint8Array([9, ...bytes, 9]).subarray(1, -1)
    expect(parseMailboxAnswer(part)).toEqual({ ok: true, value: answer })
  })

  test('that is cut short anywhere is none, but between entries', () => {
    const bytes = encodeMailboxAnswer(answer)
    const whole = [0, 1, 2].map((n) => encodeMailboxAnswer({ ...answer, entries: answer.entries.slice(0, n) }).length)
    for (let length = 0; length < bytes.length; length++) {
      expect(parseMailboxAnswer(bytes.subarray(0, length)).ok, `${length}`).toBe(whole.includes(length))
    }
    expect(parseMailboxAnswer(new Uint8Array([...bytes, 0]))).toEqual(bad)
  })

  test('whose numbers don\'t go up, go past the last, or cover themselves is none', () => {
    const [first, second, third] = answer.entries as [MailboxAnswer['entries'][number], MailboxAnswer['entries'][number], MailboxAnswer['entries'][number]]
    for (const entries of [[second, first], [first, first], [{ ...first, seq: 0 }], [{ ...third, covers: third.seq }]]) {
      expect(parseMailboxAnswer(encodeMailboxAnswer({ ...answer, entries }))).toEqual(bad)
    }
    expect(parseMailboxAnswer(encodeMailboxAnswer({ ...answer, last: 6 }))).toEqual(bad)
    for (const until of [Number.NaN, Infinity]) expect(parseMailboxAnswer(encodeMailboxAnswer({ ...answer, until }))).toEqual(bad)
    const long = { ...first, bytes: new Uint8Array(mailboxLimits.entryBytes + 1) }
    expect(parseMailboxAnswer(encodeMailboxAnswer({ ...answer, entries: [long] }))).toEqual(bad)
  })

  test('that was changed anywhere, or is any bytes, is answered with a value', () => {
    const random = seeded(20261126)
    const bytes = encodeMailboxAnswer(answer)
    for (let run = 0; run < 20_000; run++) {
      const changed = run % 2 ? random.bytes(random.below(90)) : bytes.slice(0, random.below(4) ? bytes.length : random.below(bytes.length))
      for (let i = random.below(4); i >= 0 && changed.length > 0; i--) changed[random.below(random.below(2) ? 60 : changed.length) % changed.length] = random.below(256)
      if (run % 2 && changed.length > 0) changed[0] = 1
      const read = parseMailboxAnswer(changed)
      if (read.ok) expect(encodeMailboxAnswer(read.value)).toEqual(new Uint8Array(changed))
      else expect(read).toEqual(bad)
    }
  })
})
