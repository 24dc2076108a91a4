import { describe, expect, it } from 'vitest'
import { type CircleId, newId } from '../../../src/model/ids.ts'
import { limits } from '../../../src/model/limits.ts'
import { createCircleFiles } from '../../../src/session/circleFiles.ts'
import { createHash } from '../../../src/session/hashBytes.ts'
import { createMemoryStore, emptyShelf } from '../../../src/storage/memoryStore.ts'
import type { Store } from '../../../src/storage/port.ts'
import { seededRandom } from '../../random.ts'

const random = seededRandom(5)
const hash = createHash(crypto.subtle)
const circle = newId<CircleId>(random)
const other = newId<CircleId>(random)
const [photo, sketch] = [random(500), random(20)]
const [photoHash, sketchHash] = [await hash(photo), await hash(sketch)]

async function setUp(store: Store = createMemoryStore()) {
  const shared = await createCircleFiles(circle, store, hash)
  return { store, shared, ...shared.hold() }
}

describe('the files of a circle', () => {
  it('are stored under their hash, and found by another tab that began before', async () => {
    const shelf = emptyShelf()
    const [here, there] = [await setUp(createMemoryStore(shelf)), await setUp(createMemoryStore(shelf))]
    there.files.want([photoHash])
    expect(await here.files.add(photo)).toEqual({ ok: true, value: photoHash })
    expect([...here.files.have.get()]).toEqual([photoHash])
    expect(there.shared.missing.get()).toEqual([photoHash])
    expect(await there.files.get(photoHash)).toEqual(photo)
    expect([[...there.files.have.get()], there.shared.missing.get()]).toEqual([[photoHash], []])
    expect([...(await setUp(createMemoryStore(shelf))).files.have.get()]).toEqual([photoHash])
  })

  it('are called added only when the store says so', async () => {
    const inner = createMemoryStore()
    let answer: (result: { ok: false; error: 'full' }) => void = () => undefined
    const { files } = await setUp({ ...inner, putFile: () => new Promise((resolve) => (answer = resolve)) })
    let settled = false
    const adding = files.add(photo).finally(() => (settled = true))
    await expect.poll(() => String(answer).length > 20).toBe(true)
    await hash(photo)
    expect([settled, files.have.get().size]).toEqual([false, 0])
    answer({ ok: false, error: 'full' })
    expect(await adding).toEqual({ ok: false, error: 'full' })
    expect(files.have.get().size).toBe(0)
  })

  it('are bounded in size and number', async () => {
    const { files, shared } = await setUp()
    expect(await files.add(new Uint8Array(limits.fileBytes + 1))).toEqual({ ok: false, error: 'tooLarge' })
    expect(await files.add(new Uint8Array(0))).toEqual({ ok: false, error: 'tooLarge' })
    for (let i = 0; i < limits.files; i++) expect((await files.add(Uint8Array.of(i, 1))).ok).toBe(true)
    expect(await files.add(photo)).toEqual({ ok: false, error: 'tooMany' })
    expect(await shared.keep(photoHash, photo)).toBe('failed')
    expect((await files.add(Uint8Array.of(0, 1))).ok).toBe(true)
    const many = await Promise.all(Array.from({ length: limits.files + 20 }, (_, i) => hash(Uint8Array.of(i, 2))))
    files.want(many)
    // Here is no room for any of them, and there for as many as a circle may hold.
    expect(shared.missing.get()).toEqual([])
    const empty = await setUp()
    empty.files.want(many)
    expect(empty.shared.missing.get()).toEqual(many.slice(0, limits.files))
  })

  it('that are wanted and not here are missing, for as long as somebody wants them', async () => {
    const { files, letGo, shared } = await setUp()
    const second = shared.hold()
    const told: (readonly string[])[] = []
    shared.missing.subscribe(() => told.push(shared.missing.get()))
    files.want([photoHash, 'no hash at all'])
    second.files.want([photoHash, sketchHash])
    files.want([])
    expect(await shared.keep(photoHash, sketch)).toBe('wrong')
    expect(await shared.keep(photoHash, photo)).toBe('kept')
    second.letGo()
    second.files.want([sketchHash])
    letGo()
    expect(told).toEqual([[photoHash], [photoHash, sketchHash], [sketchHash], []])
  })

  it('that are damaged are fetched again', async () => {
    const inner = createMemoryStore()
    let damaged = false
    const store: Store = { ...inner, getFile: async (...key) => (damaged ? { ok: true, value: null } : inner.getFile(...key)) }
    const { files, shared } = await setUp(store)
    await files.add(photo)
    files.want([photoHash])
    damaged = true
    expect(await files.get(photoHash)).toBeNull()
    expect([[...files.have.get()], shared.missing.get()]).toEqual([[], [photoHash]])
  })

  it('are copied into another circle, and it is said when one of them is not here', async () => {
    const { files, store } = await setUp()
    const round = (await createCircleFiles(other, store, hash)).hold().files
    await files.add(photo)
    expect(await files.copyTo(round, [photoHash, sketchHash])).toEqual({ ok: false, error: 'missing' })
    await files.add(sketch)
    expect(await files.copyTo(round, [photoHash, sketchHash])).toEqual({ ok: true, value: undefined })
    expect(await round.get(sketchHash)).toEqual(sketch)
  })

  it('can neither be added nor come where the page may not use encryption', async () => {
    const shared = await createCircleFiles(circle, createMemoryStore(), undefined)
    expect(await shared.hold().files.add(photo)).toEqual({ ok: false, error: 'refused' })
    expect(await shared.keep(photoHash, photo)).toBe('failed')
  })
})
