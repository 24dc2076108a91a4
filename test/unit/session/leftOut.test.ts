/** What who was left out by a fresh key can still do, as the screen says it. */
import { afterEach, describe, expect, test } from 'vitest'
import { homesView } from '../../../src/document/homes.ts'
import { addReflection, reflectionsView } from '../../../src/document/reflections.ts'
import { revisionsView, sharesView } from '../../../src/document/revisions.ts'
import type { CircleId } from '../../../src/model/ids.ts'
import { mergeHomes } from '../../../src/session/mergeHomes.ts'
import type { OpenCircle, Session } from '../../../src/session/port.ts'
import { share } from '../../../src/session/sharing.ts'
import { authenticityOf } from '../../../src/session/signing.ts'
import { createMemoryNetwork } from '../../../src/sync/memory.ts'
import { homeOf, type Inside, inviteTo, joinBy, meeting, openHome, type Phone, soon, startPhone, startRound, subtle, value } from './homeRig.ts'

const running: Phone[] = []
afterEach(async () => {
  for (const phone of running.splice(0)) await phone.close()
})

/** Ann changes keys while Bo of her home is away; then Bo shares. */
async function leftOut(change: (session: Session, home: CircleId, round: CircleId) => Promise<void>) {
  const network = createMemoryNetwork()
  const ann = await startRound(network)
  const home = await homeOf(ann.phone, ann.inside, ann.norrvik)
  const bo = await joinBy(network, inviteTo(ann.phone, home.id), 'Bo', ann.norrvik)
  await openHome(bo.inside, home.id)
  await bo.phone.close()
  await soon(() => expect([home, ann.inside.round].map(({ status }) => status.get().present)).toEqual([0, 0]))
  await change(ann.phone.session, home.id, ann.id)
  const phone = await startPhone(network, bo.phone)
  running.push(ann.phone, phone)
  const inside = await phone.enter(ann.id)
  const his = await openHome(inside, home.id)
  value(await share(subtle, his, inside.round, inside.context(), { subject: 'rating', meeting, content: '{}' }))
  return { network, ann, home, inside, his }
}

test('of a home: shares in its name as before', async () => {
  const { ann, home } = await leftOut(async (session, id) => void expect(await session.changeKey(id)).toBe(true))
  const { document } = ann.inside.round
  await soon(() => expect(revisionsView(document).get().list).toHaveLength(1))
  const [revision] = revisionsView(document).get().list
  if (revision === undefined) throw new Error('nothing was shared')
  const record = homesView(document).get().byId.get(home.id) ?? null
  expect(await authenticityOf(subtle, ann.id, record, revision)).toBe('genuine')
  expect(sharesView(home.document).get().list).toEqual([])
})

test('of a home and its round: reaches neither', async () => {
  const { network, ann, home, inside, his } = await leftOut(async (session, id, round) => {
    expect(await session.changeKey(id)).toBe(true)
    expect(await session.changeKey(round)).toBe(true)
  })
  expect(revisionsView(inside.round.document).get().list).toHaveLength(1)
  const guest = await joinBy(network, inviteTo(ann.phone, ann.id), 'Cia', ann.norrvik)
  running.push(guest.phone)
  await soon(() => expect(ann.inside.round.status.get().present).toBe(1))
  for (const { document } of [ann.inside.round, guest.inside.round]) expect(revisionsView(document).get().list).toEqual([])
  expect([inside.round, his].map(({ status }) => status.get().present)).toEqual([0, 0])
  expect(sharesView(home.document).get().list).toEqual([])
})

describe('the key of a home that another has become part of', () => {
  /** Bo's home became part of Ann's; Cia, who is only in Bo's, was away. */
  async function merged() {
    const network = createMemoryNetwork()
    const ann = await startRound(network)
    const bo = await joinBy(network, ann.invite, 'Bo', ann.norrvik)
    running.push(ann.phone, bo.phone)
    const a = await homeOf(ann.phone, ann.inside, ann.norrvik)
    const b = await homeOf(bo.phone, bo.inside, ann.norrvik)
    const cia = await joinBy(network, inviteTo(bo.phone, b.id), 'Cia', ann.norrvik)
    await openHome(cia.inside, b.id)
    await ann.phone.session.join(inviteTo(bo.phone, b.id)).arrived
    const part = await openHome(ann.inside, b.id)
    return { network, ann, bo, cia, a, b, part }
  }
  const merge = async ({ phone, inside }: { phone: Phone; inside: Inside }, from: OpenCircle, into: OpenCircle) => {
    value(await mergeHomes(phone.session, inside.round, from, into))
  }

  test('changes that home’s key too: who was away comes by the new code, and takes the words along', async () => {
    const { network, ann, bo, cia, a, b, part } = await merged()
    await cia.phone.close()
    await merge(ann, part, a)
    await openHome(bo.inside, a.id)
    expect(await ann.inside.homes.changeKey(a)).toBe(true)
    await soon(() => {
      for (const id of [a.id, b.id]) expect(inviteTo(bo.phone, id)).toEqual(inviteTo(ann.phone, id))
    })
    expect([a.id, b.id].map((id) => inviteTo(ann.phone, id).entries.at(-1)?.epoch)).toEqual([2, 2])

    const again = await startPhone(network, cia.phone)
    running.push(again)
    const inside = await again.enter(ann.id)
    const old = await openHome(inside, b.id)
    await soon(() => expect(inside.round.status.get().present).toBe(2))
    // By the old home's room she reaches nobody.
    expect(old.status.get().present).toBe(0)
    value(addReflection(old.document, inside.context(), { item: null, prompt: null, text: 'skrivet i den gamla' }))
    await again.session.join(inviteTo(ann.phone, a.id)).arrived
    const hers = await openHome(inside, a.id)
    // The old home never told her: the round does, and its page offers to merge it.
    await soon(() => expect(homesView(inside.round.document).get().byId.get(b.id)?.mergedInto).toBe(a.id))
    await merge({ phone: again, inside }, old, hers)
    await soon(() => expect(inside.homes.open.get()).toEqual([hers]))
    await soon(() => expect(reflectionsView(a.document).get().list.map(({ text }) => text)).toEqual(['skrivet i den gamla']))
  })

  test('is told in that home to those who are there', async () => {
    const { ann, cia, a, b, part } = await merged()
    const old = await openHome(cia.inside, b.id)
    await soon(() => expect(old.status.get().present).toBe(2))
    await merge(ann, part, a)
    expect(await ann.inside.homes.changeKey(a)).toBe(true)
    await openHome(cia.inside, a.id)
    await soon(() => expect(inviteTo(cia.phone, a.id)).toEqual(inviteTo(ann.phone, a.id)))
  })
})
