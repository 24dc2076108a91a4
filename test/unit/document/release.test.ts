/** Nobody's name: what a full replica and all presence tell of who wrote without one. */
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { ballotsView, collectingView, handCountsView, setCollecting, setHandCount } from '../../../src/document/collecting.ts'
import { evaluationsView } from '../../../src/document/evaluations.ts'
import type { CircleDocument } from '../../../src/document/circleDocument.ts'
import { inspectUpdate } from '../../../src/document/inspect.ts'
import { parsePresence } from '../../../src/document/presence.ts'
import { addReflection, reflectionsView } from '../../../src/document/reflections.ts'
import { release } from '../../../src/document/release.ts'
import { roots } from '../../../src/document/schema.ts'
import { answeredView, setAnswered } from '../../../src/document/signals.ts'
import { dropWithheld, withheldView, withhold } from '../../../src/document/withheld.ts'
import type { Withheld } from '../../../src/model/collecting.ts'
import { evaluate } from '../../../src/model/evaluation.ts'
import { type AgendaItemId, type CircleId, type DeviceId, type MeetingId, newId, type PersonId, type ReflectionId } from '../../../src/model/ids.ts'
import { bytes, contextOf, copyOf, meet, newCircle, value } from './phones.ts'

const [meeting, item] = [newId<MeetingId>(bytes), newId<AgendaItemId>(bytes)]
const circle = newId<CircleId>(bytes)
const shownAt = 1_790_000_000_000

const noteOf = (text: string): Withheld => ({ kind: 'note', id: newId<ReflectionId>(bytes), circle, meeting, item, prompt: 'feedback.minus', text })
const answerOf = (question: string, answer: string): Withheld => ({ kind: 'answer', id: newId<ReflectionId>(bytes), circle, meeting, item, question, answer })
const rootOf = { note: roots.reflections, ballot: roots.ballots, answer: roots.evaluations }
const ballotOf = (...choices: readonly ReflectionId[]): Withheld => ({ kind: 'ballot', id: newId<ReflectionId>(bytes), circle, meeting, item, choices })

/** Every Yjs item that stands in the entry under the key, and the client ids that made them. */
function clientsIn(circleOf: CircleDocument, root: string, key: string): Set<number> {
  const entry = circleOf.doc.getMap(root)._map.get(key)
  const clients = new Set<number>()
  const visit = (one: Y.Item) => {
    clients.add(one.id.client)
    if (!(one.content instanceof Y.ContentType)) return
    for (const child of one.content.type._map.values()) visit(child)
    for (let child = one.content.type._start; child !== null; child = child.right) visit(child)
  }
  if (entry !== undefined) visit(entry)
  return clients
}

interface Person {
  readonly person: PersonId
  readonly device: DeviceId
  readonly phone: CircleDocument
  readonly mine: CircleDocument
  readonly answers: readonly Withheld[]
}

/** Nine people at one item: each writes in their own name, withholds two notes, a ballot and two chosen answers, and says that they have answered. */
function room(): { readonly replica: CircleDocument; readonly people: readonly Person[] } {
  const first = newCircle()
  const people = Array.from({ length: 9 }, (_, i): Person => {
    const [person, device] = [newId<PersonId>(bytes), newId<DeviceId>(bytes)]
    const [phone, mine] = [i === 0 ? first : copyOf(first), newCircle('mine')]
    const own = { ...contextOf(), person }
    const signed = value(addReflection(phone, own, { item, prompt: null, text: `Namngivet ${i}` }))
    const answers = [noteOf(`Hemligt ${i} a`), noteOf(`Hemligt ${i} b`), ballotOf(signed), answerOf('climate', i < 4 ? 'mostly' : 'completely'), answerOf('relay', 'maybe')]
    for (const answer of answers) value(withhold(mine, answer))
    value(setAnswered(phone, own, item))
    return { person, device, phone, mine, answers }
  })
  value(setCollecting(first, contextOf(), item, 'notes', { open: true }))
  value(setCollecting(first, contextOf(), item, 'notes', { open: false }))
  meet(...people.map(({ phone }) => phone))
  for (const { phone, mine } of people) for (const answer of withheldView(mine).get()) value(release(phone, answer, shownAt, bytes))
  meet(...people.map(({ phone }) => phone))
  return { replica: copyOf(first), people }
}

describe('what was written without a name', () => {
  it('is all there, on every phone', () => {
    const { replica, people } = room()
    const texts = reflectionsView(replica).get().list.filter((note) => note.unsigned).map(({ text }) => text)
    expect(texts.sort()).toEqual(people.flatMap((_, i) => [`Hemligt ${i} a`, `Hemligt ${i} b`]).sort())
    expect(ballotsView(replica, item).get().map(({ choices }) => choices[0]).sort()).toEqual(people.flatMap(({ answers }) => (answers[2]?.kind === 'ballot' ? answers[2].choices : [])).sort())
    expect(answeredView(replica, item).get().size).toBe(9)
    const questions = [{ id: 'relay', answers: ['yes', 'maybe', 'no'] }, { id: 'climate', answers: ['mostly', 'completely'] }, { id: 'time', answers: ['mostly'] }]
    expect(evaluate(questions, evaluationsView(replica).get().get(item) ?? [])).toEqual([
      { question: 'relay', of: 9, onPaper: 0, counts: [{ answer: 'yes', count: 0 }, { answer: 'maybe', count: 9 }, { answer: 'no', count: 0 }] },
      { question: 'climate', of: 9, onPaper: 0, counts: [{ answer: 'mostly', count: 4 }, { answer: 'completely', count: 5 }] },
    ])
  })

  it('is bound to nobody by a full replica and all presence', () => {
    const { replica, people } = room()
    const known = new Set(people.map(({ phone }) => phone.doc.clientID))
    const presence = JSON.stringify(people.map(({ person, device }) => [device, parsePresence({ person, meeting, item, field: null })]))
    const seen = new Set<number>()
    for (const { answers } of people) {
      for (const { id, kind } of answers) {
        const clients = clientsIn(replica, rootOf[kind], id)
        expect(clients.size).toBe(1)
        const [client = 0] = clients
        // Made for this once: nobody's other entry, and no other answer of the same person, has it.
        expect(known.has(client) || seen.has(client) || presence.includes(String(client))).toBe(false)
        seen.add(client)
        const made = replica.doc.store.clients.get(client) ?? []
        for (const struct of made) {
          expect(struct).toBeInstanceOf(Y.Item)
          const { origin, rightOrigin } = struct as Y.Item
          expect([origin, rightOrigin].every((at) => at === null || at.client === client)).toBe(true)
        }
        const stored = JSON.stringify(replica.doc.getMap(rootOf[kind]).get(id))
        for (const { person, device } of people) expect(stored.includes(person) || stored.includes(device)).toBe(false)
      }
    }
    // Neither when: all have the moment at which they were shown.
    const moments = reflectionsView(replica).get().list.filter((note) => note.unsigned).map(({ created }) => created)
    expect(new Set(moments.map(({ at }) => at))).toEqual(new Set([shownAt]))
    expect(moments.every(({ by }) => by === null)).toBe(true)
  })

  it('is found to be its writer’s as soon as it is written by their own document: what this test looks for is there to be found', () => {
    const phone = newCircle()
    const own = { ...contextOf(), person: null }
    const id = value(addReflection(phone, own, { item, prompt: null, text: 'utan namn, men inte utan avsändare' }))
    expect([...clientsIn(copyOf(phone), roots.reflections, id)]).toEqual([phone.doc.clientID])
  })

  it('is there once, however often it is shown, and builds on nothing that others lack', () => {
    const phone = newCircle()
    const answer = noteOf('En gång')
    const updates: Uint8Array[] = []
    phone.doc.on('update', (update: Uint8Array) => updates.push(update))
    value(release(phone, answer, shownAt, bytes))
    value(release(phone, answer, shownAt, bytes))
    expect(updates).toHaveLength(1)
    expect(inspectUpdate(new Y.Doc(), updates[0] ?? new Uint8Array())).toEqual({ ok: true, value: { gap: false } })
    const other = copyOf(newCircle())
    value(release(other, answer, shownAt, bytes))
    meet(phone, other)
    expect(reflectionsView(phone).get().list.map(({ text }) => text)).toEqual(['En gång'])
  })
})

describe('what is withheld', () => {
  it('is one value an answer, and a note without words is none', () => {
    const mine = newCircle('mine')
    const note = noteOf('Först')
    value(withhold(mine, note))
    value(withhold(mine, { ...note, text: 'Sedan' } as Withheld))
    expect(withheldView(mine).get()).toEqual([{ ...note, text: 'Sedan' }])
    value(withhold(mine, { ...note, text: '' } as Withheld))
    expect(withheldView(mine).get()).toEqual([])
    const ballot = ballotOf(newId<ReflectionId>(bytes))
    value(withhold(mine, ballot))
    value(dropWithheld(mine, [ballot.id]))
    expect(withheldView(mine).get()).toEqual([])
    expect(withhold(mine, noteOf('x'.repeat(20_001)))).toMatchObject({ error: { code: 'tooLong' } })
  })

  it('is read past where it is no answer', () => {
    const mine = newCircle('mine')
    const map = mine.doc.getMap(roots.withheld)
    const id = newId<ReflectionId>(bytes)
    for (const wrong of ['x', {}, { circle, meeting, item }, { circle, meeting, item, kind: 'note', text: 7 }, { circle, meeting, item, kind: 'ballot', choices: 'all' }, { circle, meeting, item, kind: 'answer', question: 'a b', answer: 7 }]) {
      map.set(id, wrong)
      expect(withheldView(mine).get()).toEqual([])
    }
  })
})

describe('gathering', () => {
  it('is begun once and shown once, whoever presses again', () => {
    const phone = newCircle()
    value(setCollecting(phone, contextOf(), item, 'dots', { open: true, dots: 3 }))
    value(setCollecting(phone, contextOf(), item, 'dots', { open: true, dots: 5 }))
    expect(collectingView(phone, item).get()).toMatchObject({ notes: null, dots: { open: true, dots: 3 } })
    value(setCollecting(phone, contextOf(), item, 'dots', { open: false }))
    const shown = collectingView(phone, item).get().dots
    value(setCollecting(phone, contextOf(), item, 'dots', { open: true, dots: 3 }))
    value(setCollecting(phone, contextOf(), item, 'dots', { open: false }))
    expect(collectingView(phone, item).get().dots).toEqual(shown)
    expect(shown).toMatchObject({ open: false, dots: 3 })
    expect(setCollecting(phone, contextOf(), item, 'notes', { open: true, dots: 10 })).toMatchObject({ error: { code: 'invalid' } })
  })

  it('counts hands by note; what is no number of hands is read past', () => {
    const phone = newCircle()
    const [one, two] = [newId<ReflectionId>(bytes), newId<ReflectionId>(bytes)]
    value(setHandCount(phone, contextOf(), item, one, 4))
    value(setHandCount(phone, contextOf(), item, two, 2))
    value(setHandCount(phone, contextOf(), item, two, 0))
    expect(handCountsView(phone, item).get()).toEqual(new Map([[one, 4]]))
    expect(setHandCount(phone, contextOf(), item, one, -1)).toMatchObject({ error: { code: 'invalid' } })
    phone.doc.getMap(roots.handCounts).set(`${item}/${one}`, { count: 1e9 })
    phone.doc.getMap(roots.ballots).set(two, { item, choices: [one, 'x', 7] })
    phone.doc.getMap(roots.ballots).set('x', { item, choices: [one] })
    expect(handCountsView(phone, item).get().size).toBe(0)
    expect(ballotsView(phone, item).get()).toEqual([{ id: two, choices: [one] }])
  })
})
