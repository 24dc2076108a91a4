/** A round leaves as a file and comes in again as an equal one. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { type CircleDocument, emptyDocument, readMeta } from '../../../src/document/circleDocument.ts'
import { homesView } from '../../../src/document/homes.ts'
import { addReflection, reflectionsView, setReflectionDeleted } from '../../../src/document/reflections.ts'
import { revisionsView } from '../../../src/document/revisions.ts'
import { roundContent } from '../../../src/document/roundContent.ts'
import { roots } from '../../../src/document/schema.ts'
import { type Act, roundActs } from '../../sync/roundActs.ts'
import { actAtRandom } from '../../sync/actAtRandom.ts'
import { createCanaries } from '../../sync/canaries.ts'
import { homeActs } from '../../sync/homeActs.ts'
import { createSimulation } from '../../sync/simulatedNetwork.ts'
import { createPhones } from '../../sync/simulatedPhone.ts'
import { seededRandom } from '../../random.ts'
import { broughtIn, fileOf } from './broughtIn.ts'
import { value } from './phones.ts'

function frozen(name: string): CircleDocument {
  const circle = emptyDocument()
  Y.applyUpdate(circle.doc, readFileSync(join(import.meta.dirname, '../../fixtures', name)))
  return circle
}

describe('a round as a file', () => {
  it.each(['round-1.bin', 'round-2.bin', 'room-2.bin'])('%s gives the same file again when it has been brought in', (name) => {
    const file = fileOf(frozen(name))
    expect(fileOf(broughtIn(file).round)).toBe(file)
  })

  it('holds everything of a meeting that is to be kept', () => {
    const { groups, clusters, clustered, ballots, handCounts, collecting, runEvents, reflections } = roundContent(frozen('room-2.bin'))
    for (const list of [groups, clusters, clustered, ballots, handCounts, collecting, runEvents, reflections]) expect(list.length).toBeGreaterThan(0)
  })

  it('is a new circle, in which the homes of the old one are none', () => {
    const old = frozen('round-2.bin')
    const { circle, round } = broughtIn(fileOf(old))
    expect(readMeta(round)?.circle).toBe(circle)
    expect(homesView(round).get().list).toEqual([])
    const carried = revisionsView(round).get().list.map(({ carriedFrom }) => carriedFrom)
    expect(carried.length).toBeGreaterThan(0)
    expect(new Set(carried)).toEqual(new Set([readMeta(old)?.circle]))
  })

  it('names no device, and nothing that was taken away', () => {
    const round = frozen('round-2.bin')
    const writer = { person: null, meeting: null, now: () => 0, random: seededRandom(1) }
    const note = value(addReflection(round, writer, { item: null, prompt: null, text: 'Det här tar jag tillbaka' }))
    expect(fileOf(round)).toContain('Det här tar jag tillbaka')
    value(setReflectionDeleted(round, writer, note, true))
    const file = fileOf(round)
    const devices = [...round.doc.getMap(roots.devices).keys(), ...roundBases(round)]
    expect(devices.length).toBeGreaterThan(1)
    for (const device of devices) expect(file).not.toContain(device)
    expect(file).not.toContain('Det här tar jag tillbaka')
    expect(file).not.toContain(note)
  })

  it('keeps who wrote what, and when', () => {
    const { round } = broughtIn(fileOf(frozen('round-2.bin')))
    const before = reflectionsView(frozen('round-2.bin')).get().list
    expect(reflectionsView(round).get().list.map(({ text, created }) => [text, created])).toEqual(before.map(({ text, created }) => [text, created]))
  })
})

function roundBases(round: CircleDocument): string[] {
  return [...round.doc.getMap<{ base: string }>(roots.run).values()].map(({ base }) => base).filter((base) => base !== 'server')
}

it('any round that people have made comes in equal', async () => {
  for (let seed = 1; seed <= 8; seed++) {
    const sim = createSimulation({ seed })
    const phones = await createPhones(sim, 3, new Map())
    const acts: Readonly<Record<string, Act>> = { ...roundActs, ...homeActs(createCanaries(sim)) }
    for (let step = 0; step < 60; step++) {
      const phone = phones[sim.pick(phones.length)]
      if (phone !== undefined) actAtRandom(sim, acts, phone)
      await sim.run(sim.pick(200))
    }
    for (const phone of phones) {
      const file = fileOf(phone.circle().document)
      expect(fileOf(broughtIn(file, seed).round), `seed ${String(seed)}`).toBe(file)
      await phone.stop()
    }
  }
})
