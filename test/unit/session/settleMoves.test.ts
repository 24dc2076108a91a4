import { describe, expect, it } from 'vitest'
import { writeMeta } from '../../../src/document/circleDocument.ts'
import { moveReflection } from '../../../src/document/move.ts'
import { addReflection, reflectionsView } from '../../../src/document/reflections.ts'
import { type DeviceId, newId } from '../../../src/model/ids.ts'
import { fail } from '../../../src/model/result.ts'
import type { OpenCircle, Session } from '../../../src/session/port.ts'
import { createSession } from '../../../src/session/session.ts'
import { settleWhenStored } from '../../../src/session/settleMoves.ts'
import { createMemoryStore, emptyShelf } from '../../../src/storage/memoryStore.ts'
import type { Store } from '../../../src/storage/port.ts'
import { pageTimers } from '../../../src/sync/timers.ts'
import { filesOf } from '../../filesOf.ts'
import { seededRandom } from '../../random.ts'

const random = seededRandom(11)
const now = () => 1_800_000_000_000
const context = { person: null, meeting: null, now, random }

function start(store: Store, device: DeviceId): Promise<Session> {
  const startSync = () => Promise.reject(new Error('no links here'))
  const lifecycle = { onHide: () => () => undefined }
  return createSession({ store, device, startSync, serverOffset: () => null, filesOf: filesOf(store), now, random, timers: pageTimers, lifecycle })
}

async function mineOf(session: Session): Promise<OpenCircle> {
  const mine = await session.mine()
  if (!mine.ok) throw new Error(mine.error)
  return mine.value
}

async function roundOf(session: Session): Promise<OpenCircle> {
  const made = await session.create('Round', (document) => {
    writeMeta(document, newId(random), 'round', now)
    return { ok: true, value: undefined }
  })
  const opened = made.ok ? await session.open(made.value, { links: false }) : made
  if (!opened.ok) throw new Error('no round')
  return opened.value
}

function note(mine: OpenCircle, round: OpenCircle, text: string) {
  const added = addReflection(mine.document, context, { item: null, prompt: null, text, circle: round.id })
  if (!added.ok) throw new Error(added.error.code)
  return added.value
}

const texts = (circle: OpenCircle) => reflectionsView(circle.document).get().list.map((each) => each.text)

describe('a private note that is moved', () => {
  it('stays among the private ones while the round can not be stored, and no longer', async () => {
    let full = false
    let roundId = ''
    const store = createMemoryStore()
    const filling: Store = {
      ...store,
      append: (circle, bytes) => (full && circle === roundId ? Promise.resolve(fail('full')) : store.append(circle, bytes)),
    }
    const session = await start(filling, newId<DeviceId>(random))
    const [mine, round] = [await mineOf(session), await roundOf(session)]
    roundId = round.id
    const id = note(mine, round, 'Fråga Eva')
    full = true
    expect(moveReflection(mine.document, round.document, context, id).ok).toBe(true)
    await settleWhenStored(mine, round)
    expect([texts(mine), texts(round)]).toEqual([['Fråga Eva'], ['Fråga Eva']])
    full = false
    await settleWhenStored(mine, round)
    expect([texts(mine), texts(round)]).toEqual([[], ['Fråga Eva']])
    await session.close()
  })

  it('takes along what another tab has written in it', async () => {
    const [shelf, device] = [emptyShelf(), newId<DeviceId>(random)]
    const here = await start(createMemoryStore(shelf), device)
    const [mine, round] = [await mineOf(here), await roundOf(here)]
    const id = note(mine, round, 'Fråga Eva')
    await mine.flush()

    const there = await start(createMemoryStore(shelf), device)
    const same = await mineOf(there)
    const later = note(same, round, 'Och Robert')
    await same.flush()

    expect(texts(mine)).toEqual(['Fråga Eva'])
    await mine.refresh()
    expect(texts(mine).sort()).toEqual(['Fråga Eva', 'Och Robert'])
    for (const each of [id, later]) expect(moveReflection(mine.document, round.document, context, each).ok).toBe(true)
    await settleWhenStored(mine, round)
    expect([texts(mine), texts(round).sort()]).toEqual([[], ['Fråga Eva', 'Och Robert']])
    await there.close()
    await here.close()
  })
})

it('does not begin with an empty list when the store does not answer', async () => {
  const store = createMemoryStore()
  const device = newId<DeviceId>(random)
  await expect(start({ ...store, circles: () => Promise.resolve(fail('failed')) }, device)).rejects.toThrow('circles')
  await expect(start({ ...store, get: () => Promise.resolve(fail('failed')) }, device)).rejects.toThrow('invites')
})
