/** *Open on my computer*: rounds, homes and notes come to the computer, which is the same person there. */
import { afterEach, describe, expect, it } from 'vitest'
import { pairingView, sayPairing } from '../../../src/document/pairing.ts'
import { peopleView, personOfDevice } from '../../../src/document/people.ts'
import { releaseDevice } from '../../../src/document/peopleEdit.ts'
import { pairingLife } from '../../../src/model/pairing.ts'
import { fail } from '../../../src/model/result.ts'
import { parseHandOver } from '../../../src/session/handOver.ts'
import type { ComputerEnd, PhoneEnd } from '../../../src/session/pairing.ts'
import { createPairingKey, openSealed } from '../../../src/session/pairingKeys.ts'
import { claimPaired, pairedRound } from '../../../src/session/pairedRounds.ts'
import { fetchRounds, unfinished } from '../../../src/session/takeOver.ts'
import { createMemoryStore } from '../../../src/storage/memoryStore.ts'
import type { Store } from '../../../src/storage/port.ts'
import { createMemoryNetwork } from '../../../src/sync/memory.ts'
import { homeOf, inviteTo, joinBy, openHome, type Phone, soon, startPhone, startRound, subtle, value } from './homeRig.ts'
import { handTimers, meet, mineOf, notesIn, pack, showCode, writeNote } from './pairingRig.ts'

const running: Phone[] = []
const ends: (() => void)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) end()
  for (const phone of running.splice(0)) await phone.close()
})
function ending<T extends { close(): void }>(end: T): T {
  ends.push(() => end.close())
  return end
}

/** Ann has a round and a home on her phone, and a computer with nothing. */
async function setting() {
  const network = createMemoryNetwork()
  const ann = await startRound(network)
  const home = await homeOf(ann.phone, ann.inside, ann.norrvik)
  const computer = await startPhone(network)
  running.push(ann.phone, computer)
  return { network, ann, home, computer, person: ann.inside.context().person }
}
const reaches = (end: ComputerEnd | PhoneEnd, state: string) => soon(() => expect(end.state.get()).toBe(state))

async function handOver(phone: Phone, computer: Phone, bytes: Uint8Array): Promise<void> {
  const [shown] = [ending(await showCode(computer))]
  const met = ending(await meet(phone, shown.code))
  await reaches(met, 'found')
  await met.handOver(bytes)
  await Promise.all([reaches(met, 'arrived'), reaches(shown, 'arrived')])
}

describe('open on my computer', () => {
  it('brings the round and the home; the computer is the same person, who is there once', async () => {
    const { ann, home, computer, person } = await setting()
    await handOver(ann.phone, computer, await pack(ann.phone, null))
    const left = await unfinished(computer.session)
    expect(left).toEqual([{ circle: ann.id, person, title: 'Round' }])
    const fetching = ending(fetchRounds(computer.session, left))
    await soon(() => expect(fetching.view.get()).toMatchObject([{ here: true, awaited: 0 }]))
    const inside = await computer.enter(ann.id)
    expect(inside.context().person).toBe(person)
    const atHome = await openHome(inside, home.id)
    expect(atHome.id).toBe(home.id)
    await soon(() => expect(personOfDevice(ann.inside.round.document, computer.device)).toBe(person))
    expect(peopleView(ann.inside.round.document).get().list).toHaveLength(1)
    expect(await unfinished(computer.session)).toEqual([])
    expect(computer.session.pending.get()).toEqual([])
    // Private notes stayed where they are: there is not even the question.
    expect(notesIn(await mineOf(computer.session))).toEqual([])
  })

  it('brings the notes when they were chosen, once however often, and leaves both devices their own', async () => {
    const { ann, computer } = await setting()
    const mine = await mineOf(ann.phone.session)
    writeNote(mine, ann.inside, 'for me alone')
    const own = await mineOf(computer.session)
    writeNote(own, ann.inside, 'on the computer')
    for (let times = 0; times < 2; times++) await handOver(ann.phone, computer, await pack(ann.phone, mine))
    expect(notesIn(own).sort()).toEqual(['for me alone', 'on the computer'])
    writeNote(own, ann.inside, 'later')
    expect(notesIn(mine)).toEqual(['for me alone'])
    // As the log has it: the note is stored before the phone is told.
    await computer.close()
    const again = await startPhone(createMemoryNetwork(), computer)
    running.push(again)
    expect(notesIn(await mineOf(again.session)).sort()).toEqual(['for me alone', 'later', 'on the computer'])
  })

  it('leaves out what was not chosen', async () => {
    const { ann, home, computer } = await setting()
    await handOver(ann.phone, computer, await pack(ann.phone, null, [ann.id]))
    expect(computer.session.pending.get().flatMap(({ entries }) => entries.map(({ circle }) => circle))).toEqual([ann.id])
    await handOver(ann.phone, computer, await pack(ann.phone, await mineOf(ann.phone.session), [home.id]))
    expect(computer.session.pending.get()).toHaveLength(1)
  })

  it('goes on after the computer was closed in the middle, and when the round comes another way', async () => {
    const { network, ann, computer, person } = await setting()
    await handOver(ann.phone, computer, await pack(ann.phone, null))
    await computer.close()
    const again = await startPhone(network, computer)
    running.push(again)
    expect(await unfinished(again.session)).toHaveLength(1)
    // By the invite that is waited for, not by the page that it was handed over to.
    const [invite] = again.session.pending.get()
    if (invite === undefined) throw new Error('no invite is kept')
    value(await again.session.join(invite).arrived)
    const inside = await again.enter(ann.id)
    await soon(() => expect(inside.context().person).toBe(person))
    await expect.poll(() => pairedRound(again.session, ann.id)).toBeNull()

    // Done is done: who then says that it is somebody else is not contradicted.
    value(releaseDevice(inside.round.document, again.device))
    await claimPaired(again.session, inside.round)
    expect(inside.context().person).toBeNull()
  })

  it('makes a computer that had joined as somebody else the same person, and brings a newer key', async () => {
    const { network, ann, person } = await setting()
    const { phone: computer, inside } = await joinBy(network, ann.invite, 'A. at the desk', ann.norrvik)
    running.push(computer)
    // The computer was away when the key was changed.
    inside.round.close()
    inside.homes.close()
    await soon(() => expect(ann.inside.round.status.get().present).toBe(0))
    expect(await ann.phone.session.changeKey(ann.id)).toBe(true)
    await handOver(ann.phone, computer, await pack(ann.phone, null, [ann.id]))
    ending(fetchRounds(computer.session, await unfinished(computer.session)))
    await soon(() => expect(personOfDevice(ann.inside.round.document, computer.device)).toBe(person))
    expect(inviteTo(computer, ann.id)).toEqual(inviteTo(ann.phone, ann.id))
  })
})

describe('the code', () => {
  it('is good for one phone: who comes later, or listens with it, gets nothing', async () => {
    const { network, ann, computer } = await setting()
    const spy = await startPhone(network)
    running.push(spy)
    const shown = ending(await showCode(computer))
    const listening = await spy.session.meet(shown.code)
    ends.push(() => listening.sync.close())
    const heard: Uint8Array[] = []
    const view = pairingView(listening.document)
    ends.push(view.subscribe(() => heard.push(...[view.get().handOver].flatMap((each) => each ?? []))))
    const met = ending(await meet(ann.phone, shown.code))
    await reaches(met, 'found')
    await met.handOver(await pack(ann.phone, null))
    await reaches(met, 'arrived')
    await soon(() => expect(view.get()).toMatchObject({ handOver: null, offer: null }))
    // It has seen something pass that it can't open, with its own key or without any.
    expect(heard).not.toEqual([])
    for (const bytes of heard) {
      expect(parseHandOver(bytes).ok).toBe(false)
      expect(await openSealed(subtle, await createPairingKey(subtle), bytes)).toBeNull()
    }
    // Both have left; who comes now finds only the one who listens, and no computer.
    const status = () => listening.sync.status.get()
    await soon(() => expect(status().present).toBe(0))
    const latecomer = await startPhone(network)
    running.push(latecomer)
    const late = ending(await meet(latecomer, shown.code))
    await soon(() => expect(status()).toMatchObject({ present: 1, reached: 1 }))
    expect(late.state.get()).toBe('seeking')
  })

  it('leads a phone to nobody who only knows it: another key is not believed, nor another receipt', async () => {
    const { network, ann, computer } = await setting()
    const liar = await startPhone(network)
    running.push(liar)
    const code = (await createPairingKey(subtle)).code
    const room = await liar.session.meet(code)
    ends.push(() => room.sync.close())
    sayPairing(room.document, 'offer', (await createPairingKey(subtle)).publicKey)
    sayPairing(room.document, 'receipt', new Uint8Array(16))
    const met = ending(await meet(ann.phone, code))
    await soon(() => expect(room.sync.status.get().present).toBe(1))
    await met.handOver(await pack(ann.phone, null))
    sayPairing(room.document, 'receipt', new Uint8Array(16).fill(1))
    await soon(() => expect(room.sync.status.get().reached).toBe(1))
    expect([met.state.get(), pairingView(room.document).get().handOver]).toEqual(['seeking', null])

    // Nonsense in the computer's room is passed over; what the phone brings after it is taken.
    const shown = ending(await showCode(computer))
    const noise = await liar.session.meet(shown.code)
    ends.push(() => noise.sync.close())
    for (const bytes of [new Uint8Array(0), new Uint8Array(200).fill(7), new Uint8Array(65).fill(4)]) sayPairing(noise.document, 'handOver', bytes)
    await soon(() => expect(noise.sync.status.get()).toMatchObject({ present: 1, reached: 1 }))
    expect(shown.state.get()).toBe('waiting')
    const right = ending(await meet(ann.phone, shown.code))
    await reaches(right, 'found')
    await right.handOver(await pack(ann.phone, null))
    await reaches(right, 'arrived')
  })

  it('runs out on both screens, and nothing is taken after that', async () => {
    const { ann, computer } = await setting()
    const [atComputer, atPhone] = [handTimers(), handTimers()]
    let time = 0
    const shown = ending(await showCode(computer, { timers: atComputer, now: () => time }))
    const met = ending(await meet(ann.phone, shown.code, { timers: atPhone }))
    await reaches(met, 'found')
    // A computer that has slept: its timers are late, its clock is not.
    time = pairingLife
    await met.handOver(await pack(ann.phone, null))
    await reaches(shown, 'expired')
    expect(met.state.get()).toBe('sending')
    atPhone.pass(pairingLife)
    expect(met.state.get()).toBe('expired')
    expect(computer.session.pending.get()).toEqual([])

    const alone = ending(await showCode(computer, { timers: atComputer }))
    atComputer.pass(pairingLife)
    expect(alone.state.get()).toBe('expired')
  })

  it('tells the phone nothing when the computer could not keep it all', async () => {
    const { ann, computer } = await setting()
    const full = { ...computer.session, values: { ...computer.session.values, put: () => Promise.resolve({ ok: false, error: 'full' } as const) } }
    const shown = ending(await showCode({ ...computer, session: full }))
    const met = ending(await meet(ann.phone, shown.code))
    await reaches(met, 'found')
    await met.handOver(await pack(ann.phone, null))
    await reaches(shown, 'refused')
    expect(met.state.get()).toBe('sending')
  })

  it('nor when only the way to the round could not be kept', async () => {
    const { network, ann } = await setting()
    const store = createMemoryStore()
    const forgetful: Store = { ...store, put: (name, kept) => (name === 'pendingInvites' ? Promise.resolve(fail('full')) : store.put(name, kept)) }
    const computer = await startPhone(network, { store: forgetful })
    running.push(computer)
    const shown = ending(await showCode(computer))
    const met = ending(await meet(ann.phone, shown.code))
    await reaches(met, 'found')
    await met.handOver(await pack(ann.phone, null))
    await reaches(shown, 'refused')
    expect(met.state.get()).toBe('sending')
  })
})
