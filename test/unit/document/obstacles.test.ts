import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import type { CircleDocument } from '../../../src/document/circleDocument.ts'
import { mergeHome } from '../../../src/document/homeMerge.ts'
import { addObstacle, editObstacle, obstaclesView } from '../../../src/document/obstacles.ts'
import { roots } from '../../../src/document/schema.ts'
import { addStakeholder, stakeholdersView } from '../../../src/document/stakeholders.ts'
import { openText } from '../../../src/document/text.ts'
import { type CircleId, type CommitmentId, newId, type ObstacleId, type OrganisationId, type PersonId } from '../../../src/model/ids.ts'
import { limits } from '../../../src/model/limits.ts'
import { mostObstacles, type ObstacleText } from '../../../src/model/obstacle.ts'
import { bytes, contextOf, copyOf, meet, newCircle, newHome, value } from './phones.ts'

const [sara, karin] = [newId<PersonId>(bytes), newId<PersonId>(bytes)]
const commitment = newId<CommitmentId>(bytes)
const list = (home: CircleDocument) => obstaclesView(home).get().list
const read = (home: CircleDocument, id: ObstacleId) => obstaclesView(home).get().byId.get(id)
const add = (home: CircleDocument, what = 'Ingen tid i nämnden') => value(addObstacle(home, contextOf(karin), { what, sponsor: sara }))

function write(home: CircleDocument, id: ObstacleId, field: ObstacleText, insert: string): void {
  const text = openText(home, { root: roots.obstacles, id, field }, () => contextOf())
  if (text === null) throw new Error('no text')
  value(text.edit([{ at: text.get().length, remove: 0, insert }]))
  text.close()
}

describe('an obstacle', () => {
  it('knows what it is, who can clear it, and who told of it', () => {
    const home = newCircle('home')
    const id = value(addObstacle(home, contextOf(karin), { what: 'Ingen\r\ntid', sponsor: sara, commitment }))
    expect(read(home, id)).toMatchObject({ what: 'Ingen\ntid', answer: '', sponsor: sara, commitment, clearedAt: null, deleted: false, created: { by: karin } })
  })

  it('has to say something, and not too much', () => {
    const home = newCircle('home')
    expect(addObstacle(home, contextOf(), { what: ' \n', sponsor: null })).toMatchObject({ error: { code: 'empty' } })
    const what = 'x'.repeat(limits.text + 1)
    expect(addObstacle(home, contextOf(), { what, sponsor: null })).toMatchObject({ error: { code: 'tooLong' } })
    expect(list(home)).toEqual([])
  })

  it('is cleared once, and can be put in the way again', () => {
    const home = newCircle('home')
    const [first, second] = [add(home, 'a'), add(home, 'b')]
    value(editObstacle(home, first, { clearedAt: 50 }))
    value(editObstacle(home, first, { clearedAt: 70 }))
    expect(read(home, first)?.clearedAt).toBe(50)
    expect(list(home).map(({ id }) => id)).toEqual([second, first])
    value(editObstacle(home, first, { clearedAt: null }))
    expect(list(home).map(({ id }) => id)).toEqual([first, second])
  })

  it('takes no nonsense, and nothing for one that is not there', () => {
    const home = newCircle('home')
    const id = add(home)
    for (const clearedAt of [Number.NaN, Infinity, 9e15]) expect(editObstacle(home, id, { clearedAt })).toMatchObject({ error: { code: 'invalid' } })
    expect(editObstacle(home, id, { sponsor: 'sara' as PersonId })).toMatchObject({ ok: false })
    expect(editObstacle(home, newId<ObstacleId>(bytes), { sponsor: null })).toMatchObject({ error: { code: 'unknown' } })
    expect(read(home, id)).toMatchObject({ clearedAt: null, sponsor: sara })
  })

  it('is one of so many that a phone can list them', () => {
    const home = newCircle('home')
    home.doc.transact(() => { for (let n = 0; n < mostObstacles; n++) add(home) })
    expect(addObstacle(home, contextOf(), { what: 'en till', sponsor: null })).toMatchObject({ error: { code: 'tooMany' } })
    const [first] = list(home)
    if (first) value(editObstacle(home, first.id, { deleted: true }))
    expect(addObstacle(home, contextOf(), { what: 'en till', sponsor: null }).ok).toBe(true)
  })

  it('is not written when a newer version has closed the home for us', () => {
    const home = newCircle('home')
    const id = add(home)
    home.doc.getMap('meta').set('minReader', 99)
    expect(editObstacle(home, id, { deleted: true })).toEqual({ ok: false, error: { code: 'readOnly' } })
    expect(addObstacle(home, contextOf(), { what: 'x', sponsor: null })).toEqual({ ok: false, error: { code: 'readOnly' } })
  })

  it('of another shape is left out or read with what can be read', () => {
    const home = newCircle('home')
    const root = home.doc.getMap(roots.obstacles)
    for (const bad of [7, null, 'x', { what: 'x' }, new Y.Text('x')]) root.set(newId<ObstacleId>(bytes), bad)
    for (const key of ['__proto__', 'x'.repeat(10_000)]) root.set(key, new Y.Map([['what', new Y.Text('x')]]))
    expect(obstaclesView(home).get().byId.size).toBe(0)
    const id = newId<ObstacleId>(bytes)
    const fields = { what: new Y.Text('x'.repeat(limits.text + 9)), answer: 'plain', sponsor: '__proto__', commitment: 7, clearedAt: 1e300, deleted: 'yes', createdAt: 'x' }
    root.set(id, new Y.Map<unknown>(Object.entries(fields)))
    expect(read(home, id)).toMatchObject({ answer: '', sponsor: null, commitment: null, clearedAt: null, deleted: false, created: { at: 0 } })
    expect(read(home, id)?.what).toHaveLength(limits.text)
    expect(openText(home, { root: roots.obstacles, id, field: 'answer' }, () => contextOf())).toBeNull()
  })
})

describe('two phones that were apart', () => {
  it('keep the answer of the one and what the other added, and that it is cleared', () => {
    const home = newCircle('home')
    const id = add(home)
    const other = copyOf(home)
    write(home, id, 'what', ' före maj')
    value(editObstacle(home, id, { commitment }))
    write(other, id, 'answer', 'En halvtimme i april.')
    value(editObstacle(other, id, { clearedAt: 9 }))
    const [mine, theirs] = [add(home, 'a'), add(other, 'b')]
    meet(home, other)
    expect(list(home)).toEqual(list(other))
    expect(read(home, id)).toMatchObject({ what: 'Ingen tid i nämnden före maj', answer: 'En halvtimme i april.', commitment, clearedAt: 9 })
    expect(list(home).map((each) => each.id)).toEqual([mine, theirs, id])
  })

  it('lose no word when one removes it and the other answers', () => {
    const home = newCircle('home')
    const id = add(home)
    const other = copyOf(home)
    value(editObstacle(home, id, { deleted: true }))
    write(other, id, 'answer', 'Det ordnar sig.')
    meet(home, other)
    expect(list(other)).toEqual([])
    value(editObstacle(other, id, { deleted: false }))
    meet(home, other)
    expect(list(home)).toMatchObject([{ answer: 'Det ordnar sig.' }])
  })
})

it('comes along with the stakeholders when two homes of an organisation become one', () => {
  const [round, organisation] = [newId<CircleId>(bytes), newId<OrganisationId>(bytes)]
  const [from, into] = [newHome(round, organisation), newHome(round, organisation)]
  const [first, second] = [add(from, 'a'), add(into, 'b')]
  const stakeholder = value(addStakeholder(from, contextOf(karin), 'Rektorerna'))
  value(mergeHome(from, into))
  expect(list(into).map(({ id }) => id)).toEqual([first, second])
  expect(stakeholdersView(into).get().list).toMatchObject([{ id: stakeholder, name: 'Rektorerna' }])
})
