/** A phone of the simulation: everything of the app but its screens, with a store that outlives a crash. */
import { expect } from 'vitest'
import * as Y from 'yjs'
import type { CircleDocument, Context } from '../../src/document/circleDocument.ts'
import { addPerson, claimDevice, personOfDevice } from '../../src/document/people.ts'
import { writeRound } from '../../src/document/newRound.ts'
import { organisationsView } from '../../src/document/organisations.ts'
import { reflectionsView } from '../../src/document/reflections.ts'
import { roots } from '../../src/document/schema.ts'
import { layOut } from '../../src/method/layOut.ts'
import { methodVersions, structureOf } from '../../src/method/versions.ts'
import type { Epoch } from '../../src/model/epoch.ts'
import { type CircleId, type DeviceId, newId, type OrganisationId } from '../../src/model/ids.ts'
import { holdHomes, type RoundHomes } from '../../src/session/homes.ts'
import type { OpenCircle, Session } from '../../src/session/port.ts'
import { createSession } from '../../src/session/session.ts'
import { startHome } from '../../src/session/startHome.ts'
import { createMemoryStore } from '../../src/storage/memoryStore.ts'
import type { Store } from '../../src/storage/port.ts'
import { syncCircle } from '../../src/sync/circleSync.ts'
import type { Link, StartSync } from '../../src/sync/port.ts'
import { newSession } from '../../src/sync/session.ts'
import { filesOf } from '../filesOf.ts'
import type { Simulation } from './simulatedNetwork.ts'
import { standInSigning } from './standInSubtle.ts'

export interface Phone {
  readonly name: string
  readonly device: DeviceId
  readonly signing: SubtleCrypto
  circle(): OpenCircle
  mine(): OpenCircle
  /** The one it has joined, whatever organisation its person is said to be of meanwhile. */
  home(): OpenCircle
  /** The letters in the files that are kept on its disk for a circle, also for one that it should know nothing of. */
  stored(circle: CircleId): Promise<readonly string[]>
  /** The key of a circle that is in use here. */
  key(circle: CircleId): Epoch
  /** Gives the circle a fresh key. */
  changeKey(circle: CircleId): void
  invite(circle?: CircleId): Invite
  /** Reads a code that another phone shows. */
  scan(invite: Invite): void
  context(): Context
  /** The process is killed: what was not stored is gone. Then the app is started again. */
  crash(): Promise<void>
  /** Loses the network for a while, as a phone in a pocket does. */
  sleep(ms: number): Promise<void>
  stop(): Promise<void>
  /** State vector of each circle at the last moment it was shown as saved, and how often the phone has started. */
  readonly lastSaved: Map<CircleId, Map<number, number>>
  starts: number
}

type Made = Phone & {
  startHome(organisation: OrganisationId): Promise<CircleId>
  joinHome(invite: Invite): Promise<void>
}

const structure = structureOf(methodVersions[0])

/** Which circle each room has ever been of. */
export type Rooms = Map<string, CircleId>

/** Phones that have all joined one round; the first has made it. The last two are of another organisation. */
export async function createPhones(sim: Simulation, count: number, rooms: Rooms): Promise<Phone[]> {
  const names = Array.from({ length: count }, (_, i) => String.fromCharCode(97 + i))
  const [first, ...rest] = names
  const maker = await createPhone(sim, first ?? 'a', null, rooms)
  const others = await Promise.all(rest.map((name) => createPhone(sim, name, maker.invite(), rooms)))
  const phones = [maker, ...others]
  const [norrvik, ekdala] = organisationsView(maker.circle().document).get().list.map(({ id }) => id)
  if (norrvik === undefined || ekdala === undefined) throw new Error('no organisations')
  for (const [organisation, members] of [[norrvik, phones.slice(0, -2)], [ekdala, phones.slice(-2)]] as const) {
    for (const phone of members) {
      const { document } = phone.circle()
      const added = addPerson(document, phone.context(), { name: `Person ${phone.name}`, organisation, role: 'other' })
      if (added.ok) claimDevice(document, phone.device, added.value)
    }
    const [starter, ...followers] = members
    if (starter === undefined) continue
    const home = await starter.startHome(organisation)
    for (const phone of followers) await phone.joinHome(starter.invite(home))
  }
  return phones
}

type Invite = ReturnType<Session['inviteTo']>

async function createPhone(sim: Simulation, name: string, invite: Invite, rooms: Rooms): Promise<Made> {
  const device = newId<DeviceId>(sim.randomBytes)
  const disk = durable(createMemoryStore())
  const now = sim.clock(sim.pick(4000) - 2000)
  let boot = await start()
  const circle = invite === null ? await create() : await join(invite)
  let [round, mine, homes] = await open()

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
    const startSync: StartSync = (document, key, onEpoch) => {
      const room = [...key.secret].join()
      if (key.circle !== null) rooms.set(room, key.circle)
      const options = {
        room: { room, password: '', sealKey: {} as CryptoKey, token: key.secret },
        device,
        session: newSession(sim.randomBytes),
        links: [link],
        circle: () => key.circle,
        epoch: key.epoch,
        serverOffset: () => null,
        onEpoch,
        deps: { now, random: sim.randomBytes, timers, subtle: sim.subtle },
      }
      return Promise.resolve(syncCircle(document.doc, options))
    }
    const store = mortal(disk, () => alive)
    const lifecycle = { onHide: () => () => undefined }
    const session = await createSession({ store, device, startSync, serverOffset: () => null, filesOf: filesOf(store), now, random: sim.randomBytes, timers, lifecycle })
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
        organisations: [{ name: 'Norrvik', kind: 'participant' }, { name: 'Ekdala', kind: 'participant' }],
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
  async function open(): Promise<[OpenCircle, OpenCircle, RoundHomes]> {
    const opened = await boot.session.open(circle, { links: true })
    const own = await boot.session.mine()
    if (!opened.ok || !own.ok) throw new Error(`${name} can't open the round`)
    watchSaved(opened.value)
    void wantFiles(opened.value)
    const held = holdHomes(boot.session, opened.value, own.value, () => context(opened.value.document), null)
    const watched = new Set<OpenCircle>()
    held.open.subscribe(() => {
      for (const each of held.open.get()) {
        if (watched.has(each)) continue
        watchSaved(each)
        void wantFiles(each)
      }
      held.open.get().forEach((each) => watched.add(each))
    })
    return [opened.value, own.value, held]
  }
  /** What a screen would show: it is drawn after everybody has heard of an edit. */
  function watchSaved({ id, document, status }: OpenCircle): void {
    const keep = () => {
      if (status.get().saved === 'saved') phone.lastSaved.set(id, Y.decodeStateVector(Y.encodeStateVector(document.doc)))
    }
    status.subscribe(() => queueMicrotask(keep))
  }
  /** As the screens of what is prepared and shared do: whatever the document refers to. */
  async function wantFiles(circle: OpenCircle): Promise<void> {
    const files = await circle.files()
    const notes = reflectionsView(circle.document)
    const want = () => files.want(filesNamedIn(circle))
    notes.subscribe(want)
    want()
  }
  async function atHome(): Promise<void> {
    for (let i = 0; i < 600 && homes.open.get().length === 0; i++) await sim.run(50)
    if (homes.open.get().length === 0) throw new Error(`${name} has not found home`)
  }
  function context(document: CircleDocument): Context {
    return { person: personOfDevice(document, device), meeting: null, now, random: sim.randomBytes }
  }

  const phone: Made = {
    name,
    device,
    signing: standInSigning(sim.randomBytes),
    lastSaved: new Map(),
    starts: 1,
    circle: () => round,
    mine: () => mine,
    home() {
      const [home] = homes.open.get()
      if (home === undefined) throw new Error(`${name} has no home`)
      return home
    },
    async stored(of) {
      const stored = await disk.files(of)
      const files = await Promise.all((stored.ok ? stored.value : []).map((hash) => disk.getFile(of, hash)))
      return files.map((file) => Buffer.from((file.ok && file.value) || []).toString('latin1'))
    },
    key(of) {
      const key = boot.session.circles.get().find(({ id }) => id === of)?.epochs.at(-1)
      if (key === undefined) throw new Error(`${name} has no key of ${of}`)
      return key
    },
    changeKey: (of) => void boot.session.changeKey(of),
    scan(given) {
      if (given !== null) boot.session.join(given)
    },
    context: () => context(round.document),
    invite: (of = circle) => boot.session.inviteTo(of),
    async startHome(organisation) {
      const started = await startHome(phone.signing, boot.session, round, context(round.document), organisation)
      if (!started.ok) throw new Error(started.error.code)
      await atHome()
      return started.value
    },
    async joinHome(given) {
      if (given === null) throw new Error('no invite')
      boot.session.join(given)
      await atHome()
    },
    async crash() {
      boot.kill()
      boot = await start()
      ;[round, mine, homes] = await open()
      await atHome()
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

/** The files that the notes of a circle name. */
export function filesNamedIn({ document }: OpenCircle): string[] {
  return reflectionsView(document).get().list.flatMap(({ text }) => /file:(\S{43})/.exec(text)?.[1] ?? [])
}

/** Nothing that was shown as saved is missing from the documents. */
export function savedIsStillThere(phone: Phone): void {
  for (const { id, document } of [phone.circle(), phone.home()]) {
    const have = Y.decodeStateVector(Y.encodeStateVector(document.doc))
    for (const [client, clock] of phone.lastSaved.get(id) ?? []) {
      expect(have.get(client) ?? 0, `${phone.name} has lost what was saved`).toBeGreaterThanOrEqual(clock)
    }
  }
}

/** Everything in a circle's document, as plain data. */
export function contentOf({ document: { doc } }: OpenCircle): unknown {
  const maps = Object.values(roots).map((name): [string, unknown] => [name, doc.getMap(name).toJSON()])
  const texts = [...doc.share.keys()].filter((name) => name.includes('/')).sort()
  // A text that nobody has written in is there as soon as somebody looks.
  const written = texts.map((name) => [name, doc.getText(name).toString()]).filter(([, text]) => text !== '')
  return { ...Object.fromEntries(maps), texts: written }
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
    putFile: (circle, hash, bytes) => (alive() ? store.putFile(circle, hash, bytes) : new Promise(() => undefined)),
    put: (name, value) => (alive() ? store.put(name, value) : new Promise(() => undefined)),
  }
}
