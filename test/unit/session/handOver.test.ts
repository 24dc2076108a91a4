import { describe, expect, it } from 'vitest'
import { type CircleId, newId, type PersonId } from '../../../src/model/ids.ts'
import { limits } from '../../../src/model/limits.ts'
import { encodeFragment, type Invite } from '../../../src/protocol/invite.ts'
import { encodeHandOver, type HandOver, parseHandOver } from '../../../src/session/handOver.ts'
import { seededNumbers, seededRandom } from '../../random.ts'

const random = seededRandom(61)
const invite = (circle: CircleId | null = newId<CircleId>(random)): Invite => ({ entries: [{ circle, epoch: 3, secret: random(16) }] })
const whole: HandOver = {
  rounds: [
    { circle: newId<CircleId>(random), person: newId<PersonId>(random), title: 'Modellkommuner å' },
    { circle: newId<CircleId>(random), person: null, title: '' },
  ],
  invites: [invite(), invite()],
  mine: random(400),
}

/** A hand-over whose JSON is this. */
function bytesOf(json: unknown, mine = new Uint8Array(0)): Uint8Array {
  const text = new TextEncoder().encode(typeof json === 'string' ? json : JSON.stringify(json))
  const head = new Uint8Array(5)
  head[0] = 1
  new DataView(head.buffer).setUint32(1, text.length)
  return Uint8Array.from([...head, ...text, ...mine])
}

describe('what is handed over', () => {
  it('comes back as it was, with and without mine', () => {
    for (const each of [whole, { ...whole, mine: null }, { rounds: [], invites: [], mine: null }]) {
      expect(parseHandOver(encodeHandOver(each))).toEqual({ ok: true, value: each })
    }
    // Also when the bytes stand in the middle of others.
    const within = Uint8Array.from([9, 9, ...encodeHandOver(whole)]).subarray(2)
    expect(parseHandOver(within)).toEqual({ ok: true, value: whole })
  })

  it('is whole or is not taken', () => {
    const good = { rounds: whole.rounds, invites: whole.invites.map(encodeFragment) }
    expect(parseHandOver(bytesOf(good)).ok).toBe(true)
    const many = Array.from({ length: 21 }, () => whole.rounds[0])
    for (const bad of [
      '', '{', 'null', '[]', {}, { rounds: [] }, { invites: [] },
      { ...good, rounds: many }, { ...good, rounds: {} }, { ...good, rounds: [null] }, { ...good, rounds: [{ ...whole.rounds[0], circle: 'x' }] },
      { ...good, rounds: [{ ...whole.rounds[0], person: 'x' }] }, { ...good, rounds: [{ ...whole.rounds[0], title: 7 }] },
      { ...good, invites: [7] }, { ...good, invites: ['AQ'] }, { ...good, invites: [encodeFragment(invite(null))] },
      { ...good, more: 'x'.repeat(70_000) },
    ]) expect([bad, parseHandOver(bytesOf(bad))]).toEqual([bad, { ok: false, error: 'damaged' }])
    const long = parseHandOver(bytesOf({ ...good, rounds: [{ ...whole.rounds[0], title: 'x'.repeat(500) }] }))
    expect(long.ok && long.value.rounds[0]?.title.length).toBe(limits.name)
  })

  it('answers any bytes with a value', () => {
    const number = seededNumbers(62)
    const bytes = encodeHandOver({ ...whole, mine: null })
    for (let cut = 0; cut < bytes.length; cut++) expect(parseHandOver(bytes.subarray(0, cut)).ok).toBe(false)
    for (let run = 0; run < 2_000; run++) {
      const changed = bytes.slice()
      changed[Math.floor(number() * bytes.length)] = Math.floor(number() * 256)
      parseHandOver(changed)
      const noise = random(Math.floor(number() * 60))
      expect(parseHandOver(noise).ok).toBe(false)
    }
    expect(parseHandOver(Uint8Array.of(2, 0, 0, 0, 0))).toEqual({ ok: false, error: 'newer' })
  })
})
