import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import type { CircleDocument } from '../../../src/document/circleDocument.ts'
import { mergeHome } from '../../../src/document/homeMerge.ts'
import {
  addImprovement, addMark, addMeasurement, editImprovement, editMark, editMeasurement, improvementsView, marksView, measurementsView,
  partsOf,
} from '../../../src/document/improvements.ts'
import { roots } from '../../../src/document/schema.ts'
import { openText } from '../../../src/document/text.ts'
import { type CircleId, type CommitmentId, type ImprovementId, type MarkId, type MeasurementId, newId, type OrganisationId } from '../../../src/model/ids.ts'
import { type ImprovementText, improvementTexts, mostMarks } from '../../../src/model/improvement.ts'
import { limits } from '../../../src/model/limits.ts'
import { runChart } from '../../../src/model/runChart.ts'
import { seeded } from '../model/random.ts'
import { bytes, contextOf, copyOf, meet, newHome, value } from './phones.ts'

const [round, organisation] = [newId<CircleId>(bytes), newId<OrganisationId>(bytes)]
const home = () => newHome(round, organisation)
const first = (circle: CircleDocument) => improvementsView(circle).get().list[0]
const numbers = (circle: CircleDocument) => measurementsView(circle).get().list.map(({ day, women, men }) => [day, women, men])
const measured = { day: '2026-03-12', women: 62.5, men: 71 }

function write(circle: CircleDocument, id: ImprovementId, field: ImprovementText, insert: string): void {
  const text = openText(circle, { root: roots.improvements, id, field }, () => contextOf())
  if (text === null) throw new Error('no text')
  value(text.edit([{ at: text.get().length, remove: 0, insert }]))
  text.close()
}

describe('an improvement', () => {
  it('begins with nothing said; all its texts can be written in', () => {
    const circle = home()
    const id = value(addImprovement(circle, contextOf()))
    expect(first(circle)).toMatchObject({ id, name: '', measure: '', unit: '', goal: null, progress: null, deleted: false })
    for (const name of improvementTexts) write(circle, id, name, `${name}.`)
    expect(first(circle)).toMatchObject({ name: 'name.', challenge: 'challenge.', targetGroup: 'targetGroup.', causes: 'causes.', aim: 'aim.' })
  })

  it('says which commitment it is the work behind; nonsense is refused', () => {
    const circle = home()
    const id = value(addImprovement(circle, contextOf()))
    const commitment = newId<CommitmentId>(bytes)
    value(editImprovement(circle, id, { commitment }))
    expect(first(circle)?.commitment).toBe(commitment)
    expect(editImprovement(circle, id, { commitment: 'x' as CommitmentId })).toMatchObject({ error: { code: 'invalid', field: 'commitment' } })
    value(editImprovement(circle, id, { commitment: null }))
    expect(first(circle)?.commitment).toBeNull()
  })

  it('keeps a wording that is cut down', () => {
    const circle = home()
    const id = value(addImprovement(circle, contextOf()))
    write(circle, id, 'challenge', 'Kvinnor väntar längre på beslut än män, och ingen har frågat varför.')
    const text = openText(circle, { root: roots.improvements, id, field: 'challenge' }, () => contextOf())
    text?.begin()
    value(text?.edit([{ at: 0, remove: text.get().length, insert: '' }]) ?? { ok: false, error: 'no text' })
    const earlier = (circle.doc.getMap(roots.improvements).get(id) as Y.Map<unknown>).get('earlier')
    expect(earlier instanceof Y.Map && earlier.size).toBe(1)
  })

  it('has a unit, a goal and a step; what is none of these is refused and changes nothing', () => {
    const circle = home()
    const id = value(addImprovement(circle, contextOf()))
    value(editImprovement(circle, id, { unit: ' % ', goal: 90, progress: 'baseline' }))
    expect(first(circle)).toMatchObject({ unit: '%', goal: 90, progress: 'baseline' })
    expect(editImprovement(circle, id, { unit: 'x'.repeat(limits.unit + 1) })).toMatchObject({ error: { code: 'tooLong', field: 'unit' } })
    for (const goal of [NaN, Infinity, 1e13]) expect(editImprovement(circle, id, { goal })).toMatchObject({ error: { code: 'invalid', field: 'goal' } })
    value(editImprovement(circle, id, { goal: null }))
    expect(first(circle)).toMatchObject({ unit: '%', goal: null, progress: 'baseline' })
    expect(editImprovement(circle, newId<ImprovementId>(bytes), {})).toMatchObject({ error: { code: 'unknown' } })
  })

  it('deleted by one and written in by another keeps every word', () => {
    const one = home()
    const id = value(addImprovement(one, contextOf()))
    const two = copyOf(one)
    value(editImprovement(one, id, { deleted: true }))
    write(two, id, 'name', 'Kortare väntan')
    meet(one, two)
    expect(improvementsView(two).get().list).toEqual([])
    value(editImprovement(two, id, { deleted: false }))
    meet(one, two)
    expect(first(one)?.name).toBe('Kortare väntan')
  })
})

describe('measurements', () => {
  it('stand in the order of their days, each in its improvement', () => {
    const circle = home()
    const [a, b] = [value(addImprovement(circle, contextOf())), value(addImprovement(circle, contextOf()))]
    value(addMeasurement(circle, contextOf(), a, measured))
    value(addMeasurement(circle, contextOf(), a, { day: '2026-01-10', women: null, men: 70 }))
    value(addMeasurement(circle, contextOf(), b, { day: '2026-02-01', women: 1, men: null }))
    expect(partsOf(measurementsView(circle).get().list, a).map(({ day }) => day)).toEqual(['2026-01-10', '2026-03-12'])
    expect(partsOf(measurementsView(circle).get().list, b)).toHaveLength(1)
    expect(addMeasurement(circle, contextOf(), newId<ImprovementId>(bytes), measured)).toMatchObject({ error: { code: 'unknown' } })
    expect(addMeasurement(circle, contextOf(), a, { ...measured, women: NaN })).toMatchObject({ error: { code: 'invalid', field: 'women' } })
    expect(numbers(circle)).toHaveLength(3)
  })

  it('can be changed, taken away and brought back', () => {
    const circle = home()
    const id = value(addMeasurement(circle, contextOf(), value(addImprovement(circle, contextOf())), measured))
    value(editMeasurement(circle, id, { women: null }))
    expect(numbers(circle)).toEqual([['2026-03-12', null, 71]])
    expect(editMeasurement(circle, id, { men: null })).toMatchObject({ error: { code: 'missing' } })
    expect(editMeasurement(circle, id, { day: '2026-13-01' })).toMatchObject({ error: { code: 'invalid', field: 'day' } })
    value(editMeasurement(circle, id, { deleted: true }))
    expect(numbers(circle)).toEqual([])
    value(editMeasurement(circle, id, { deleted: false }))
    expect(numbers(circle)).toEqual([['2026-03-12', null, 71]])
    expect(editMeasurement(circle, newId<MeasurementId>(bytes), {})).toMatchObject({ error: { code: 'unknown' } })
  })

  it('of two phones are all there; what each changed of one stays', () => {
    const one = home()
    const improvement = value(addImprovement(one, contextOf()))
    const id = value(addMeasurement(one, contextOf(), improvement, measured))
    const two = copyOf(one)
    value(addMeasurement(one, contextOf(), improvement, { day: '2026-04-01', women: 1, men: 2 }))
    value(addMeasurement(two, contextOf(), improvement, { day: '2026-04-01', women: 3, men: 4 }))
    value(editMeasurement(one, id, { women: 63 }))
    value(editMeasurement(two, id, { men: 72, day: '2026-03-13' }))
    meet(one, two)
    expect(numbers(one)).toEqual(numbers(two))
    expect(numbers(one)).toContainEqual(['2026-03-13', 63, 72])
    expect(numbers(one)).toHaveLength(3)
  })

  it('that two have emptied, each of one number, can still be seen, put right and taken away', () => {
    const one = home()
    const id = value(addMeasurement(one, contextOf(), value(addImprovement(one, contextOf())), measured))
    const two = copyOf(one)
    value(editMeasurement(one, id, { women: null }))
    value(editMeasurement(two, id, { men: null }))
    meet(one, two)
    expect(numbers(one)).toEqual([['2026-03-12', null, null]])
    value(editMeasurement(one, id, { deleted: true }))
    value(editMeasurement(one, id, { deleted: false }))
    value(editMeasurement(one, id, { men: 70 }))
    expect(numbers(one)).toEqual([['2026-03-12', null, 70]])
  })
})

describe('marks', () => {
  it('say what was changed and when, and can be changed and taken away; there is an end to them', () => {
    const circle = home()
    const improvement = value(addImprovement(circle, contextOf()))
    const id = value(addMark(circle, contextOf(), improvement, { day: '2026-03-20', label: ' Ny blankett ' }))
    expect(marksView(circle).get().list).toMatchObject([{ day: '2026-03-20', label: 'Ny blankett', improvement }])
    expect(editMark(circle, id, { label: '' })).toMatchObject({ error: { code: 'empty', field: 'label' } })
    value(editMark(circle, id, { label: 'Kortare\nblankett' }))
    expect(marksView(circle).get().list[0]?.label).toBe('Kortare blankett')
    value(editMark(circle, id, { deleted: true }))
    expect(marksView(circle).get().list).toEqual([])
    value(editMark(circle, id, { deleted: false }))
    for (let i = 1; i < mostMarks; i++) value(addMark(circle, contextOf(), improvement, { day: '2026-03-20', label: 'x' }))
    expect(addMark(circle, contextOf(), improvement, { day: '2026-03-20', label: 'x' })).toMatchObject({ error: { code: 'tooMany', limit: mostMarks } })
    expect(editMark(circle, newId<MarkId>(bytes), {})).toMatchObject({ error: { code: 'unknown' } })
  })
})

describe('two homes that become one', () => {
  it('keep all improvements with their numbers and marks', () => {
    const homes = [home(), home()] as const
    for (const [i, circle] of homes.entries()) {
      const id = value(addImprovement(circle, contextOf()))
      write(circle, id, 'name', `Arbete ${String(i)}`)
      value(addMeasurement(circle, contextOf(), id, { ...measured, women: i }))
      value(addMark(circle, contextOf(), id, { day: '2026-03-20', label: `Ändring ${String(i)}` }))
    }
    value(mergeHome(homes[1], homes[0]))
    const [into] = homes
    expect(improvementsView(into).get().list.map(({ name }) => name).sort()).toEqual(['Arbete 0', 'Arbete 1'])
    for (const { id } of improvementsView(into).get().list) {
      expect(partsOf(measurementsView(into).get().list, id)).toHaveLength(1)
      expect(partsOf(marksView(into).get().list, id)).toHaveLength(1)
    }
  })
})

describe('whatever somebody has put there', () => {
  const seed = Number(process.env['SEED'] ?? 33)
  const random = seeded(seed)
  const nonsense = () => {
    const text = new Y.Text('x')
    const all = [NaN, Infinity, -1e300, 7, '7', '', 'x'.repeat(10_000), null, true, { a: 1 }, [1], 'constructor', '__proto__', '2026-02-30', new Uint8Array(3)]
    return random.int(8) === 0 ? text : all[random.int(all.length)]
  }

  it(`is read with what can be read, and can be drawn (SEED=${String(seed)})`, () => {
    const circle = home()
    const improvement = value(addImprovement(circle, contextOf()))
    const names = [...improvementTexts, 'improvement', 'day', 'women', 'men', 'label', 'unit', 'goal', 'progress', 'deleted', 'createdAt', 'from']
    for (const root of [roots.improvements, roots.measurements, roots.marks]) {
      const map = circle.doc.getMap(root)
      for (const bad of [7, null, 'x', { day: '2026-01-01' }, new Y.Text('x'), new Y.Array()]) map.set(newId(bytes), bad)
      map.set('__proto__', new Y.Map())
      for (let i = 0; i < 200; i++) {
        const kept: [string, unknown][] = random.int(3) === 0 ? [] : [['improvement', improvement], ['day', '2026-03-12']]
        map.set(newId(bytes), new Y.Map<unknown>([...names.map((name): [string, unknown] => [name, nonsense()]), ...kept]))
      }
    }
    const measurements = measurementsView(circle).get()
    const marks = marksView(circle).get()
    expect(improvementsView(circle).get().byId.size).toBe(201)
    expect(measurements.byId.size).toBeGreaterThan(50)
    for (const { women, men } of measurements.byId.values()) for (const number of [women, men]) expect(number === null || Number.isFinite(number)).toBe(true)
    for (const { label } of marks.byId.values()) expect(label.length).toBeLessThanOrEqual(limits.name)
    for (const each of improvementsView(circle).get().list) {
      expect(each.unit.length).toBeLessThanOrEqual(limits.unit)
      expect(() => runChart(partsOf(measurements.list, each.id), partsOf(marks.list, each.id), each.goal)).not.toThrow()
    }
    for (const { id } of marks.list.slice(0, 20)) value(editMark(circle, id, { deleted: true }))
    for (const { id } of measurements.list.slice(0, 20)) value(editMeasurement(circle, id, { deleted: true }))
  })
})
