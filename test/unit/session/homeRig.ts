/** Phones with the real session and the real WebCrypto on the memory link, in one round of two organisations. */
import { expect, vi } from 'vitest'
import type { Context } from '../../../src/document/circleDocument.ts'
import { writeRound } from '../../../src/document/newRound.ts'
import { organisationsView } from '../../../src/document/organisations.ts'
import { addPerson, claimDevice, personOfDevice } from '../../../src/document/people.ts'
import { type CircleId, type DeviceId, type MeetingId, newId, type OrganisationId } from '../../../src/model/ids.ts'
import type { Result } from '../../../src/model/result.ts'
import type { Invite } from '../../../src/protocol/invite.ts'
import { holdHomes, type RoundHomes } from '../../../src/session/homes.ts'
import type { OpenCircle, Session } from '../../../src/session/port.ts'
import { createSession } from '../../../src/session/session.ts'
import { startHome } from '../../../src/session/startHome.ts'
import { createMemoryStore, emptyShelf, type Shelf } from '../../../src/storage/memoryStore.ts'
import type { Store } from '../../../src/storage/port.ts'
import type { MemoryNetwork } from '../../../src/sync/memory.ts'
import { createStartSync } from '../../../src/sync/startSync.ts'
import { pageTimers } from '../../../src/sync/timers.ts'
import { filesOf } from '../../filesOf.ts'
import { seededRandom } from '../../random.ts'

export const random = seededRandom(31)
export const subtle = crypto.subtle
export const meeting = newId<MeetingId>(random)
let clock = 1_800_000_000_000
const now = () => (clock += 1)

export function value<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** Waits until what is expected holds. */
export function soon(expectation: () => void): Promise<void> {
  return vi.waitFor(expectation, { timeout: 15_000, interval: 5 })
}

/** One phone from its start to its end; what it stores stays on its shelf. */
export interface Phone {
  readonly session: Session
  readonly shelf: Shelf
  readonly device: DeviceId
  /** Opens the round with its links and holds its homes, as the app does. */
  enter(round: CircleId): Promise<Inside>
  /** The page is closed; the next one starts from the shelf. */
  close(): Promise<void>
}

export interface Inside {
  readonly round: OpenCircle
  readonly homes: RoundHomes
  context(): Context
}

const entered = new WeakMap<Session, (() => void)[]>()

/** `sealing`: what seals in the place of WebCrypto, when somebody listens. */
export type Network = MemoryNetwork & { readonly sealing?: SubtleCrypto }

export async function startPhone(
  network: Network,
  { shelf = emptyShelf(), device = newId<DeviceId>(random), store = createMemoryStore(shelf) }: { shelf?: Shelf; device?: DeviceId; store?: Store } = {},
): Promise<Phone> {
  const { sealing = subtle } = network
  const startSync = createStartSync({ device, links: [network.link()], now, random, timers: pageTimers, subtle: sealing, serverOffset: () => null })
  const lifecycle = { onHide: () => () => undefined }
  const session = await createSession({ store, device, startSync, serverOffset: () => null, filesOf: filesOf(store), now, random, timers: pageTimers, lifecycle })
  const ends: (() => void)[] = []
  entered.set(session, ends)
  return {
    session,
    shelf,
    device,
    async enter(id) {
      const round = value(await session.open(id, { links: true }))
      const context = (): Context => ({ person: personOfDevice(round.document, device), meeting, now, random })
      const mine = value(await session.mine())
      const homes = holdHomes(session, round, mine, context, subtle)
      ends.push(homes.close, mine.close, round.close)
      return { round, homes, context }
    },
    async close() {
      for (const end of ends.splice(0)) end()
      await session.close()
    },
  }
}

/** A phone that has made the round; Norrvik and Ekdala take part. */
export async function startRound(network: Network, name = 'Ann') {
  const phone = await startPhone(network)
  const made = await phone.session.create('Round', (document) =>
    writeRound(document, { person: null, meeting: null, now, random }, {
      name: 'Round',
      methodVersion: '2026-1',
      organisations: [{ name: 'Norrvik', kind: 'participant' }, { name: 'Ekdala', kind: 'participant' }],
      layout: [],
    }),
  )
  const id = value(made)
  const inside = await phone.enter(id)
  const [norrvik, ekdala] = organisationsView(inside.round.document).get().list.map((each) => each.id)
  if (norrvik === undefined || ekdala === undefined) throw new Error('no organisations')
  introduce(phone, inside, name, norrvik)
  return { phone, inside, id, norrvik, ekdala, invite: inviteTo(phone, id) }
}

/** Says who uses the phone. */
export function introduce(phone: Phone, { round, context }: Inside, name: string, organisation: OrganisationId): void {
  const person = value(addPerson(round.document, context(), { name, organisation, role: 'keyPerson' }))
  value(claimDevice(round.document, phone.device, person))
}

export function inviteTo(phone: Phone, circle: CircleId): Invite {
  const invite = phone.session.inviteTo(circle)
  if (invite === null) throw new Error('no invite')
  return invite
}

/** A new phone that comes by an invite, and waits until it is in the round. */
export async function joinBy(network: Network, invite: Invite, name: string, organisation: OrganisationId) {
  const phone = await startPhone(network)
  const inside = await phone.enter(value(await phone.session.join(invite).arrived))
  introduce(phone, inside, name, organisation)
  return { phone, inside }
}

/** Starts a home and waits until it is open on its phone. */
export async function homeOf(phone: Phone, inside: Inside, organisation: OrganisationId): Promise<OpenCircle> {
  const id = value(await startHome(subtle, phone.session, inside.round, inside.context(), organisation))
  return openHome(inside, id)
}

/** The home as it stands open on the phone, as soon as it does. */
export async function openHome(inside: Inside, id: CircleId): Promise<OpenCircle> {
  const find = () => inside.homes.open.get().find((home) => home.id === id)
  await soon(() => expect(find()).toBeDefined())
  return find() as OpenCircle
}

