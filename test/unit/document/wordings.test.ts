/** What texts of ideas, commitments and plans were before: as they stood after a meeting, and cut down since; each can be brought back. */
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { type CircleDocument, emptyDocument } from '../../../src/document/circleDocument.ts'
import { addCommitment } from '../../../src/document/commitmentEdit.ts'
import { fullCommitmentsView, openMoreText } from '../../../src/document/commitmentMore.ts'
import { addContinuation, continuationsView } from '../../../src/document/continuations.ts'
import { copyTexts, keptTextsView } from '../../../src/document/history.ts'
import { addIdea, ideasView, openIdeaText } from '../../../src/document/ideas.ts'
import { erasureReport } from '../../../src/document/mentions.ts'
import { enterPerson } from '../../../src/document/peopleEdit.ts'
import { roots } from '../../../src/document/schema.ts'
import { addUnits, spreadPlansView } from '../../../src/document/spreadPlans.ts'
import { openText, type OpenText } from '../../../src/document/text.ts'
import { moreTexts } from '../../../src/model/commitmentMore.ts'
import { continuationTexts } from '../../../src/model/continuation.ts'
import { ideaTexts } from '../../../src/model/idea.ts'
import { type Id, type MeetingId, newId, type OrganisationId, type PersonId, type RunEventId } from '../../../src/model/ids.ts'
import type { EarlierText } from '../../../src/model/reflection.ts'
import { spreadPlanTexts } from '../../../src/model/spreadPlan.ts'
import { newMeeting } from './meetingOf.ts'
import { bytes, contextOf, copyOf, meet, newCircle, value } from './phones.ts'

const organisation = newId<OrganisationId>(bytes)
const person = newId<PersonId>(bytes)
const meeting = newId<MeetingId>(bytes)
const before = (field: string) => `Så stod det om ${field} på träffen, av oss alla.`

interface Written {
  readonly fields: readonly string[]
  add(round: CircleDocument): string
  open(round: CircleDocument, id: string, field: string): OpenText | null
  earlier(round: CircleDocument, id: string): readonly EarlierText[]
}
const inPlan = (root: 'continuations' | 'spreadPlans') => (round: CircleDocument, id: string, field: string) => openText(round, { root, id, field }, () => contextOf(person))
const earlierIn = (list: readonly { readonly id: string; readonly earlier: readonly EarlierText[] }[], id: string) => list.find((each) => each.id === id)?.earlier ?? []

const kinds: Readonly<Record<string, Written>> = {
  'what goes on': {
    fields: continuationTexts,
    add: (round) => value(addContinuation(round, contextOf(), { organisation, what: 'x' })),
    open: inPlan('continuations'),
    earlier: (round, id) => earlierIn(continuationsView(round).get().list, id),
  },
  'a unit to be reached': {
    fields: spreadPlanTexts,
    add(round) {
      value(addUnits(round, contextOf(), { organisation, units: 'Sjöskolan' }))
      return spreadPlansView(round).get().list[0]?.id ?? ''
    },
    open: inPlan('spreadPlans'),
    earlier: (round, id) => earlierIn(spreadPlansView(round).get().list, id),
  },
  'an idea': {
    fields: ideaTexts,
    add: (round) => value(addIdea(round, contextOf(), { organisation, dimension: null, what: 'x', from: [] })),
    open: (round, id, field) => openIdeaText(round, id as never, field as never, () => contextOf(person)),
    earlier: (round, id) => earlierIn(ideasView(round).get().list, id),
  },
  'the rest of a commitment': {
    fields: moreTexts,
    add: (round) => value(addCommitment(round, contextOf(), { texts: { what: 'Fråga alla', why: 'Vi vet inte' }, owner: person, organisation, due: null })),
    open: (round, id, field) => openMoreText(round, id as never, field as never, () => contextOf(person)),
    earlier: (round, id) => earlierIn(fullCommitmentsView(round).get().list, id),
  },
}

function write(text: OpenText | null, words: string): void {
  if (text === null) throw new Error('no text')
  text.begin()
  value(text.edit([{ at: 0, remove: text.get().length, insert: words }]))
  text.close()
}

function round(): CircleDocument {
  const made = newCircle()
  newMeeting(made, meeting)
  return made
}

describe.each(Object.entries(kinds))('the texts of %s', (_name, kind) => {
  it('are kept as they stood after a meeting, on all phones, and come back as they were', () => {
    const here = round()
    const id = kind.add(here)
    for (const field of kind.fields) write(kind.open(here, id, field), before(field))
    value(copyTexts(here, { meeting, event: newId<RunEventId>(bytes), at: Date.UTC(2030, 0, 1) }, 1))
    const there = copyOf(here)
    for (const field of kind.fields) write(kind.open(there, id, field), 'Ändrat hemma efteråt, och långt nog att inte vara nedkortat.')
    meet(here, there)
    const kept = keptTextsView(here, id as Id<string>, kind.fields).get()
    expect(kept.map(({ field, text }) => [field, text]).sort()).toEqual(kind.fields.map((field) => [field, before(field)]).sort())
    for (const { field, text } of kept) {
      const opened = kind.open(here, id, field)
      value(opened?.replace(text) ?? { ok: false, error: 'no text' })
      expect(opened?.get()).toBe(before(field))
      opened?.close()
    }
    // Bringing back is a change like any: what was copied stays.
    expect(keptTextsView(here, id as Id<string>, kind.fields).get()).toEqual(kept)
  })

  it('tell what was cut down, by whom, on every phone, and only of the field that it was', () => {
    const here = round()
    const id = kind.add(here)
    for (const field of kind.fields) write(kind.open(here, id, field), before(field))
    expect(kind.earlier(here, id)).toEqual([])
    const [first] = kind.fields
    if (first === undefined) throw new Error('no field')
    write(kind.open(here, id, first), '')
    for (const phone of [here, copyOf(here)]) expect(kind.earlier(phone, id)).toMatchObject([{ field: first, text: before(first), by: person }])
  })
})

/** As an older version has made them: without these texts of their own. */
function older(made: CircleDocument, root: 'ideas' | 'commitments', id: string, fields: readonly string[]): CircleDocument {
  const own = made.doc.getMap(roots[root]).get(id) as Y.Map<unknown>
  for (const field of fields) own.delete(field)
  const opened = emptyDocument()
  Y.applyUpdate(opened.doc, Y.encodeStateAsUpdate(made.doc))
  return opened
}

it.each([['an idea', 'ideas', ['adapted', 'cause']], ['the rest of a commitment', 'commitments', [...moreTexts]]] as const)('%s of an older version tells what was cut down of what stands apart of it', (name, root, fields) => {
  const kind = kinds[name]
  if (kind === undefined) throw new Error('no kind')
  const made = round()
  const [id, other] = [kind.add(made), kind.add(made)]
  const opened = older(older(made, root, id, fields), root, other, fields)
  const [field] = fields
  write(kind.open(opened, id, field), before(field))
  write(kind.open(opened, other, field), 'En annan text om samma sak, som står kvar.')
  write(kind.open(opened, id, field), 'Kort')
  expect(kind.earlier(opened, id)).toMatchObject([{ field, text: before(field) }])
  expect(kind.earlier(opened, other)).toEqual([])
})

it('what was cut down counts where it names somebody who is to be erased', () => {
  const here = round()
  const erased = value(enterPerson(here, contextOf(), { name: 'Eva Sandqvist', organisation, role: 'seniorManager', level: '' }))
  const id = value(addContinuation(here, contextOf(), { organisation, what: 'Eva Sandqvist fortsätter med siffrorna' }))
  expect(erasureReport(here, erased).mentions).toEqual([{ kind: 'other', count: 1 }])
  write(inPlan('continuations')(here, id, 'what'), 'Siffrorna')
  expect(erasureReport(here, erased).mentions).toEqual([{ kind: 'history', count: 1 }])
})
