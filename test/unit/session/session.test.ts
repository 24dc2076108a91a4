import { describe, expect, it } from 'vitest'
import { addReflection, reflectionsView } from '../../../src/document/reflections.ts'
import { writeRound } from '../../../src/document/newRound.ts'
import { roundView } from '../../../src/document/round.ts'
import { type DeviceId, newId } from '../../../src/model/ids.ts'
import { fail } from '../../../src/model/result.ts'
import { encodeFragment, parseFragment } from '../../../src/protocol/invite.ts'
import type { Session } from '../../../src/session/port.ts'
import { createSession } from '../../../src/session/session.ts'
import { createMemoryStore, emptyShelf } from '../../../src/storage/memoryStore.ts'
import type { Store } from '../../../src/storage/port.ts'
import { createMemoryNetwork } from '../../../src/sync/memory.ts'
import { createStartSync } from '../../../src/sync/startSync.ts'
import { pageTimers } from '../../../src/sync/timers.ts'
import { filesOf } from '../../filesOf.ts'
import { seededRandom } from '../../random.ts'

const random = seededRandom(7)
const now = () => 1_800_000_000_000
const context = { person: null, meeting: null, now, random }
const network = createMemoryNetwork()

function start(store: Store): Promise<Session> {
  const device = newId<DeviceId>(random)
  const links = [network.link()]
  const startSync = createStartSync({ device, links, now, random, timers: pageTimers, subtle: crypto.subtle, serverOffset: () => null })
  const lifecycle = { onHide: () => () => undefined }
  return createSession({ store, device, startSync, serverOffset: () => null, filesOf: filesOf(store), now, random, timers: pageTimers, lifecycle })
}

async function createRound(session: Session, name: string) {
  const created = await session.create(name, (document) =>
    writeRound(document, context, { name, methodVersion: '2026-1', organisations: [], layout: [] }),
  )
  if (!created.ok) throw new Error(created.error.code)
  return created.value
}

async function open(session: Session, id: Awaited<ReturnType<typeof createRound>>, links = false) {
  const opened = await session.open(id, { links })
  if (!opened.ok) throw new Error(opened.error)
  return opened.value
}

describe('the session', () => {
  it('opens several circles at once, with and without links, and finds them again after a restart', async () => {
    const shelf = emptyShelf()
    const first = await start(createMemoryStore(shelf))
    const [one, two] = [await createRound(first, 'One'), await createRound(first, 'Two')]
    const [withLinks, without] = [await open(first, one, true), await open(first, two)]
    expect(withLinks.status.get().network).toBe('seeking')
    expect(without.status.get().network).toBe('off')
    addReflection(without.document, context, { item: null, prompt: null, text: 'written without a network' })
    await first.close()

    const again = await start(createMemoryStore(shelf))
    expect(again.circles.get().map((record) => record.title).sort()).toEqual(['One', 'Two'])
    const reopened = await open(again, two)
    expect(reflectionsView(reopened.document).get().list.map((r) => r.text)).toEqual(['written without a network'])
    await again.close()
  })

  it('keeps nothing of a round whose first content was refused', async () => {
    const session = await start(createMemoryStore())
    expect(await session.create('Bad', () => fail('no'))).toEqual({ ok: false, error: 'no' })
    expect(session.circles.get()).toEqual([])
    await session.close()
  })

  it('gives whoever opens a fresh round at once its content, not an empty log', async () => {
    const session = await start(createMemoryStore())
    const seen: Promise<string>[] = []
    session.circles.subscribe(() => {
      const [record] = session.circles.get()
      if (record !== undefined) seen.push(open(session, record.id).then((circle) => roundView(circle.document).get().name))
    })
    await createRound(session, 'Fresh')
    expect(await Promise.all(seen)).toEqual(['Fresh'])
    await session.close()
  })

  it('has one private circle, without links, however often it is asked for', async () => {
    const session = await start(createMemoryStore())
    const [one, two] = await Promise.all([session.mine(), session.mine()])
    if (!one.ok || !two.ok) throw new Error('no private circle')
    expect(one.value.document).toBe(two.value.document)
    expect(one.value.status.get().network).toBe('off')
    expect(session.inviteTo(one.value.id)).toBeNull()
    await session.close()
  })

  it('remembers an invite until its round has arrived', async () => {
    const host = await start(createMemoryStore())
    const circle = await createRound(host, 'Waiting')
    const invite = host.inviteTo(circle)
    if (invite === null) throw new Error('no invite')
    const shelf = emptyShelf()
    const guest = await start(createMemoryStore(shelf))
    guest.join(invite).close()
    await guest.close()

    const again = await start(createMemoryStore(shelf))
    expect(again.pending.get().map(encodeFragment)).toEqual([encodeFragment(invite)])
    const shown = await open(host, circle, true)
    const joining = again.join(invite)
    expect(await joining.arrived).toEqual({ ok: true, value: circle })
    expect(again.pending.get()).toEqual([])
    expect(again.circles.get().map((record) => record.title)).toEqual(['Waiting'])
    shown.close()
    await again.close()
    await host.close()
  })

  it('does not take a round for another one', async () => {
    const host = await start(createMemoryStore())
    const circle = await createRound(host, 'Right')
    const invite = host.inviteTo(circle)
    const entry = invite?.entries[0]
    if (entry === undefined) throw new Error('no invite')
    const shown = await open(host, circle, true)
    const other = parseFragment(encodeFragment({ entries: [{ ...entry, circle: null }] }))
    if (!other.ok) throw new Error(other.error)
    const guest = await start(createMemoryStore())
    // A typed code knows no circle: the document says which one it is.
    expect(await guest.join(other.value).arrived).toEqual({ ok: true, value: circle })
    shown.close()
    await guest.close()
    await host.close()
  })
})
