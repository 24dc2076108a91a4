import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { inspectUpdate } from '../../../src/document/inspect.ts'
import { applyRemote } from '../../../src/sync/apply.ts'
import { seededNumbers } from '../../random.ts'

const seed = Number(process.env['SEED'] ?? 20261123)

function written(): Y.Doc {
  const doc = new Y.Doc()
  doc.getText('text').insert(0, 'Vi mäter varje kvartal')
  const entity = new Y.Map<unknown>()
  doc.getMap('reflections').set('one', entity)
  entity.set('text', new Y.Text('det syns'))
  doc.getText('text').delete(3, 2)
  return doc
}

function nested(depth: number): Y.Doc {
  const doc = new Y.Doc()
  let map = doc.getMap('deep')
  for (let i = 0; i < depth; i++) {
    const next = new Y.Map<unknown>()
    map.set('x', next)
    map = next
  }
  return doc
}

describe('what an update is looked at for', () => {
  test('ordinary ones pass, whole and as differences', () => {
    const doc = written()
    const whole = Y.encodeStateAsUpdate(doc)
    expect(inspectUpdate(new Y.Doc(), whole)).toEqual({ ok: true, value: { gap: false } })
    expect(inspectUpdate(doc, whole)).toEqual({ ok: true, value: { gap: false } })
    expect(inspectUpdate(doc, Y.encodeStateAsUpdate(new Y.Doc()))).toEqual({ ok: true, value: { gap: false } })
  })

  test('a gap is seen: in a clock, an origin, a parent and a deletion', () => {
    const doc = written()
    const before = Y.encodeStateVector(doc)
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    doc.getText('text').insert(2, 'också ')
    doc.clientID = 77
    const entity = doc.getMap('reflections').get('one') as Y.Map<unknown>
    entity.set('new', 1)
    doc.getText('text').insert(4, 'mitt i')
    doc.getText('text').delete(0, 1)
    for (const update of updates) {
      expect(inspectUpdate(new Y.Doc(), update)).toEqual({ ok: true, value: { gap: true } })
      expect(inspectUpdate(doc, update)).toEqual({ ok: true, value: { gap: false } })
    }
    const all = Y.mergeUpdates(updates)
    const behind = new Y.Doc()
    Y.applyUpdate(behind, Y.encodeStateAsUpdate(written()))
    expect(inspectUpdate(behind, all)).toEqual({ ok: true, value: { gap: true } })
    expect(Y.encodeStateAsUpdate(doc, before)).toBeDefined()
  })

  test('updates merged over a hole have a gap, without it none', () => {
    const doc = new Y.Doc()
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    for (const word of ['ett ', 'två ', 'tre ']) doc.getText('text').insert(doc.getText('text').length, word)
    const [one, two, three] = updates as [Uint8Array, Uint8Array, Uint8Array]
    expect(inspectUpdate(new Y.Doc(), Y.mergeUpdates([one, three]))).toEqual({ ok: true, value: { gap: true } })
    expect(inspectUpdate(new Y.Doc(), Y.mergeUpdates([one, two, three]))).toEqual({ ok: true, value: { gap: false } })
  })

  test('deep nesting is refused, at once and bit by bit', () => {
    expect(inspectUpdate(new Y.Doc(), Y.encodeStateAsUpdate(nested(5)))).toMatchObject({ ok: true })
    expect(inspectUpdate(new Y.Doc(), Y.encodeStateAsUpdate(nested(300)))).toEqual({ ok: false, error: 'depth' })
    const victim = new Y.Doc()
    const attacker = new Y.Doc()
    let map = attacker.getMap('deep')
    let refused = 0
    for (let i = 0; i < 30; i++) {
      const next = new Y.Map<unknown>()
      map.set('x', next)
      map = next
      const update = Y.encodeStateAsUpdate(attacker, Y.encodeStateVector(victim))
      if (applyRemote(victim, update, false).ok) continue
      refused++
    }
    expect(refused).toBeGreaterThan(10)
    expect(() => victim.getMap('deep').toJSON()).not.toThrow()
  })

  test('subdocuments and clocks at the end of the world are refused', () => {
    const doc = new Y.Doc()
    doc.getMap('m').set('sub', new Y.Doc())
    expect(inspectUpdate(new Y.Doc(), Y.encodeStateAsUpdate(doc))).toEqual({ ok: false, error: 'subdocument' })
    // One client, one GC struct of 2^52 from clock 0, nothing deleted.
    const gc = Uint8Array.of(1, 1, 5, 0, 0, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x08, 0)
    expect(inspectUpdate(new Y.Doc(), gc)).toEqual({ ok: false, error: 'clock' })
  })

  test(`mutated updates neither throw nor break the document (seed ${seed})`, () => {
    const random = seededNumbers(seed)
    const good = Y.encodeStateAsUpdate(written())
    let refused = 0
    for (let i = 0; i < 4_000; i++) {
      const bad = Uint8Array.from(good)
      for (let flips = 1 + Math.floor(random() * 3); flips > 0; flips--) {
        bad[Math.floor(random() * bad.length)] = Math.floor(random() * 256)
      }
      const doc = new Y.Doc()
      doc.getText('text').insert(0, 'kvar')
      const result = applyRemote(doc, bad, random() < 0.5)
      if (!result.ok) refused++
      expect(doc.getText('text').toJSON()).toMatch(/k.*v.*a.*r/s)
      expect(() => Y.applyUpdate(new Y.Doc(), Y.encodeStateAsUpdate(doc))).not.toThrow()
    }
    expect(refused).toBeGreaterThan(1_000)
  })

  test('a fault of a listener is not blamed on the peer, and the news is passed on', async () => {
    const doc = new Y.Doc()
    const heard = new Promise((resolve) => process.once('uncaughtException', resolve))
    const listeners = process.listeners('uncaughtException').slice(0, -1)
    for (const listener of listeners) process.off('uncaughtException', listener)
    doc.getText('text').observe(() => {
      throw new Error('our own')
    })
    const result = applyRemote(doc, Y.encodeStateAsUpdate(written()), false)
    expect(result.ok && result.value.news).toBeInstanceOf(Uint8Array)
    expect(await heard).toMatchObject({ message: 'our own' })
    for (const listener of listeners) process.on('uncaughtException', listener)
  })
})
