/**
 * Five phones in two home teams, with the real session, store, engine and commands on a simulated network: messages
 * delayed and reordered between channels, channels that die with what is under way, channels that stand twice,
 * partitions, and phones that die in the middle of a write and start again from storage. After quiet all must be
 * equal, nothing that was shown as saved may be gone, and nothing may have been said in a room that is not for it.
 */
import { expect } from 'vitest'
import { createTap, type Tap } from '../tap.ts'
import { actAtRandom } from './actAtRandom.ts'
import { type Canaries, createCanaries } from './canaries.ts'
import { everyFile, homeActs } from './homeActs.ts'
import { bringBack, keyActs } from './keyActs.ts'
import { type Act, roundActs } from './roundActs.ts'
import { createSimulation } from './simulatedNetwork.ts'
import { contentOf, createPhones, filesNamedIn, type Phone, type Rooms, savedIsStillThere } from './simulatedPhone.ts'
import { standInSubtle } from './standInSubtle.ts'

const steps = 80

/** Everything that the phones of a run may do. Who is left out by a new key sees little of what the others do. */
const actsOf = (canaries: Canaries, changesKeys: boolean, phones: () => readonly Phone[]): Readonly<Record<string, Act>> => ({
  ...roundActs,
  ...homeActs(canaries),
  ...(changesKeys ? keyActs(phones) : {}),
})

export const actNames = (changesKeys: boolean): string[] =>
  Object.keys(actsOf(createCanaries(createSimulation({ seed: 1 })), changesKeys, () => [])).sort()

/** Runs the seed and expects of it what is said above. Answers what was done in it. */
export async function simulate(seed: number, changesKeys: boolean): Promise<ReadonlySet<string>> {
  const rooms: Rooms = new Map()
  const tap = createTap(standInSubtle, (room) => rooms.get(room) ?? room)
  const sim = createSimulation({ seed, subtle: tap.subtle })
  const canaries = createCanaries(sim)
  const phones = await createPhones(sim, 5, rooms)
  const acts = actsOf(canaries, changesKeys, () => phones)
  const done = new Set<string>()
  const someone = (): Phone => phones[sim.pick(phones.length)] as Phone

  for (let step = 0; step < steps; step++) {
    const dice = sim.random()
    if (dice < 0.04) sim.killOne()
    else if (dice < 0.06) sim.partition(...split(phones, () => sim.pick(2)))
    else if (dice < 0.09) sim.partition()
    else if (dice < 0.12) await someone().crash()
    else if (dice < 0.14) await someone().sleep(sim.pick(20_000))
    else {
      const act = actAtRandom(sim, acts, someone())
      if (act !== null) done.add(act)
    }
    await sim.run(sim.random() < 0.2 ? sim.pick(3000) : sim.pick(60))
    for (const phone of phones) savedIsStillThere(phone)
  }
  sim.partition()
  await sim.run(10_000)
  const [norrvik, ekdala] = [phones.slice(0, -2), phones.slice(-2)]
  const circles = [
    [phones, (phone: Phone) => phone.circle()],
    [norrvik, (phone: Phone) => phone.home()],
    [ekdala, (phone: Phone) => phone.home()],
  ] as const
  for (const [members, open] of circles) bringBack(sim, members, open(members[0] as Phone).id)
  await sim.run(90_000)

  expect(done.size, 'the run must have done something').toBeGreaterThan(10)
  for (const [members, open] of circles) {
    const others = members.length - 1
    const [reference] = members
    for (const phone of members) {
      expect(phone.key(open(phone).id), `${phone.name} has the key of all`).toEqual(reference?.key(open(phone).id))
      expect(contentOf(open(phone))).toEqual(contentOf(open(reference as Phone)))
      expect(open(phone).status.get()).toMatchObject({ saved: 'saved', present: others, reached: others, damaged: 0 })
    }
  }
  await haveTheirFiles(norrvik, ekdala, canaries)
  holdsTheWall(tap, canaries, norrvik[0] as Phone, ekdala[0] as Phone)
  for (const phone of phones) await phone.stop()
  return done
}

/** Every phone of a circle has every file that it refers to, and no phone one that belongs to the other home alone. */
async function haveTheirFiles(norrvik: readonly Phone[], ekdala: readonly Phone[], canaries: Canaries): Promise<void> {
  const everybody = [...norrvik, ...ekdala]
  for (const [members, open] of [
    [everybody, (phone: Phone) => phone.circle()],
    [norrvik, (phone: Phone) => phone.home()],
    [ekdala, (phone: Phone) => phone.home()],
  ] as const) {
    for (const phone of members) {
      const { id, files } = open(phone)
      const named = filesNamedIn(open(phone)).filter((hash) => everyFile.has(hash))
      for (const hash of named) expect(await (await files()).get(hash), phone.name).not.toBeNull()
      for (const other of everybody) if (!members.includes(other)) expect(await other.stored(id)).toEqual([])
    }
  }
  for (const phone of everybody) {
    for (const [of, name] of [[phone.circle(), 'round'], [phone.home(), { home: phone.home().id }]] as const) {
      const kept = (await phone.stored(of.id)).join('\n')
      expect(canaries.in(name).forbidden.filter((word) => kept.includes(word))).toEqual([])
    }
  }
}

/** What was said in each room, taken apart: no word that may not be there, and some of those that may. */
function holdsTheWall(tap: Tap<unknown>, canaries: Canaries, a: Phone, b: Phone): void {
  const rooms = [
    [a.circle().id, 'round'],
    [a.home().id, { home: a.home().id }],
    [b.home().id, { home: b.home().id }],
  ] as const
  expect(tap.rooms.size).toBe(rooms.length)
  for (const [room, name] of rooms) {
    const heard = tap.rooms.get(room)
    const said = [...(heard?.values() ?? [])].join('\n')
    const { forbidden, allowed } = canaries.in(name)
    expect(forbidden.filter((word) => said.includes(word))).toEqual([])
    if (allowed.length > 4) expect(allowed.some((word) => said.includes(word))).toBe(true)
    expect(heard?.unread).toBe(0)
  }
}

function split(phones: readonly Phone[], side: () => number): string[][] {
  const groups: string[][] = [[], []]
  for (const { name } of phones) groups[side()]?.push(name)
  return groups
}
