/** What a round has to be found, and where it is seen there. */
import { agendaItemsView } from '../../document/agenda.ts'
import type { CircleDocument } from '../../document/circleDocument.ts'
import { clusteredView, clustersView } from '../../document/clusters.ts'
import { fullCommitmentsView } from '../../document/commitmentMore.ts'
import { continuationsView } from '../../document/continuations.ts'
import { handedOnView } from '../../document/handedOn.ts'
import { ideasView } from '../../document/ideas.ts'
import { fullMeeting } from '../../document/meetingPractical.ts'
import { meetingsView } from '../../document/meetings.ts'
import { organisationsView } from '../../document/organisations.ts'
import { peopleView } from '../../document/people.ts'
import { reflectionsView } from '../../document/reflections.ts'
import { revisionsView } from '../../document/revisions.ts'
import { roundView } from '../../document/round.ts'
import { roundFactsView } from '../../document/roundFacts.ts'
import { yearDatesView } from '../../document/yearDates.ts'
import { spreadPlansView } from '../../document/spreadPlans.ts'
import { spreadsView } from '../../document/spreads.ts'
import type { LiveView } from '../../document/view.ts'
import type { Cluster } from '../../model/cluster.ts'
import { commitmentTexts } from '../../model/commitment.ts'
import { type FullCommitment, moreTexts } from '../../model/commitmentMore.ts'
import { type Continuation, continuationTexts } from '../../model/continuation.ts'
import type { HandedOn } from '../../model/handedOn.ts'
import { type Idea, ideaTexts } from '../../model/idea.ts'
import type { CircleId } from '../../model/ids.ts'
import type { AgendaItem, Meeting } from '../../model/meeting.ts'
import type { FullMeeting } from '../../model/meetingPractical.ts'
import type { Person } from '../../model/person.ts'
import { authorOf, type Reflection } from '../../model/reflection.ts'
import type { YearDate } from '../../model/yearDate.ts'
import type { RoundFacts } from '../../model/roundFacts.ts'
import { newestRevisions } from '../../model/revision.ts'
import type { Spread } from '../../model/spread.ts'
import { type SpreadPlan, spreadPlanTexts } from '../../model/spreadPlan.ts'
import { type Found, type Keep, placeAt, plain } from './found.ts'
import { sharedEntry } from './sharedParts.ts'

/** Each view that `roundParts` reads: they keep what they have read while somebody listens. */
export function roundViews(document: CircleDocument): LiveView<unknown>[] {
  const views = [agendaItemsView, clusteredView, clustersView, continuationsView, fullCommitmentsView, handedOnView, ideasView, meetingsView, organisationsView, peopleView, reflectionsView, revisionsView, roundView, spreadPlansView, spreadsView, yearDatesView]
  return views.map((view: (document: CircleDocument) => LiveView<unknown>) => view(document))
}

/** `titleOf` says what a meeting is called, which may be in words of the method. */
export function roundParts(round: CircleId, document: CircleDocument, titleOf: (meeting: Meeting) => string, keep: Keep): Found[] {
  const { name } = roundView(document).get()
  const facts = roundFactsView(document).get()
  const meetings = meetingsView(document).get()
  const organisations = organisationsView(document).get().byId
  const isGone = ({ meeting }: Pick<Reflection, 'meeting'>) => meeting !== null && meetings.byId.get(meeting)?.deleted === true
  const items = agendaItemsView(document).get().list.filter((item) => (item.title ?? item.prompt) !== null && !isGone(item))
  // A heading that no note stands under is none.
  const used = new Set(clusteredView(document).get().values())
  const headings = clustersView(document).get().list.filter((each) => used.has(each.id) && !isGone({ meeting: each.created.meeting }))
  const revisions = [...newestRevisions(revisionsView(document).get().list).values()]
  return [
    ...(facts.theme === '' ? [] : [keep(facts, name, () => roundEntry(round, name, facts))]),
    ...yearDatesView(document).get().filter(({ kind }) => kind === 'own').map((each) => keep(each, null, () => yearDateEntry(round, each))),
    ...meetings.list.map((meeting) => keep(meeting, titleOf(meeting), (each, title) => meetingEntry(round, fullMeeting(document, each), title))),
    ...items.map((item) => keep(item, null, (each) => itemEntry(round, each))),
    ...reflectionsView(document).get().list.filter((each) => !isGone(each)).map((each) => keep(each, null, () => noteEntry(round, each))),
    ...headings.map((each) => keep(each, null, () => headingEntry(round, each))),
    ...fullCommitmentsView(document).get().list.map((each) => keep(each, null, () => commitmentEntry(round, each))),
    ...ideasView(document).get().list.map((each) => keep(each, null, () => ideaEntry(round, each))),
    ...continuationsView(document).get().list.map((each) => keep(each, null, () => continuationEntry(round, each))),
    ...spreadPlansView(document).get().list.map((each) => keep(each, null, () => spreadPlanEntry(round, each))),
    ...spreadsView(document).get().list.map((each) => keep(each, null, () => spreadEntry(round, each))),
    ...handedOnView(document).get().list.map((each) => keep(each, null, () => handedOnEntry(round, each))),
    ...peopleView(document).get().list.map((person) => {
      const organisation = person.organisation === null ? '' : (organisations.get(person.organisation)?.name ?? '')
      return keep(person, organisation, () => personEntry(round, person, organisation))
    }),
    ...revisions.filter((each) => !isGone(each)).map((each) => keep(each, null, () => sharedEntry(round, each))),
  ]
}

function roundEntry(round: CircleId, title: string, { theme }: RoundFacts): Found {
  return { ...plain(round, 0), kind: 'round', title, texts: [theme], place: { at: 'round' }, day: null }
}

function yearDateEntry(round: CircleId, { name, organisation }: YearDate): Found {
  return { ...plain(round, 0), kind: 'yearDate', title: name, texts: [], place: { at: 'yearDates' }, organisation, day: null }
}

function meetingEntry(round: CircleId, meeting: FullMeeting, title: string): Found {
  const texts = [meeting.theme ?? '', meeting.place, meeting.access, meeting.link]
  const place = { at: 'meeting', meeting: meeting.id, item: null } as const
  return { ...plain(round, meeting.created.at), kind: 'meeting', title, texts, place, day: meeting.date }
}

function itemEntry(round: CircleId, { id, meeting, title, prompt, created }: AgendaItem): Found {
  const place = { at: 'meeting', meeting, item: id } as const
  return { ...plain(round, created.at), kind: 'item', title: title ?? '', texts: [prompt ?? ''], place, meeting, day: null }
}

export function noteEntry(round: CircleId, note: Reflection): Found {
  const { meeting, item, text, created } = note
  return { ...plain(round, created.at), kind: 'note', title: '', texts: [text], place: placeAt(meeting, item), by: authorOf(note), meeting }
}

function headingEntry(round: CircleId, { name, item, created }: Cluster): Found {
  return { ...plain(round, created.at), kind: 'heading', title: name, texts: [], place: placeAt(created.meeting, item), meeting: created.meeting }
}

export function commitmentEntry(round: CircleId, commitment: FullCommitment): Found {
  const [what, ...others] = [...commitmentTexts, ...moreTexts].map((name) => commitment[name])
  const { id, owner, organisation, created } = commitment
  const place = { at: 'commitment', commitment: id } as const
  return { ...plain(round, created.at), kind: 'commitment', title: what ?? '', texts: others, place, by: owner, organisation, day: null }
}

function ideaEntry(round: CircleId, idea: Idea): Found {
  const [what, ...others] = ideaTexts.map((name) => idea[name])
  const { id, organisation, created } = idea
  return { ...plain(round, created.at), kind: 'idea', title: what ?? '', texts: others, place: { at: 'idea', idea: id }, organisation }
}

function continuationEntry(round: CircleId, continuation: Continuation): Found {
  const [what, ...others] = continuationTexts.map((name) => continuation[name])
  const { organisation, created } = continuation
  return { ...plain(round, created.at), kind: 'continuation', title: what ?? '', texts: others, place: { at: 'afterwards', part: '', organisation }, organisation }
}

function spreadPlanEntry(round: CircleId, plan: SpreadPlan): Found {
  const { unit, organisation, created } = plan
  return { ...plain(round, created.at), kind: 'spreadPlan', title: unit, texts: spreadPlanTexts.map((name) => plan[name]), place: { at: 'afterwards', part: 'spread', organisation }, organisation }
}

function spreadEntry(round: CircleId, { unit, how, commitment, created }: Spread): Found {
  return { ...plain(round, created.at), kind: 'spreadPlan', title: unit, texts: [how], place: { at: 'commitment', commitment } }
}

function handedOnEntry(round: CircleId, { about, text, organisation, round: from, created }: HandedOn): Found {
  return { ...plain(round, created.at), kind: 'handedOn', title: about, texts: [text, organisation, from], place: { at: 'handedOn' }, day: null }
}

function personEntry(round: CircleId, person: Person, organisation: string): Found {
  const { name, level, mandate, competence, created } = person
  const texts = [organisation, level, mandate, competence]
  return { ...plain(round, created.at), kind: 'person', title: name, texts, place: { at: 'people' }, day: null }
}
