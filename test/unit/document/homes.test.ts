import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { readMeta } from '../../../src/document/circleDocument.ts'
import { addHome, homesView, setHomeMerged } from '../../../src/document/homes.ts'
import { homeTeamView, joinHomeTeam, setSuccessor, signingKey } from '../../../src/document/homeTeam.ts'
import { addOrganisation } from '../../../src/document/organisationEdit.ts'
import { roots } from '../../../src/document/schema.ts'
import { homesOf } from '../../../src/model/home.ts'
import { type CircleId, type DeviceId, newId, type OrganisationId, type PersonId } from '../../../src/model/ids.ts'
import { bytes, contextOf, copyOf, meet, newCircle, newHome, value } from './phones.ts'

function newRound() {
  const round = newCircle()
  const [norrvik, ekdala] = ['Norrvik', 'Ekdala'].map((name) => value(addOrganisation(round, contextOf(), { name, kind: 'participant' })))
  if (norrvik === undefined || ekdala === undefined) throw new Error('no organisations')
  return { round, norrvik, ekdala }
}
const record = (organisation: OrganisationId) => ({ id: newId<CircleId>(bytes), organisation, publicKey: 'key' })

describe('the round’s record of a home', () => {
  it('is written once, however often and on however many phones', () => {
    const { round, norrvik } = newRound()
    const home = record(norrvik)
    value(addHome(round, contextOf(), home))
    const [first] = homesView(round).get().list
    let updates = 0
    round.doc.on('update', () => updates++)
    value(addHome(round, contextOf(), home))
    expect(updates).toBe(0)
    expect(homesView(round).get().list).toEqual([first])
    expect(first).toMatchObject({ ...home, mergedInto: null })
  })

  it('told by two phones of the home that are apart is one record with the same key', () => {
    const { round, norrvik } = newRound()
    const other = copyOf(round)
    const home = record(norrvik)
    value(addHome(round, contextOf(), home))
    value(addHome(other, contextOf(), home))
    meet(round, other)
    expect(homesView(round).get().list).toEqual(homesView(other).get().list)
    expect(homesView(round).get().list).toMatchObject([home])
  })

  it('is refused for an organisation that the round does not have', () => {
    const { round } = newRound()
    expect(addHome(round, contextOf(), record(newId<OrganisationId>(bytes)))).toEqual({ ok: false, error: { code: 'unknown' } })
  })

  it('two homes that two people start at once, offline, are both there, and one can become part of the other', () => {
    const { round, norrvik } = newRound()
    const other = copyOf(round)
    const [one, two] = [record(norrvik), record(norrvik)]
    value(addHome(round, contextOf(), one))
    value(addHome(other, contextOf(), two))
    meet(round, other)
    for (const phone of [round, other]) {
      expect(homesOf(homesView(phone).get().byId, norrvik).map((home) => home.id)).toEqual([one.id, two.id])
    }
    value(setHomeMerged(round, two.id, one.id))
    value(setHomeMerged(other, one.id, two.id))
    meet(round, other)
    const left = [round, other].map((phone) => homesOf(homesView(phone).get().byId, norrvik).map((home) => home.id))
    expect(left).toEqual([[[one.id, two.id].sort()[0]], [[one.id, two.id].sort()[0]]])
  })

  it('merges only homes of one organisation that are there, and never a home with itself', () => {
    const { round, norrvik, ekdala } = newRound()
    const [one, two] = [record(norrvik), record(ekdala)]
    for (const each of [one, two]) value(addHome(round, contextOf(), each))
    expect(setHomeMerged(round, one.id, two.id)).toMatchObject({ error: { code: 'invalid' } })
    expect(setHomeMerged(round, one.id, one.id)).toMatchObject({ error: { code: 'invalid' } })
    expect(setHomeMerged(round, one.id, newId<CircleId>(bytes))).toMatchObject({ error: { code: 'unknown' } })
    expect(homesView(round).get().list.map((home) => home.mergedInto)).toEqual([null, null])
  })

  it('of another shape is left out, whatever somebody has written there', () => {
    const { round, norrvik } = newRound()
    const homes = round.doc.getMap(roots.homes)
    const entity = (fields: object) => new Y.Map<unknown>(Object.entries(fields))
    homes.set('__proto__', entity({ organisation: norrvik }))
    homes.set('x'.repeat(10_000), entity({ organisation: norrvik }))
    homes.set(newId<CircleId>(bytes), { organisation: norrvik })
    homes.set(newId<CircleId>(bytes), 7)
    homes.set(newId<CircleId>(bytes), new Y.Text('organisation'))
    homes.set(newId<CircleId>(bytes), entity({ organisation: '__proto__' }))
    expect(homesView(round).get().byId.size).toBe(0)
    const id = newId<CircleId>(bytes)
    homes.set(id, entity({ organisation: norrvik, publicKey: 'k'.repeat(5000), mergedInto: { circle: id }, createdAt: 1e300, from: 'x' }))
    expect(homesView(round).get().byId.get(id)).toMatchObject({ mergedInto: null, created: { at: 0 } })
    expect(homesView(round).get().byId.get(id)?.publicKey).toHaveLength(300)
  })
})

describe('a home’s own document', () => {
  const [round, organisation] = [newId<CircleId>(bytes), newId<OrganisationId>(bytes)]

  it('says its round, its organisation, its key, and each member once', () => {
    const home = newHome(round, organisation)
    const [ann, bo] = [newId<PersonId>(bytes), newId<PersonId>(bytes)].sort() as [PersonId, PersonId]
    for (const person of [bo, ann, bo]) value(joinHomeTeam(home, newId<DeviceId>(bytes), person))
    expect(homeTeamView(home).get()).toEqual({ round, organisation, mergedInto: null, members: [ann, bo] })
    const id = readMeta(home)?.circle as CircleId
    expect(signingKey(home, id)).toEqual({ publicKey: `public ${id}`, privateKey: `private ${id}` })
    expect(signingKey(home, newId<CircleId>(bytes))).toBeNull()
  })

  it('follows a device that changes its person, and hears nothing twice', () => {
    const home = newHome(round, organisation)
    const device = newId<DeviceId>(bytes)
    const [ann, bo] = [newId<PersonId>(bytes), newId<PersonId>(bytes)]
    let heard = 0
    homeTeamView(home).subscribe(() => heard++)
    for (const person of [ann, ann, bo]) value(joinHomeTeam(home, device, person))
    expect(homeTeamView(home).get()?.members).toEqual([bo])
    expect(heard).toBe(2)
  })

  it('tells where it went, bytes and all, on another phone too', () => {
    const home = newHome(round, organisation)
    const successor = { circle: newId<CircleId>(bytes), epoch: 3, secret: bytes(16) }
    expect(setSuccessor(home, { ...successor, secret: bytes(15) })).toMatchObject({ error: { code: 'invalid' } })
    value(setSuccessor(home, successor))
    expect(homeTeamView(copyOf(home)).get()?.mergedInto).toEqual(successor)
  })

  it('is none while what it says can not be read; strange values in it are passed over', () => {
    expect(homeTeamView(newCircle('home')).get()).toBeNull()
    const home = newHome(round, organisation)
    const fields = home.doc.getMap(roots.home)
    const id = newId<CircleId>(bytes)
    const secret = bytes(16)
    const strange = [
      7,
      'x',
      [],
      {},
      { circle: id },
      { circle: id, epoch: 1, secret: 'x'.repeat(16) },
      { circle: id, epoch: 1, secret: bytes(17) },
      { circle: id, epoch: 0, secret },
      { circle: id, epoch: 256, secret },
      { circle: id, epoch: 1.5, secret },
      { circle: '__proto__', epoch: 1, secret },
    ]
    for (const each of strange) {
      home.doc.getMap(roots.successors).set(readMeta(home)?.circle as CircleId, each)
      expect(homeTeamView(home).get()).toMatchObject({ round, mergedInto: null })
    }
    const devices = home.doc.getMap(roots.devices)
    for (const [i, each] of [7, null, '__proto__', 'x'.repeat(10_000), { person: 1 }].entries()) devices.set(`d${String(i)}`, each)
    devices.set('__proto__', 'x')
    expect(homeTeamView(home).get()?.members).toEqual([])
    const keys = home.doc.getMap(roots.keys)
    for (const each of [7, null, 'x', {}, { publicKey: 'x' }, { publicKey: 1, privateKey: 2 }]) {
      keys.set(id, each)
      expect(signingKey(home, id)).toBeNull()
    }
    for (const bad of ['__proto__', '', 7, null, 'x'.repeat(10_000)]) {
      fields.set('round', bad)
      expect(homeTeamView(home).get()).toBeNull()
    }
  })
})
