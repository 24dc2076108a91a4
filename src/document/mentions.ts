/** What stays in a round when a person is erased from it, told before: what they wrote for others, and where others name them. */
import { commitmentTexts } from '../model/commitment.ts'
import { moreTexts } from '../model/commitmentMore.ts'
import { continuationTexts } from '../model/continuation.ts'
import { ideaTexts } from '../model/idea.ts'
import type { PersonId } from '../model/ids.ts'
import { namesIn } from '../model/namesIn.ts'
import { spreadPlanTexts } from '../model/spreadPlan.ts'
import { agendaItemsView } from './agenda.ts'
import type { CircleDocument } from './circleDocument.ts'
import { fullCommitmentsView } from './commitmentMore.ts'
import { continuationsView } from './continuations.ts'
import { notesOf, recordsOf } from './erasure.ts'
import { handedOnView } from './handedOn.ts'
import { allKeptTexts } from './history.ts'
import { ideasView } from './ideas.ts'
import { fullMeetingsView } from './meetingPractical.ts'
import { peopleView } from './people.ts'
import { reflectionsView } from './reflections.ts'
import { revisionsView } from './revisions.ts'
import { roundFactsView } from './roundFacts.ts'
import { spreadPlansView } from './spreadPlans.ts'
import { spreadsView } from './spreads.ts'
import { yearDatesView } from './yearDates.ts'

export const mentionKinds = ['note', 'commitment', 'idea', 'shared', 'history', 'other'] as const
export type MentionKind = (typeof mentionKinds)[number]

export interface ErasureReport {
  /** What goes. */
  readonly notes: number
  /** What they wrote or shared for their organisation, and stays. */
  readonly commitments: number
  readonly ideas: number
  readonly shared: number
  /** Texts of others, or of the organisation's, in which their name stands; those with something in them only. */
  readonly mentions: readonly { readonly kind: MentionKind; readonly count: number }[]
}

export function erasureReport(round: CircleDocument, person: PersonId): ErasureReport {
  const records = new Set(recordsOf(round, person))
  const people = peopleView(round).get().byId
  const names = [...records].flatMap((id) => people.get(id)?.name ?? []).filter((name) => name !== '')
  const isTheirs = (id: PersonId | null) => id !== null && records.has(id)
  const notes = new Set<string>(notesOf(round, records))
  const count = (kind: MentionKind, texts: readonly string[]) => ({ kind, count: texts.filter((text) => namesIn(text, names).length > 0).length })
  const [commitments, ideas] = [fullCommitmentsView(round).get().list, ideasView(round).get().list]
  const revisions = revisionsView(round).get().list
  const others = [
    roundFactsView(round).get().theme,
    ...yearDatesView(round).get().map(({ name }) => name),
    ...fullMeetingsView(round).get().list.flatMap(({ title, theme, place, access }) => [title ?? '', theme ?? '', place, access]),
    ...agendaItemsView(round).get().list.flatMap(({ title, prompt }) => [title ?? '', prompt ?? '']),
    ...handedOnView(round).get().list.flatMap(({ text, about }) => [text, about]),
    ...spreadsView(round).get().list.flatMap(({ unit, how }) => [unit, how]),
    ...continuationsView(round).get().list.flatMap((each) => continuationTexts.map((field) => each[field])),
    ...spreadPlansView(round).get().list.flatMap((each) => [each.unit, ...spreadPlanTexts.map((field) => each[field])]),
  ]
  return {
    notes: notes.size,
    commitments: commitments.filter(({ created, owner, sponsor }) => [created.by, owner, sponsor].some(isTheirs)).length,
    ideas: ideas.filter(({ created }) => isTheirs(created.by)).length,
    shared: revisions.filter(({ by }) => isTheirs(by)).length,
    mentions: [
      count('note', reflectionsView(round).get().list.flatMap(({ id, text }) => (notes.has(id) ? [] : [text]))),
      count('commitment', commitments.map((each) => [...commitmentTexts, ...moreTexts].map((field) => each[field]).join('\n'))),
      count('idea', ideas.map((each) => ideaTexts.map((field) => each[field]).join('\n'))),
      count('shared', revisions.map(({ content }) => content)),
      count('history', [...allKeptTexts(round).flatMap(({ entry, text }) => (notes.has(entry) ? [] : [text])), ...cutDown(round, notes)]),
      count('other', others),
    ].filter((each) => each.count > 0),
  }
}

/** Wordings that were cut down and can be brought back, but for those of notes that go themselves. */
function cutDown(round: CircleDocument, notes: ReadonlySet<string>): string[] {
  const views = [reflectionsView(round), fullCommitmentsView(round), ideasView(round), continuationsView(round), spreadPlansView(round)]
  return views.flatMap((view) => view.get().list.flatMap(({ id, earlier }) => (notes.has(id) ? [] : earlier.map(({ text }) => text))))
}
