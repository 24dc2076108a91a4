import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { type CircleDocument, readMeta } from '../../../src/document/circleDocument.ts'
import { readEarlier } from '../../../src/document/earlier.ts'
import { mergeHome } from '../../../src/document/homeMerge.ts'
import { homeTeamView, joinHomeTeam, setSuccessor, signingKey } from '../../../src/document/homeTeam.ts'
import { type RatingPlace, ratingText, ratingView, setLevel, setView } from '../../../src/document/ratings.ts'
import { addShare, sharesView } from '../../../src/document/revisions.ts'
import { roots } from '../../../src/document/schema.ts'
import { openRootText } from '../../../src/document/text.ts'
import { type CircleId, type DeviceId, type MeetingId, newId, type OrganisationId, type PersonId, type RevisionId } from '../../../src/model/ids.ts'
import { bytes, contextOf, copyOf, meet, newCircle, newHome, value } from './phones.ts'

const levels = ['none', 'begun', 'most', 'all']
const round = newId<CircleId>(bytes)
const organisation = newId<OrganisationId>(bytes)
const meeting = newId<MeetingId>(bytes)
const goals: RatingPlace = { meeting, dimension: 'goals' }
const roles: RatingPlace = { meeting, dimension: 'roles' }
const idOf = (home: CircleDocument) => readMeta(home)?.circle as CircleId

function type(home: CircleDocument, place: RatingPlace, insert: string): void {
  const text = openRootText(home, ratingText(place, 'evidence'), () => contextOf())
  value(text.edit([{ at: text.get().length, remove: 0, insert }]))
  text.close()
}

function share(home: CircleDocument): RevisionId {
  const id = newId<RevisionId>(bytes)
  const facts = { id, home: idOf(home), organisation, subject: 'rating', meeting, content: '{}', by: null, at: 1 } as const
  value(addShare(home, { ...facts, hash: 'h', signature: 's' }))
  return id
}

/** A home that has everything: a level, an own view, texts, an earlier wording, a share and a member. */
function filledHome(name: string, level: string) {
  const home = newHome(round, organisation)
  const [person, device] = [newId<PersonId>(bytes), newId<DeviceId>(bytes)]
  value(joinHomeTeam(home, device, person))
  value(setView(home, person, goals, level, levels))
  value(setLevel(home, goals, level, levels))
  type(home, goals, `Evidence of ${name}.`)
  const cut = openRootText(home, ratingText(goals, 'way'), () => contextOf(person))
  value(cut.edit([{ at: 0, remove: 0, insert: `A way that ${name} took back` }]))
  cut.begin()
  value(cut.edit([{ at: 0, remove: cut.get().length, insert: '' }]))
  return { home, id: idOf(home), person, level, name, revision: share(home) }
}

type Filled = ReturnType<typeof filledHome>

/** Everything that a member sees of a home, but which home it is. */
function contentOf(home: CircleDocument): unknown {
  const maps = [roots.keys, roots.devices, roots.views, roots.levels, roots.earlier, roots.shares]
  const written = [...home.doc.share.keys()].filter((name) => name.startsWith('rating/')).sort()
  const texts = written.map((name) => [name, home.doc.getText(name).toJSON()]).filter(([, text]) => text !== '')
  return { texts, ...Object.fromEntries(maps.map((name) => [name, home.doc.getMap(name).toJSON()])) }
}

function expectHolds(home: CircleDocument, ...parts: readonly Filled[]): void {
  const rating = ratingView(home, goals).get()
  const earlier = readEarlier(home.doc.getMap(roots.earlier)).map((each) => each.text)
  for (const part of parts) {
    expect(rating.evidence).toContain(`Evidence of ${part.name}.`)
    expect(rating.views.get(part.person)).toBe(part.level)
    expect([rating.level, ...rating.otherLevels]).toContain(part.level)
    expect(earlier).toContain(`A way that ${part.name} took back`)
    expect(sharesView(home).get().byId.get(part.revision)).toMatchObject({ home: part.id })
    expect(signingKey(home, part.id)).toMatchObject({ privateKey: `private ${part.id}` })
    expect(homeTeamView(home).get()?.members).toContain(part.person)
  }
}

/** How many updates `work` makes in the home. */
function changes(home: CircleDocument, work: () => void): number {
  let count = 0
  const hear = () => count++
  home.doc.on('update', hear)
  work()
  home.doc.off('update', hear)
  return count
}

describe('two homes that were started for one organisation', () => {
  it('become one that has every word of both, and says its own name', () => {
    for (let run = 0; run < 20; run++) {
      const [a, b] = [filledHome('Ann', 'begun'), filledHome('Bo', 'all')]
      const before = contentOf(a.home)
      value(mergeHome(a.home, b.home))
      expectHolds(b.home, a, b)
      expect(readMeta(b.home)).toMatchObject({ circle: b.id, kind: 'home' })
      expect(ratingView(b.home, goals).get()).toMatchObject({ level: 'all', otherLevels: ['begun'] })
      expect(ratingView(b.home, goals).get().evidence).toMatch(/^Evidence of \w+\.\n\nEvidence of \w+\.$/)
      expect(homeTeamView(b.home).get()).toMatchObject({ round, organisation, mergedInto: null })
      expect(contentOf(a.home)).toEqual(before)
    }
  })

  it('merged again change nothing', () => {
    const [a, b] = [filledHome('Ann', 'begun'), filledHome('Bo', 'all')]
    value(mergeHome(a.home, b.home))
    value(setSuccessor(a.home, { circle: b.id, epoch: 1, secret: bytes(16) }))
    value(mergeHome(a.home, b.home))
    const content = contentOf(b.home)
    expect(changes(b.home, () => value(mergeHome(a.home, b.home)))).toBe(0)
    expect(contentOf(b.home)).toEqual(content)
    expect(homeTeamView(b.home).get()?.mergedInto).toBeNull()
    expect(homeTeamView(a.home).get()?.mergedInto?.circle).toBe(b.id)
  })

  it('merged in both directions on phones that are apart converge, whichever way it goes on', () => {
    for (let run = 0; run < 20; run++) {
      const [a, b] = [filledHome('Ann', 'begun'), filledHome('Bo', 'all')]
      const [here, there] = [{ a: a.home, b: b.home }, { a: copyOf(a.home), b: copyOf(b.home) }]
      value(mergeHome(here.a, here.b))
      value(setSuccessor(here.a, { circle: b.id, epoch: 1, secret: bytes(16) }))
      value(mergeHome(there.b, there.a))
      value(setSuccessor(there.b, { circle: a.id, epoch: 1, secret: bytes(16) }))
      meet(here.a, there.a)
      meet(here.b, there.b)
      // A ring of two: each phone carries over in the one way that the smaller id tells, then in the other as well.
      for (const [from, into] of [['a', 'b'], ['b', 'a']] as const) {
        for (const phone of [here, there]) value(mergeHome(phone[from], phone[into]))
        meet(here.a, there.a)
        meet(here.b, there.b)
      }
      for (const { a: left, b: right } of [here, there]) {
        expectHolds(left, a, b)
        expectHolds(right, a, b)
        expect(idOf(left)).toBe(a.id)
        expect(idOf(right)).toBe(b.id)
        expect(homeTeamView(left).get()?.mergedInto?.circle).toBe(b.id)
        expect(homeTeamView(right).get()?.mergedInto?.circle).toBe(a.id)
      }
      expect(contentOf(here.a)).toEqual(contentOf(there.a))
      expect(contentOf(here.b)).toEqual(contentOf(there.b))
      // From here on every phone carries over in one direction alone (currentHome), and that comes to rest.
      for (const phone of [here, there]) {
        expect(changes(phone.a, () => value(mergeHome(phone.b, phone.a)))).toBeLessThan(2)
        expect(changes(phone.a, () => value(mergeHome(phone.b, phone.a)))).toBe(0)
        expect([idOf(phone.a), idOf(phone.b)]).toEqual([a.id, b.id])
      }
    }
  })

  it('show no moment in which the one says that it is the other, and write as nobody else', () => {
    for (let run = 0; run < 20; run++) {
      const [a, b] = [filledHome('Ann', 'begun'), filledHome('Bo', 'all')]
      const far = copyOf(b.home)
      const clientID = b.home.doc.clientID
      const seen: (CircleId | undefined)[] = []
      b.home.doc.on('update', (update: Uint8Array) => {
        Y.applyUpdate(far.doc, update)
        seen.push(readMeta(far)?.circle, readMeta(b.home)?.circle)
      })
      value(mergeHome(a.home, b.home))
      expect(seen).toEqual([b.id, b.id])
      expect(b.home.doc.clientID).toBe(clientID)
    }
  })

  it('have what is written in the old one later carried over by merging again', () => {
    const [a, b] = [filledHome('Ann', 'begun'), filledHome('Bo', 'all')]
    const stillOld = copyOf(a.home)
    value(mergeHome(a.home, b.home))
    value(setLevel(b.home, goals, 'most', levels))
    type(b.home, goals, ' Joint.')
    type(stillOld, goals, ' Late.')
    type(stillOld, roles, 'Only here.')
    value(setLevel(stillOld, goals, 'none', levels))
    const late = share(stillOld)
    meet(a.home, stillOld)
    value(mergeHome(a.home, b.home))
    const rating = ratingView(b.home, goals).get()
    for (const words of ['Evidence of Ann.', 'Evidence of Bo.', ' Late.', ' Joint.']) expect(rating.evidence).toContain(words)
    // A joint level stands; what the old home has set since is shown beside it.
    expect(rating).toMatchObject({ level: 'most', otherLevels: ['none'] })
    expect(ratingView(b.home, roles).get().evidence).toBe('Only here.')
    expect(sharesView(b.home).get().byId.has(late)).toBe(true)
    expect(idOf(b.home)).toBe(b.id)
  })

  it('do not join levels that agree into two', () => {
    const [a, b] = [filledHome('Ann', 'all'), filledHome('Bo', 'all')]
    value(mergeHome(a.home, b.home))
    expect(ratingView(b.home, goals).get()).toMatchObject({ level: 'all', otherLevels: [] })
  })

  it('do not glue what was written at the same place: a blank line stands between, once', () => {
    const [a, b] = [newHome(round, organisation), newHome(round, organisation)]
    type(a, goals, 'One')
    type(b, goals, 'Two')
    value(mergeHome(a, b))
    value(mergeHome(a, b))
    expect(ratingView(b, goals).get().evidence.split('\n\n').sort()).toEqual(['One', 'Two'])
  })
})

describe('homes are not merged', () => {
  const a = newHome(round, organisation)

  it('of different organisations, of different rounds, or with themselves', () => {
    const others = [newHome(round, newId<OrganisationId>(bytes)), newHome(newId<CircleId>(bytes), organisation)]
    for (const other of others) {
      const before = contentOf(other)
      expect(mergeHome(a, other)).toEqual({ ok: false, error: { code: 'invalid', field: 'organisation' } })
      expect(contentOf(other)).toEqual(before)
    }
    expect(mergeHome(a, a)).toEqual({ ok: false, error: { code: 'invalid', field: 'home' } })
    expect(mergeHome(a, copyOf(a))).toEqual({ ok: false, error: { code: 'invalid', field: 'home' } })
  })

  it('with a round, with *mine*, or with what has not arrived', () => {
    for (const other of [newCircle('round'), newCircle('mine'), newCircle('home')]) {
      expect(mergeHome(a, other)).toEqual({ ok: false, error: { code: 'unknown' } })
      expect(mergeHome(other, a)).toEqual({ ok: false, error: { code: 'unknown' } })
    }
  })

  it('when a newer version has written what this one can not keep', () => {
    const newer = newHome(round, organisation)
    newer.doc.getMap(roots.meta).set('minReader', 99)
    expect(mergeHome(a, newer)).toEqual({ ok: false, error: { code: 'readOnly' } })
    const into = newHome(round, organisation)
    expect(mergeHome(newer, into)).toEqual({ ok: false, error: { code: 'readOnly' } })
    expect(readMeta(into)?.minReader).toBe(1)
  })
})
