import { afterEach, describe, expect, it } from 'vitest'
import { mergeHome } from '../../../src/document/homeMerge.ts'
import { homesView } from '../../../src/document/homes.ts'
import { homeTeamView } from '../../../src/document/homeTeam.ts'
import { personOfDevice } from '../../../src/document/people.ts'
import { ratingText, ratingView } from '../../../src/document/ratings.ts'
import { renameRound } from '../../../src/document/round.ts'
import { roots } from '../../../src/document/schema.ts'
import { openRootText } from '../../../src/document/text.ts'
import { homesOf } from '../../../src/model/home.ts'
import { type CircleId, newId, type OrganisationId } from '../../../src/model/ids.ts'
import { awaitedRounds } from '../../../src/session/awaitedRounds.ts'
import type { OpenCircle } from '../../../src/session/port.ts'
import { mergeHomes } from '../../../src/session/mergeHomes.ts'
import { startHome } from '../../../src/session/startHome.ts'
import { createMemoryNetwork } from '../../../src/sync/memory.ts'
import { homeOf, type Inside, introduce, inviteTo, joinBy, meeting, openHome, type Phone, random, soon, startPhone, startRound, subtle, value } from './homeRig.ts'

const place = { meeting, dimension: 'goals' }
const running: Phone[] = []
const keep = <T extends { phone: Phone }>(each: T): T => {
  running.push(each.phone)
  return each
}
afterEach(async () => {
  for (const phone of running.splice(0)) await phone.close()
})

function write(home: OpenCircle, insert: string): void {
  const text = openRootText(home.document, ratingText(place, 'evidence'), () => ({ person: null, meeting, now: () => 0, random }))
  value(text.edit([{ at: text.get().length, remove: 0, insert }]))
  text.close()
}
const evidence = (home: OpenCircle) => ratingView(home.document, place).get().evidence
const members = (home: OpenCircle) => homeTeamView(home.document).get()?.members ?? []
const person = (phone: Phone, { round }: Inside) => personOfDevice(round.document, phone.device)
const ids = (inside: Inside) => inside.homes.open.get().map((home) => home.id)

describe('a home team', () => {
  it('is started by its first member: the round knows it, its key stays at home', async () => {
    const { phone, inside, norrvik, id } = keep(await startRound(createMemoryNetwork()))
    const home = await homeOf(phone, inside, norrvik)
    expect(homesView(inside.round.document).get().list).toMatchObject([{ id: home.id, organisation: norrvik, mergedInto: null }])
    await soon(() => expect(members(home)).toEqual([person(phone, inside)]))
    expect(phone.session.circles.get().find((record) => record.id === home.id)).toMatchObject({ kind: 'home', round: id })
    expect(inviteTo(phone, home.id).entries.map((entry) => entry.circle)).toEqual([id, home.id])
    expect(inviteTo(phone, id).entries.map((entry) => entry.circle)).toEqual([id])
  })

  it('is not started where the page may not use encryption, for an organisation that is not there, or in a round that may only be read', async () => {
    const { phone, inside, norrvik } = keep(await startRound(createMemoryNetwork()))
    const start = (with_: SubtleCrypto | null, organisation: OrganisationId) => startHome(with_, phone.session, inside.round, inside.context(), organisation)
    expect(await start(null, norrvik)).toEqual({ ok: false, error: { code: 'insecure' } })
    expect(await start(subtle, newId<OrganisationId>(random))).toEqual({ ok: false, error: { code: 'unknown' } })
    inside.round.document.doc.getMap(roots.meta).set('minReader', 99)
    expect(await start(subtle, norrvik)).toEqual({ ok: false, error: { code: 'readOnly' } })
    expect(phone.session.circles.get().filter(({ kind }) => kind !== 'mine').map((record) => record.kind)).toEqual(['round'])
    expect(homesView(inside.round.document).get().list).toEqual([])
  })

  it('is joined by its own invite when no one else of the round is near: home and round both arrive', async () => {
    const network = createMemoryNetwork()
    const { phone, inside, norrvik, id } = keep(await startRound(network))
    const home = await homeOf(phone, inside, norrvik)
    write(home, 'Mål 3')
    const guest = keep(await joinBy(network, inviteTo(phone, home.id), 'Bo', norrvik))
    const theirs = await openHome(guest.inside, home.id)
    await soon(() => expect(evidence(theirs)).toBe('Mål 3'))
    expect(guest.phone.session.circles.get().filter(({ kind }) => kind !== 'mine').map((record) => [record.kind, record.id]).sort()).toEqual([['home', home.id], ['round', id]])
    await soon(() => {
      expect(guest.phone.session.pending.get()).toEqual([])
      expect(guest.inside.homes.awaited.get()).toBe(0)
      expect([...members(home)].sort()).toEqual([person(phone, inside), person(guest.phone, guest.inside)].sort())
    })
    write(theirs, ' och 4')
    await soon(() => expect(evidence(home)).toBe('Mål 3 och 4'))
  })

  it('is joined by someone who is in the round already, who needs no other way in', async () => {
    const network = createMemoryNetwork()
    const { phone, inside, norrvik, id, invite } = keep(await startRound(network))
    const guest = keep(await joinBy(network, invite, 'Bo', norrvik))
    const home = await homeOf(phone, inside, norrvik)
    expect(value(await guest.phone.session.join(inviteTo(phone, home.id)).arrived)).toBe(id)
    await openHome(guest.inside, home.id)
    await soon(() => expect(guest.phone.session.pending.get()).toEqual([]))
    // Taken once more it is known at once, and nothing waits.
    expect(value(await guest.phone.session.join(inviteTo(phone, home.id)).arrived)).toBe(id)
    expect(guest.phone.session.pending.get()).toEqual([])
  })

  it('whose invite was taken while nobody of it was near is fetched later, also after the page was closed', async () => {
    const network = createMemoryNetwork()
    const { phone, inside, norrvik, id, invite } = keep(await startRound(network))
    const home = await homeOf(phone, inside, norrvik)
    const homeInvite = inviteTo(phone, home.id)
    await phone.session.open(id, { links: true })
    const guest = await joinBy(network, invite, 'Bo', norrvik)
    await phone.close()
    value(await guest.phone.session.join(homeInvite).arrived)
    expect(guest.inside.homes.awaited.get()).toBe(1)
    // What waits is a home: the list of rounds has no unknown round in it.
    expect(awaitedRounds(guest.phone.session)).toEqual([])
    await guest.phone.close()

    const again = keep({ phone: await startPhone(network, guest.phone) })
    const back = await again.phone.enter(id)
    expect(back.homes.awaited.get()).toBe(1)
    const host = keep({ phone: await startPhone(network, phone) })
    await openHome(await host.phone.enter(id), home.id)
    await openHome(back, home.id)
    await soon(() => expect(again.phone.session.pending.get()).toEqual([]))
  })

  it('is fetched by the new code while an old one is being sought, whose room is empty', async () => {
    const network = createMemoryNetwork()
    const { phone, inside, norrvik, invite } = keep(await startRound(network))
    const home = await homeOf(phone, inside, norrvik)
    const old = inviteTo(phone, home.id)
    const guest = keep(await joinBy(network, invite, 'Bo', norrvik))
    expect(await phone.session.changeKey(home.id)).toBe(true)
    await guest.phone.session.join(old).arrived
    expect(guest.inside.homes.awaited.get()).toBe(1)
    await guest.phone.session.join(inviteTo(phone, home.id)).arrived
    // One home, with two codes.
    expect(guest.inside.homes.awaited.get()).toBe(1)
    const theirs = await openHome(guest.inside, home.id)
    await soon(() => expect(theirs.status.get().present).toBe(1))
    await soon(() => expect(guest.phone.session.pending.get()).toEqual([]))
    expect(guest.inside.homes.awaited.get()).toBe(0)
    expect(inviteTo(guest.phone, home.id)).toEqual(inviteTo(phone, home.id))
  })

  it('is not fetched from an invite that leads to a round instead: it is forgotten', async () => {
    const network = createMemoryNetwork()
    const { phone, id, norrvik, invite } = keep(await startRound(network))
    const guest = keep(await joinBy(network, invite, 'Bo', norrvik))
    const made = await phone.session.create('Other', (document) => renameRound(document, 'Other'))
    const other = value(await phone.session.open(value(made), { links: true }))
    const entries = [...invite.entries, ...inviteTo(phone, other.id).entries]
    await guest.phone.session.join({ entries }).arrived
    expect(guest.inside.homes.awaited.get()).toBe(1)
    await soon(() => expect(guest.phone.session.pending.get()).toEqual([]))
    expect(guest.inside.homes.awaited.get()).toBe(0)
    expect(guest.phone.session.circles.get().filter(({ kind }) => kind !== 'mine').map((record) => record.id)).toEqual([id])
    other.close()
  })

  it('is still looked for when another home of the same invite turned out to be something else', async () => {
    const network = createMemoryNetwork()
    const { phone, inside, norrvik, id, invite } = keep(await startRound(network))
    const home = await homeOf(phone, inside, norrvik)
    const [, rightEntry] = inviteTo(phone, home.id).entries
    if (rightEntry === undefined) throw new Error('no entry')
    const made = await phone.session.create('Other', (document) => renameRound(document, 'Other'))
    const other = value(await phone.session.open(value(made), { links: true }))
    const guest = keep(await joinBy(network, invite, 'Bo', norrvik))
    // The home is nowhere near: the only phone in it is closed, and starts again without it.
    await phone.close()
    const host = keep({ phone: await startPhone(network, phone) })
    const near = value(await host.phone.session.open(other.id, { links: true }))
    await guest.phone.session.join({ entries: [...invite.entries, ...inviteTo(host.phone, other.id).entries, rightEntry] }).arrived
    await soon(() => expect(guest.inside.homes.awaited.get()).toBe(1))
    expect(guest.phone.session.pending.get()).toHaveLength(1)
    await openHome(await host.phone.enter(id), home.id)
    await openHome(guest.inside, home.id)
    await soon(() => expect(guest.phone.session.pending.get()).toEqual([]))
    near.close()
  })

  it('whose record never reached the round is told there on the next opening', async () => {
    const network = createMemoryNetwork()
    const { phone, inside, norrvik, id } = keep(await startRound(network))
    const home = await homeOf(phone, inside, norrvik)
    const record = homesView(inside.round.document).get().byId.get(home.id)
    await phone.close()
    // The page died after the home was stored and before the round was.
    const updates = phone.shelf.logs.get(id) ?? []
    phone.shelf.logs.set(id, updates.slice(0, 1))
    const again = keep({ phone: await startPhone(network, phone) })
    const back = await again.phone.enter(id)
    expect(homesView(back.round.document).get().list).toEqual([])
    await soon(() => expect(homesView(back.round.document).get().list).toMatchObject([{ id: home.id, publicKey: record?.publicKey }]))
  })
})

describe('a person in two organisations', () => {
  it('has both homes open side by side; nothing of the one is in the other', async () => {
    const network = createMemoryNetwork()
    const { phone, inside, norrvik, ekdala, invite } = keep(await startRound(network))
    const other = keep(await joinBy(network, invite, 'Bo', ekdala))
    const [north, oak] = [await homeOf(phone, inside, norrvik), await homeOf(other.phone, other.inside, ekdala)]
    await phone.session.join(inviteTo(other.phone, oak.id)).arrived
    const both = await openHome(inside, oak.id)
    expect(ids(inside).sort()).toEqual([north.id, oak.id].sort())
    write(north, 'Norrviks ord')
    write(both, 'Ekdalas ord')
    await soon(() => expect(evidence(oak)).toBe('Ekdalas ord'))
    expect(evidence(north)).toBe('Norrviks ord')
    expect(ids(other.inside)).toEqual([oak.id])
    expect(mergeHome(north.document, both.document)).toMatchObject({ ok: false })
  })
})

describe('two home teams of one organisation', () => {
  async function two() {
    const network = createMemoryNetwork()
    const { phone, inside, norrvik, invite } = keep(await startRound(network))
    const ann = { phone, inside }
    const bo = keep(await joinBy(network, invite, 'Bo', norrvik))
    network.cut()
    const [a, b] = [await homeOf(ann.phone, ann.inside, norrvik), await homeOf(bo.phone, bo.inside, norrvik)]
    write(a, 'Anns ord')
    write(b, 'Bos ord')
    network.reconnect()
    return { network, norrvik, ann, bo, a, b }
  }
  const merge = async ({ phone, inside }: { phone: Phone; inside: Inside }, from: OpenCircle, into: OpenCircle) => {
    value(await mergeHomes(phone.session, inside.round, from, into))
  }

  it('started at once, offline, both survive, and everybody sees that there are two', async () => {
    const { norrvik, ann, bo, a, b } = await two()
    for (const { inside } of [ann, bo]) {
      await soon(() => expect(homesOf(homesView(inside.round.document).get().byId, norrvik).map((home) => home.id).sort()).toEqual([a.id, b.id].sort()))
    }
    expect([evidence(a), evidence(b)]).toEqual(['Anns ord', 'Bos ord'])
  })

  it('that become one are followed by those who were only in the other; what they write there later comes along', async () => {
    const { network, norrvik, ann, bo, a, b } = await two()
    const cia = keep(await joinBy(network, inviteTo(ann.phone, a.id), 'Cia', norrvik))
    const old = await openHome(cia.inside, a.id)
    await ann.phone.session.join(inviteTo(bo.phone, b.id)).arrived
    const joint = await openHome(ann.inside, b.id)
    await merge(ann, a, joint)
    await soon(() => expect(ids(cia.inside)).toEqual([b.id]))
    const hers = await openHome(cia.inside, b.id)
    for (const home of [joint, b, hers]) await soon(() => expect(evidence(home).split('\n\n').sort()).toEqual(['Anns ord', 'Bos ord']))
    await soon(() => expect(cia.phone.session.pending.get()).toEqual([]))
    write(old, ' och Cias')
    // What she added may come to stand after the line between the two: it is there, once.
    for (const home of [joint, b, hers]) await soon(() => expect(evidence(home).split(' och Cias')).toHaveLength(2))
    for (const word of ['Anns ord', 'Bos ord']) expect(evidence(hers).split(word)).toHaveLength(2)
    expect([...members(hers)].sort()).toEqual([ann, bo, cia].map(({ phone, inside }) => person(phone, inside)).sort())
    expect(homesOf(homesView(cia.inside.round.document).get().byId, norrvik).map((home) => home.id)).toEqual([b.id])
  })

  it('merged into each other on phones that are apart come to one, and to rest', async () => {
    const { network, norrvik, ann, bo, a, b } = await two()
    await ann.phone.session.join(inviteTo(bo.phone, b.id)).arrived
    await bo.phone.session.join(inviteTo(ann.phone, a.id)).arrived
    const [bOfAnn, aOfBo] = [await openHome(ann.inside, b.id), await openHome(bo.inside, a.id)]
    network.cut()
    await merge(ann, a, bOfAnn)
    await merge(bo, b, aOfBo)
    network.reconnect()
    const [first] = [a.id, b.id].sort()
    for (const { inside } of [ann, bo]) {
      await soon(() => expect(ids(inside)).toEqual([first]))
      await soon(() => expect(homesOf(homesView(inside.round.document).get().byId, norrvik).map((home) => home.id)).toEqual([first]))
    }
    const one = await openHome(ann.inside, first as CircleId)
    let updates = 0
    one.document.doc.on('update', () => updates++)
    write(one, ' Gemensamt.')
    const other = await openHome(bo.inside, first as CircleId)
    await soon(() => expect(evidence(other)).toContain(' Gemensamt.'))
    for (const words of ['Anns ord', 'Bos ord']) expect(evidence(other)).toContain(words)
    expect(evidence(one)).toBe(evidence(other))
    expect(updates).toBeLessThan(10)
  })
})

it('closes the homes with the round, also one that is still being opened', async () => {
  const network = createMemoryNetwork()
  const { phone, inside, norrvik, id } = keep(await startRound(network))
  const home = await homeOf(phone, inside, norrvik)
  expect(home.status.get().network).not.toBe('off')
  inside.homes.close()
  expect(home.status.get().network).toBe('off')
  const again = await phone.enter(id)
  again.homes.close()
  const opened = value(await phone.session.open(home.id, { links: false }))
  expect(opened.status.get().network).toBe('off')
  introduce(phone, again, 'Ann igen', norrvik)
  expect(again.homes.open.get()).toEqual([])
})
