import { describe, expect, it } from 'vitest'
import { newsSince, parseVisit } from '../../../src/model/news.ts'

const counts = { promised: 4, ended: 1, shared: 2, ideas: 3, notes: 40 }

describe('what is new', () => {
  it('is what there is more of, in the order it is told; what was taken away is none', () => {
    expect(newsSince(counts, counts)).toEqual([])
    expect(newsSince(counts, { ...counts, notes: 45, promised: 5, ideas: 2 })).toEqual([{ kind: 'promised', count: 1 }, { kind: 'notes', count: 5 }])
  })

  it('needs a visit that was kept whole', () => {
    const visit = { at: 1_000, counts }
    expect(parseVisit(JSON.stringify(visit))).toEqual(visit)
    expect(parseVisit(JSON.stringify({ ...visit, more: 1, counts: { ...counts, more: 2 } }))).toEqual(visit)
    const fewer = { promised: 4, ended: 1, shared: 2, ideas: 3 }
    for (const other of ['', 'null', '[]', '{"at":1}', JSON.stringify({ at: 'i går', counts }), JSON.stringify({ at: 1, counts: fewer }), JSON.stringify({ at: 1, counts: { ...counts, ideas: -1 } }), JSON.stringify({ at: 1, counts: { ...counts, ideas: 0.5 } })]) {
      expect(parseVisit(other)).toBeNull()
    }
  })
})
