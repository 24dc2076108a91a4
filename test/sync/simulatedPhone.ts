/** A phone of the simulation: everything of the app but its screens, with a store that outlives a crash. */
import { expect } from 'vitest'
import * as Y from 'yjs'
import type { CircleDocument, Context } from '../../src/document/circleDocument.ts'
import { addPerson, claimDevice, personOfDevice } from '../../src/document/people.ts'
import { writeRound } from '../../src/document/round.ts'
import { roots } from '../../src/document/schema.ts'
import { layOut } from '../../src/method/layOut.ts'
import { methodVersions, structureOf } from '../../src/method/versions.ts'
import { type CircleId, type DeviceId, newId } from '../../src/model/ids.ts'
import type { OpenCircle, Session } from '../../src/session/port.ts'
import { createSession } from '../../src/session/session.ts'
import { createMemoryStore } from '../../src/storage/memoryStore.ts'
import type { Store } from '../../src/storage/port.ts'
import { syncCircle } from '../../src/sync/circleSync.ts'
import type { Link, StartSync } from '../../src/sync/port.ts'
import type { Simulation } from './simulatedNetwork.ts'

export interface Phone {
  readonly name: string
  readonly device: DeviceId
  circle(): OpenCircle
  mine(): OpenCircle
  context(): Context
  /** The process is killed: what was not stored is gone. Then the app is started again. */
  crash(): Promise<void>
  /** Loses the network for a while, as a phone in a pocket does. */
  sleep(ms: number): Promise<void>
  stop(): Promise<void>
  /** State vector of the round at the last moment it was shown as saved, and how often the phone has started. */
  lastSaved: Map<number, number>
  starts: number
}

const structure = structureOf(methodVersions[0])

/** Phones that have all joined one round; the first has made it. */
export async function createPhones(sim: Simulation, count: number): Promise<Phone[]> {
  const names = Array.from({ length: count }, (_, i) => String.fromCharCode(97 + i))
  const [first, ...rest] = names
  const maker = await createPhone(sim, first ?? 'a', null)
  const others = await Promise.all(rest.map((name) => createPhone(sim, name, maker.invite())))
  const phones = [maker, ...others]
  for (const phone of phones) {
    const { document } = phone.circle()
    const added = addPerson(document, phone.context(), { name: `Person ${phone.name}`, organisation: null, role: 'other' })
    if (added.ok) claimDevice(document, phone.device, added.value)
  }
  return phones
}

type Invite = ReturnType<Session['inviteTo']>

async function createPhone(sim: Simulation, name: string, invite: Invite): Promise<Phone & { invite(): Invite }> {
  const device = newId<DeviceId>(sim.randomBytes)
  const disk = durable(createMemoryStore())
  const now = sim.clock(sim.pick(4000) - 2000)
  let boot = await start()
  const circle = invite === null ? await create() : await join(invite)
  let [round, mine] = await open()

  /** One life of the app: `kill` ends it at once, with nothing told to anybody. */
  async function start() {
    let alive = true
    let cut = (): void => undefined
    const link: Link = {
      name: 'memory',
      join(keys, events) {
        const joined = sim.link(name).join(keys, { ...events, onPeer: (peer) => (alive ? events.onPeer(peer) : peer.close()) })
        cut = () => joined.close()
        return joined
      },
    }
    const timers = { after: (ms: number, run: () => void) => sim.timers.after(ms, () => alive && run()) }
    const startSync: StartSync = (document, key) => {
      const options = {
        room: { room: [...key.secret].join(), password: '', sealKey: {} as CryptoKey, token: key.secret },
        device,
        session: newId<never>(sim.randomBytes),
        links: [link],
        circle: () => key.circle,
        epoch: key.epoch,
        serverOffset: () => null,
        deps: { now, random: sim.randomBytes, timers, subtle: sim.subtle },
      }
      return Promise.resolve(syncCircle(document.doc, options))
    }
    const store = mortal(disk, () => alive)
    const lifecycle = { onHide: () => () => undefined }
    const session = await createSession({ store, device, startSync, serverOffset: () => null, now, random: sim.randomBytes, timers, lifecycle })
    return {
      session,
      kill() {
        alive = false
        cut()
      },
    }
  }
  async function create(): Promise<CircleId> {
    if (structure === null) throw new Error('no method')
    const layout = layOut(structure).slice(0, 2)
    const created = await boot.session.create('Round', (document) =>
      writeRound(document, context(document), {
        name: 'Round',
        methodVersion: structure.version,
        organisations: [{ name: 'Norrvik', kind: 'participant' }],
        layout,
      }),
    )
    if (!created.ok) throw new Error(created.error.code)
    return created.value
  }
  async function join(given: NonNullable<Invite>): Promise<CircleId> {
    const { arrived } = boot.session.join(given)
    let found: CircleId | null = null
    void arrived.then((result) => (found = result.ok ? result.value : null))
    for (let i = 0; i < 600 && found === null; i++) await sim.run(100)
    if (found === null) throw new Error(`${name} has not found the round`)
    return found
  }
  async function open(): Promise<[OpenCircle, OpenCircle]> {
    const opened = await boot.session.open(circle, { links: true })
    const own = await boot.session.mine()
    if (!opened.ok || !own.ok) throw new Error(`${name} can't open the round`)
    const { document, status } = opened.value
    // What a screen would show: it is drawn after everybody has heard of an edit.
    const keep = () => {
      if (status.get().saved === 'saved') phone.lastSaved = Y.decodeStateVector(Y.encodeStateVector(document.doc))
    }
    status.subscribe(() => queueMicrotask(keep))
    return [opened.value, own.value]
  }
  function context(document: CircleDocument): Context {
    return { person: personOfDevice(document, device), meeting: null, now, random: sim.randomBytes }
  }

  const phone: Phone & { invite(): Invite } = {
    name,
    device,
    lastSaved: new Map(),
    starts: 1,
    circle: () => round,
    mine: () => mine,
    context: () => context(round.document),
    invite: () => boot.session.inviteTo(circle),
    async crash() {
      boot.kill()
      boot = await start()
      ;[round, mine] = await open()
      phone.starts++
      savedIsStillThere(phone)
    },
    async sleep(ms) {
      sim.partition([name], [])
      await sim.run(ms)
      sim.partition()
    },
    stop: () => boot.session.close(),
  }
  return phone
}

/** Nothing that was shown as saved is missing from the document. */
export function savedIsStillThere(phone: Phone): void {
  const have = Y.decodeStateVector(Y.encodeStateVector(phone.circle().document.doc))
  for (const [client, clock] of phone.lastSaved) {
    expect(have.get(client) ?? 0, `${phone.name} has lost what was saved`).toBeGreaterThanOrEqual(clock)
  }
}

/** Everything in the round's document, as plain data. */
export function contentOf(phone: Phone): unknown {
  const { doc } = phone.circle().document
  return Object.fromEntries(Object.values(roots).map((name) => [name, doc.getMap(name).toJSON()]))
}

/** The store says that it is durable: here it is what outlives the app. */
function durable(store: Store): Store {
  return { ...store, durable: true, close: () => undefined }
}

/** A dead app's writes reach nobody: half of what it had under way is lost, as on a real disk. */
function mortal(store: Store, alive: () => boolean): Store {
  return {
    ...store,
    append: (circle, update) => (alive() ? store.append(circle, update) : new Promise(() => undefined)),
    compact: (circle, merge) => (alive() ? store.compact(circle, merge) : new Promise(() => undefined)),
    putCircle: (record) => (alive() ? store.putCircle(record) : new Promise(() => undefined)),
    put: (name, value) => (alive() ? store.put(name, value) : new Promise(() => undefined)),
  }
}
