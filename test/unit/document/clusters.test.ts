import { describe, expect, it } from 'vitest'
import { addCluster, clusteredView, clustersView, putUnder, renameCluster } from '../../../src/document/clusters.ts'
import { addReflection, reflectionsView } from '../../../src/document/reflections.ts'
import { roots } from '../../../src/document/schema.ts'
import { gather, optionsOf } from '../../../src/model/cluster.ts'
import { type AgendaItemId, newId } from '../../../src/model/ids.ts'
import { bytes, contextOf, copyOf, meet, newCircle, value } from './phones.ts'

const item = newId<AgendaItemId>(bytes)

/** Three notes, the first two of them under one heading. */
function written() {
  const phone = newCircle()
  const notes = ['Vi frågar sällan', 'Vi frågar fel personer', 'Ingen tid'].map((text) => value(addReflection(phone, contextOf(), { item, prompt: null, text })))
  const heading = value(addCluster(phone, contextOf(), item, ' Vem vi frågar '))
  value(putUnder(phone, contextOf(), notes.slice(0, 2), heading))
  return { phone, notes, heading }
}
const read = (phone: ReturnType<typeof newCircle>) => {
  const { gathered, rest } = gather(reflectionsView(phone).get().list, clustersView(phone).get().list, clusteredView(phone).get())
  return { under: gathered.map(({ cluster, notes }) => [cluster.name, notes.map(({ text }) => text)]), rest: rest.map(({ text }) => text) }
}

describe('headings', () => {
  it('hold the notes that were put under them; the others stand beside', () => {
    const { phone } = written()
    expect(read(phone)).toEqual({ under: [['Vem vi frågar', ['Vi frågar sällan', 'Vi frågar fel personer']]], rest: ['Ingen tid'] })
  })

  it('of one note that two put at once are one of them, the same on every phone', () => {
    const { phone, notes, heading } = written()
    const second = copyOf(phone)
    const other = value(addCluster(second, contextOf(), item, 'Tid'))
    value(putUnder(second, contextOf(), notes.slice(1), other))
    value(putUnder(phone, contextOf(), notes.slice(2), heading))
    meet(phone, second)
    expect(read(phone)).toEqual(read(second))
    const all = read(phone)
    expect([...all.under.flatMap(([, texts]) => texts ?? []), ...all.rest]).toHaveLength(3)
  })

  it('are none when nothing stands under them any more', () => {
    const { phone, notes } = written()
    value(putUnder(phone, contextOf(), notes, null))
    expect(read(phone).under).toEqual([])
    expect(read(phone).rest).toHaveLength(3)
  })

  it('have a name, which can be changed and never be empty', () => {
    const { phone, heading } = written()
    expect(addCluster(phone, contextOf(), item, '  ')).toMatchObject({ ok: false, error: { code: 'empty' } })
    expect(renameCluster(phone, heading, 'x'.repeat(500))).toMatchObject({ ok: false, error: { code: 'tooLong' } })
    value(renameCluster(phone, heading, 'Vi frågar fel'))
    expect(read(phone).under[0]?.[0]).toBe('Vi frågar fel')
  })

  it('are what dots are put on, beside the notes that stand under none', () => {
    const { phone, notes, heading } = written()
    const options = optionsOf(reflectionsView(phone).get().list, clustersView(phone).get().list, clusteredView(phone).get())
    expect(options.map(({ id, text, notes: own }) => [id, text, own.length])).toEqual([[heading, 'Vem vi frågar', 2], [notes[2], 'Ingen tid', 1]])
  })

  it('are read past where they are none', () => {
    const { phone, notes } = written()
    const places = phone.doc.getMap(roots.clustered)
    for (const [i, nonsense] of ['x', { cluster: 7 }, { cluster: 'short' }].entries()) places.set(notes[i] ?? '', nonsense)
    places.set('no id', { cluster: notes[0] })
    phone.doc.getMap(roots.clusters).set(newId(bytes), 'Tid')
    expect(read(phone)).toMatchObject({ under: [], rest: ['Vi frågar sällan', 'Vi frågar fel personer', 'Ingen tid'] })
  })
})
