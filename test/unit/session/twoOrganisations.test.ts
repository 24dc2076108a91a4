/** Somebody in two organisations: both homes are theirs, and neither comes to know the other. */
import { afterEach, describe, expect, it } from 'vitest'
import { setSuccessor } from '../../../src/document/homeTeam.ts'
import { organisationProfileView, profileText, setProfileFact } from '../../../src/document/organisationProfile.ts'
import { addPerson, peopleView, personOfDevice } from '../../../src/document/people.ts'
import { editPerson, joinPeople } from '../../../src/document/peopleEdit.ts'
import { revisionsView, settleShares } from '../../../src/document/revisions.ts'
import { openRootText } from '../../../src/document/text.ts'
import type { OrganisationId } from '../../../src/model/ids.ts'
import { profileContent } from '../../../src/model/organisationProfile.ts'
import { share } from '../../../src/session/sharing.ts'
import { createMemoryStore } from '../../../src/storage/memoryStore.ts'
import type { Store } from '../../../src/storage/port.ts'
import { createMemoryNetwork } from '../../../src/sync/memory.ts'
import { homeOf, type Inside, inviteTo, joinBy, openHome, type Phone, soon, startPhone, startRound, subtle, value } from './homeRig.ts'

const running: Phone[] = []
afterEach(async () => {
  for (const phone of running.splice(0)) await phone.close()
})

/** Ann is Norrvik's; Bo is Ekdala's, and has let her into its home team. */
async function setting() {
  const network = createMemoryNetwork()
  const ann = await startRound(network)
  const bo = await joinBy(network, ann.invite, 'Bo', ann.ekdala)
  running.push(ann.phone, bo.phone)
  const north = await homeOf(ann.phone, ann.inside, ann.norrvik)
  const oak = await homeOf(bo.phone, bo.inside, ann.ekdala)
  await ann.phone.session.join(inviteTo(bo.phone, oak.id)).arrived
  const oakOfAnn = await openHome(ann.inside, oak.id)
  return { network, ann, bo, north, oak, oakOfAnn }
}

const person = (phone: Phone, { round }: Inside) => {
  const id = personOfDevice(round.document, phone.device)
  if (id === null) throw new Error('nobody')
  return id
}
const own = (inside: Inside) => inside.homes.own.get()?.id ?? null
const organisationOf = (inside: Inside, id: ReturnType<typeof person>): OrganisationId | null =>
  peopleView(inside.round.document).get().byId.get(id)?.organisation ?? null

describe('a person in two organisations', () => {
  it('has both homes; what is meant for home goes to that of the organisation they are entered under', async () => {
    const { ann, north, oak } = await setting()
    expect(own(ann.inside)).toBe(north.id)
    const me = person(ann.phone, ann.inside)
    value(editPerson(ann.inside.round.document, me, { organisation: ann.ekdala }))
    await soon(() => expect(own(ann.inside)).toBe(oak.id))
    value(editPerson(ann.inside.round.document, me, { organisation: null }))
    // With two it is not guessed: what is meant for home stays private.
    await soon(() => expect(own(ann.inside)).toBeNull())
    expect(ann.inside.homes.open.get().map(({ id }) => id).sort()).toEqual([north.id, oak.id].sort())
  })

  it('has no home by chance while they are being opened: not for a moment that of the other organisation', async () => {
    const { network, ann, north, oak } = await setting()
    await ann.phone.close()
    // The phone is slow to read the own home.
    let read = (): void => undefined
    const until = new Promise<void>((resolve) => (read = resolve))
    const store = createMemoryStore(ann.phone.shelf)
    const slow: Store = { ...store, load: async (circle) => (circle === north.id && (await until), store.load(circle)) }
    const again = await startPhone(network, { ...ann.phone, store: slow })
    running.push(again)
    const inside = await again.enter(ann.id)
    await openHome(inside, oak.id)
    expect(own(inside)).toBeNull()
    read()
    await openHome(inside, north.id)
    await soon(() => expect(own(inside)).toBe(north.id))
  })

  it('while the own home is still on its way, has no other for it', async () => {
    const { network, ann, bo, oak } = await setting()
    const cia = await joinBy(network, ann.invite, 'Cia', ann.norrvik)
    running.push(cia.phone)
    const northInvite = inviteTo(ann.phone, ann.inside.homes.own.get()?.id ?? oak.id)
    await ann.phone.close()
    await cia.phone.session.join(northInvite).arrived
    await cia.phone.session.join(inviteTo(bo.phone, oak.id)).arrived
    await openHome(cia.inside, oak.id)
    expect([cia.inside.homes.awaited.get(), own(cia.inside)]).toEqual([1, null])
  })

  it('shares for the organisation whose home it is; the other home’s words stay where they are', async () => {
    const { ann, bo, north, oak, oakOfAnn } = await setting()
    for (const [home, goals] of [[north, 'Goals of Norrvik'], [oakOfAnn, 'Goals of Ekdala']] as const) {
      value(setProfileFact(home.document, 'type', 'municipality'))
      const text = openRootText(home.document, profileText('goals'), ann.inside.context)
      value(text.edit([{ at: 0, remove: 0, insert: goals }]))
      text.close()
    }
    const content = JSON.stringify(profileContent(organisationProfileView(oakOfAnn.document).get().profile))
    value(await share(subtle, oakOfAnn, ann.inside.round, ann.inside.context(), { subject: 'profile', meeting: null, content }))
    await soon(() => expect(revisionsView(bo.inside.round.document).get().list).toHaveLength(1))
    const [revision] = revisionsView(bo.inside.round.document).get().list
    expect(revision).toMatchObject({ organisation: ann.ekdala, home: oak.id, by: person(ann.phone, ann.inside) })
    expect(revision?.content).toContain('Goals of Ekdala')
    expect(revision?.content).not.toContain('Norrvik')
    await soon(() => expect(organisationProfileView(oak.document).get().profile.goals).toBe('Goals of Ekdala'))
    expect(organisationProfileView(north.document).get().profile.goals).toBe('Goals of Norrvik')
    // What Ekdala has shared is no share of Norrvik's.
    expect(value(settleShares(north.document, ann.inside.round.document))).toBe(0)
  })

  it('keeps both homes when the one says that it has become part of the other', async () => {
    const { ann, bo, north, oak } = await setting()
    const entry = inviteTo(bo.phone, oak.id).entries.at(-1)
    if (entry?.circle == null) throw new Error('no entry')
    value(setSuccessor(north.document, { circle: entry.circle, epoch: entry.epoch, secret: entry.secret }))
    const text = openRootText(north.document, profileText('goals'), ann.inside.context)
    value(text.edit([{ at: 0, remove: 0, insert: 'Only Norrvik’s' }]))
    text.close()
    await north.flush()
    await soon(() => expect(ann.inside.homes.open.get().map(({ id }) => id).sort()).toEqual([north.id, oak.id].sort()))
    expect(own(ann.inside)).toBe(north.id)
    expect(organisationProfileView(oak.document).get().profile.goals).toBe('')
  })

  it('whose two records are joined into one is of the one organisation, and in both homes as before', async () => {
    const { ann, north, oak } = await setting()
    const { round, context } = ann.inside
    const other = value(addPerson(round.document, context(), { name: 'Ann', organisation: ann.ekdala, role: 'keyPerson' }))
    const me = person(ann.phone, ann.inside)
    value(joinPeople(round.document, me, other))
    expect(person(ann.phone, ann.inside)).toBe(other)
    expect(organisationOf(ann.inside, other)).toBe(ann.ekdala)
    await soon(() => expect(own(ann.inside)).toBe(oak.id))
    expect(ann.inside.homes.open.get().map(({ id }) => id)).toContain(north.id)
  })
})
