/** A phone with a spare copy in memory, whose database can be lost. */
import { writeRound } from '../../../../src/document/newRound.ts'
import { addPerson, claimDevice } from '../../../../src/document/people.ts'
import { addReflection, reflectionsView } from '../../../../src/document/reflections.ts'
import { type CircleId, type DeviceId, newId } from '../../../../src/model/ids.ts'
import type { OpenCircle, Session } from '../../../../src/session/port.ts'
import { createSession } from '../../../../src/session/session.ts'
import type { CopyDeps } from '../../../../src/session/spare/copy.ts'
import { forgetFirst } from '../../../../src/session/spare/forget.ts'
import type { SlotMark, SpareBox } from '../../../../src/session/spare/slots.ts'
import { createMemoryStore, emptyShelf, type Shelf } from '../../../../src/storage/memoryStore.ts'
import type { Store } from '../../../../src/storage/port.ts'
import { pageTimers } from '../../../../src/sync/timers.ts'
import { filesOf } from '../../../filesOf.ts'
import { seededRandom } from '../../../random.ts'
import { value } from '../homeRig.ts'

export const random = seededRandom(91)
let clock = 1_800_000_000_000
export const now = () => (clock += 1)
export const context = { person: null, meeting: null, now, random }

export type Slots = Map<string, { bytes: Uint8Array; readonly mark: SlotMark }>

export function boxOf(slots: Slots): SpareBox {
  return {
    names: () => Promise.resolve([...slots.keys()]),
    mark: (name) => Promise.resolve(slots.get(name)?.mark ?? null),
    get: (name) => Promise.resolve(slots.get(name)?.bytes.slice() ?? null),
    put: (name, bytes, mark) => Promise.resolve(void slots.set(name, { bytes: bytes.slice(), mark })),
    remove: (name) => Promise.resolve(void slots.delete(name)),
  }
}

/** Every byte of the copy, as one text. */
export const everything = (slots: Slots): string => [...slots].map(([name, { bytes }]) => `${name} ${new TextDecoder().decode(bytes)}`).join('\n')

export interface Tab {
  readonly deps: CopyDeps
  readonly session: Session
}

export const alone = <T>(work: () => Promise<T>): Promise<T> => work()

export function durable(shelf: Shelf): Store {
  return { ...createMemoryStore(shelf), durable: true }
}

export async function openTab(slots: Slots, shelf = emptyShelf(), device = newId<DeviceId>(random), onStored?: (circle: CircleId) => void): Promise<Tab> {
  const store = durable(shelf)
  const stored = await store.get('device')
  if (stored.ok && stored.value === undefined) await store.put('device', device)
  const deps = { store, device, box: boxOf(slots), now }
  const session = await createSession({
    store, device, startSync: () => Promise.reject(new Error('no links here')), serverOffset: () => null, filesOf: filesOf(store), now, random, timers: pageTimers,
    lifecycle: { onHide: () => () => undefined },
    forgetFirst: (circle, work) => forgetFirst({ ...deps, alone }, circle, work),
    ...(onStored === undefined ? {} : { onStored }),
  })
  return { deps, session }
}

/** A round in which this device is Ann's. */
export async function makeRound({ session }: Tab, name = 'Birch'): Promise<CircleId> {
  const id = value(await session.create(name, (document) => writeRound(document, context, { name, methodVersion: '2026-1', organisations: [], layout: [] })))
  const round = value(await session.open(id, { links: false }))
  const ann = value(addPerson(round.document, context, { name: 'Ann', organisation: null, role: 'other' }))
  value(claimDevice(round.document, session.device, ann))
  await write(round, `${name} open`)
  round.close()
  return id
}

export async function write(circle: OpenCircle, text: string): Promise<void> {
  value(addReflection(circle.document, context, { item: null, prompt: null, text, circle: circle.id }))
  await circle.flush()
}

export async function textsIn({ session }: Tab, circle: CircleId | 'mine'): Promise<string[]> {
  const open = value(await (circle === 'mine' ? session.mine() : session.open(circle, { links: false })))
  const texts = reflectionsView(open.document).get().list.map(({ text }) => text)
  open.close()
  return texts
}
