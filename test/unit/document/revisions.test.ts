import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { type CircleDocument, readMeta } from '../../../src/document/circleDocument.ts'
import { addOrganisation } from '../../../src/document/organisationEdit.ts'
import { organisationsView } from '../../../src/document/organisations.ts'
import { addShare, revisionsView, settleShares, sharesView, unreadableRevisionsView, unreadableSharesView } from '../../../src/document/revisions.ts'
import { roots } from '../../../src/document/schema.ts'
import { type CircleId, type MeetingId, newId, type OrganisationId, type PersonId, type RevisionId } from '../../../src/model/ids.ts'
import { limits } from '../../../src/model/limits.ts'
import { type Revision, revisionNumbers } from '../../../src/model/revision.ts'
import { bytes, contextOf, copyOf, meet, newCircle, newHome, value } from './phones.ts'

const idOf = (circle: CircleDocument) => readMeta(circle)?.circle as CircleId

function setting() {
  const round = newCircle()
  const organisation = value(addOrganisation(round, contextOf(), { name: 'Norrvik', kind: 'participant' }))
  const home = newHome(idOf(round), organisation)
  const revision = (given: Partial<Revision> = {}): Revision => ({
    id: newId<RevisionId>(bytes),
    home: idOf(home),
    organisation,
    subject: 'rating',
    meeting: null,
    content: '{"a":1}',
    by: newId<PersonId>(bytes),
    at: 5,
    hash: 'h',
    signature: 's',
    ...given,
  })
  return { round, organisation, home, revision }
}

describe('what is shared', () => {
  it('is kept at home first and comes to the round unchanged, once', () => {
    const { round, home, revision } = setting()
    const shared = revision({ meeting: newId<MeetingId>(bytes) })
    value(addShare(home, shared))
    expect(revisionsView(round).get().list).toEqual([])
    expect(value(settleShares(home, round))).toBe(1)
    expect(revisionsView(round).get().list).toEqual([{ ...shared, deleted: false }])
    expect(sharesView(home).get().list).toEqual([{ ...shared, deleted: false }])
    let updates = 0
    for (const { doc } of [home, round]) doc.on('update', () => updates++)
    expect(value(settleShares(home, round))).toBe(0)
    expect(updates).toBe(0)
  })

  it('by two phones of a home that are apart, settled on both, becomes two revisions with the same numbers everywhere', () => {
    const { round, home, revision } = setting()
    const [otherRound, otherHome] = [copyOf(round), copyOf(home)]
    const [one, two] = [revision(), revision()]
    value(addShare(home, one))
    value(addShare(otherHome, two))
    value(settleShares(home, round))
    value(settleShares(otherHome, otherRound))
    meet(home, otherHome)
    // Each finds the other's share before the rounds have met.
    expect(value(settleShares(home, round))).toBe(1)
    expect(value(settleShares(otherHome, otherRound))).toBe(1)
    meet(round, otherRound)
    const lists = [round, otherRound].map((each) => revisionsView(each).get().list)
    expect(lists[0]).toEqual(lists[1])
    expect(lists[0]?.map((each) => each.id).sort()).toEqual([one.id, two.id].sort())
    const numbers = lists.map((list) => [...revisionNumbers(list)].sort())
    expect(numbers[0]).toEqual(numbers[1])
  })

  it('is refused for another round', () => {
    const { home, revision } = setting()
    value(addShare(home, revision()))
    for (const other of [newCircle(), newCircle('mine'), home]) {
      expect(settleShares(home, other)).toEqual({ ok: false, error: { code: 'invalid', field: 'round' } })
      expect(revisionsView(other).get().byId.size).toBe(0)
    }
  })

  it('is refused when it is too large, and nothing is kept', () => {
    const { home, revision } = setting()
    expect(addShare(home, revision({ content: 'x'.repeat(limits.content + 1) }))).toMatchObject({ error: { code: 'tooLong', field: 'content' } })
    expect(sharesView(home).get().byId.size).toBe(0)
  })

  it('brings nothing along that is not part of a revision', () => {
    const { round, home, revision } = setting()
    const shared = revision()
    home.doc.getMap(roots.shares).set(shared.id, { ...shared, draft: 'a word of the home alone' })
    value(settleShares(home, round))
    expect(revisionsView(round).get().byId.has(shared.id)).toBe(true)
    expect(JSON.stringify(round.doc.getMap(roots.revisions).toJSON())).not.toContain('a word of the home alone')
  })

  it('stays when its organisation is removed', () => {
    const { round, organisation, home, revision } = setting()
    const [before, after] = [revision({ at: 1 }), revision({ at: 2 })]
    value(addShare(home, before))
    value(settleShares(home, round))
    ;(round.doc.getMap(roots.organisations).get(organisation) as Y.Map<unknown>).set('deleted', true)
    expect(organisationsView(round).get().list).toEqual([])
    value(addShare(home, after))
    expect(value(settleShares(home, round))).toBe(1)
    expect(revisionsView(round).get().list.map((each) => each.id)).toEqual([before.id, after.id])
    round.doc.getMap(roots.organisations).delete(organisation)
    expect(revisionsView(round).get().list).toHaveLength(2)
  })
})

describe('a revision of another shape', () => {
  const { round, home, revision } = setting()
  const hostile: [string, () => unknown][] = [
    ['no record', () => 7],
    ['nothing', () => null],
    ['a text', () => new Y.Text('x')],
    ['a map', () => new Y.Map(Object.entries(revision()))],
    ['no organisation', () => ({ ...revision(), organisation: '__proto__' })],
    ['no home', () => ({ ...revision(), home: undefined })],
    ['an unknown subject', () => ({ ...revision(), subject: 'constructor' })],
    ['content that is no text', () => ({ ...revision(), content: { a: 1 } })],
    ['huge content', () => ({ ...revision(), content: 'x'.repeat(limits.content + 1) })],
    ['no time', () => ({ ...revision(), at: 'now' })],
    ['a time that no calendar has', () => ({ ...revision(), at: 1e300 })],
    ['an endless time', () => ({ ...revision(), at: Infinity })],
  ]

  it.each(hostile)('is left out: %s', (_, make) => {
    const id = newId<RevisionId>(bytes)
    for (const [circle, root] of [[round, roots.revisions], [home, roots.shares]] as const) {
      circle.doc.getMap(root).set(id, make())
    }
    expect(revisionsView(round).get().byId.has(id)).toBe(false)
    expect(sharesView(home).get().byId.has(id)).toBe(false)
  })

  it.each(['__proto__', 'constructor', '', 'x'.repeat(10_000)])('is left out under a key that is no id', (key) => {
    for (const [circle, root] of [[round, roots.revisions], [home, roots.shares]] as const) circle.doc.getMap(root).set(key, revision())
    expect([...revisionsView(round).get().byId, ...sharesView(home).get().byId]).toEqual([])
  })

  it('is counted, at home and in the round: it is there though nothing tells of it', () => {
    const count = hostile.length + 4
    expect([unreadableRevisionsView(round).get(), unreadableSharesView(home).get()]).toEqual([count, count])
  })

  it('does not travel from home to the round', () => {
    expect(value(settleShares(home, newRoundOf(home)))).toBe(0)
  })

  it('is read with what can be read: long hashes are cut, strange ids are none', () => {
    const id = newId<RevisionId>(bytes)
    round.doc.getMap(roots.revisions).set(id, { ...revision(), id: 'other', hash: 'h'.repeat(999), signature: 7, by: '__proto__', meeting: 3 })
    expect(revisionsView(round).get().byId.get(id)).toMatchObject({ id, hash: 'h'.repeat(64), signature: '', by: null, meeting: null })
  })
})

/** An empty round with the id of the home's own. */
function newRoundOf(home: CircleDocument): CircleDocument {
  return newCircle('round', home.doc.getMap(roots.home).get('round') as CircleId)
}

it('an organisation that is no id never gets a revision into a series of its own', () => {
  const { round, revision } = setting()
  round.doc.getMap(roots.revisions).set(newId<RevisionId>(bytes), revision({ organisation: 'a/b' as OrganisationId }))
  expect(revisionsView(round).get().list).toEqual([])
})
