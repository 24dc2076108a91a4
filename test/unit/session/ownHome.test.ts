/** Which home *Hemma* means: that of the own organisation, whatever others are on the phone. */
import { afterEach, expect, test } from 'vitest'
import { editPerson } from '../../../src/document/peopleEdit.ts'
import { claimDevice } from '../../../src/document/people.ts'
import { newId, type OrganisationId, type PersonId } from '../../../src/model/ids.ts'
import { createMemoryNetwork } from '../../../src/sync/memory.ts'
import { homeOf, type Inside, inviteTo, joinBy, openHome, type Phone, random, soon, startPhone, startRound, value } from './homeRig.ts'

const running: Phone[] = []
afterEach(async () => {
  for (const phone of running.splice(0)) await phone.close()
})
const own = (inside: Inside) => inside.homes.own.get()?.id ?? null

function moveTo(inside: Inside, organisation: OrganisationId | null): void {
  const { person } = inside.context()
  if (person === null) throw new Error('nobody')
  value(editPerson(inside.round.document, person, { organisation }))
}

test('who changes organisation has no longer the old one’s home as own, though it is the only one here', async () => {
  const { phone, inside, norrvik, ekdala } = await startRound(createMemoryNetwork())
  running.push(phone)
  const home = await homeOf(phone, inside, norrvik)
  await soon(() => expect(own(inside)).toBe(home.id))
  moveTo(inside, ekdala)
  expect(own(inside)).toBeNull()
  // It can still be read and worked in, under its name.
  expect(inside.homes.open.get()).toEqual([home])
  moveTo(inside, null)
  expect(own(inside)).toBeNull()
  moveTo(inside, norrvik)
  expect(own(inside)).toBe(home.id)
})

test('with two homes it is that of the organisation one belongs to now', async () => {
  const network = createMemoryNetwork()
  const { phone, inside, norrvik, ekdala, invite } = await startRound(network)
  const other = await joinBy(network, invite, 'Eva', ekdala)
  running.push(phone, other.phone)
  const home = await homeOf(phone, inside, norrvik)
  const theirs = await homeOf(other.phone, other.inside, ekdala)
  await phone.session.join(inviteTo(other.phone, theirs.id)).arrived
  await openHome(inside, theirs.id)
  expect(own(inside)).toBe(home.id)
  moveTo(inside, ekdala)
  expect(own(inside)).toBe(theirs.id)
})

test('a phone that has not said who uses it has none', async () => {
  const network = createMemoryNetwork()
  const { phone, inside, norrvik } = await startRound(network)
  const home = await homeOf(phone, inside, norrvik)
  const guest = await startPhone(network)
  running.push(phone, guest)
  const theirs = await guest.enter(value(await guest.session.join(inviteTo(phone, home.id)).arrived))
  await openHome(theirs, home.id)
  expect(own(theirs)).toBeNull()
  // Nor one whose person the round does not know yet.
  value(claimDevice(theirs.round.document, guest.device, newId<PersonId>(random)))
  expect(own(theirs)).toBeNull()
})
