/** Reads a round whole, for a file. Lists come in an order that follows from what they hold: the same on every phone. */
import { type AgendaItemId, type CircleId, parseId } from '../model/ids.ts'
import type { CollectingKind } from '../model/collecting.ts'
import { holdingMonths, type HoldingOf } from '../model/holding.ts'
import type { Reference } from '../model/entity.ts'
import type { KeptText } from '../model/history.ts'
import { byTime } from '../model/revision.ts'
import type { ItemAnswer, KeptHolding, KeptRunEvent, RoundContent } from '../model/roundContent.ts'
import { agendaItemsView } from './agenda.ts'
import { askedView } from './asked.ts'
import { attendanceView } from './attendance.ts'
import { carriedHomesView } from './carriedHomes.ts'
import { type CircleDocument, readMeta } from './circleDocument.ts'
import { clusteredView, clustersView } from './clusters.ts'
import { ballotsView, collectingView, handCountsView } from './collecting.ts'
import { fullCommitmentsView } from './commitmentMore.ts'
import { commitmentsView } from './commitments.ts'
import { continuationsView } from './continuations.ts'
import { moment } from './fields.ts'
import { evaluationsView } from './evaluations.ts'
import { groupsView } from './groups.ts'
import { handedOnView } from './handedOn.ts'
import { allKeptTexts } from './history.ts'
import { holdingsView } from './holding.ts'
import { homesView } from './homes.ts'
import { ideasView } from './ideas.ts'
import { fullMeetingsView } from './meetingPractical.ts'
import { organisationsView } from './organisations.ts'
import { peopleView } from './people.ts'
import { reflectionsView } from './reflections.ts'
import { revisionsView } from './revisions.ts'
import { roundView } from './round.ts'
import { roundFactsView } from './roundFacts.ts'
import { roundEdition } from './roundEdition.ts'
import { runEventsView } from './run.ts'
import { roots } from './schema.ts'
import { spreadPlansView } from './spreadPlans.ts'
import { spreadsView } from './spreads.ts'
import { yearDatesView } from './yearDates.ts'
import type { Collection, LiveView } from './view.ts'

type Kept = { readonly id: string; readonly created: { readonly at: number } }

export function roundContent(round: CircleDocument): RoundContent {
  const circle = readMeta(round)?.circle ?? ('' as CircleId)
  const { name, methodVersion } = roundView(round).get()
  /** What stands in another circle is not in the file: nothing there could be found by it. */
  const within = <E extends Kept & { readonly from: readonly Reference[] }>(entities: Iterable<E>): E[] =>
    inOrder([...entities].map((entity) => ({ ...entity, from: entity.from.flatMap((each) => (isWithin(each, circle) ? [{ ...each, circle: null }] : [])) })))
  const all = <I extends string, E extends Kept & { readonly from: readonly Reference[] }>(view: LiveView<Collection<I, E>>) => within(view.get().byId.values())
  return {
    name,
    methodVersion,
    facts: roundFactsView(round).get(),
    edition: roundEdition(round),
    organisations: all(organisationsView(round)),
    people: all(peopleView(round)),
    meetings: all(fullMeetingsView(round)),
    agendaItems: all(agendaItemsView(round)),
    attendance: attendanceView(round).get().list.filter(({ present }) => present),
    runEvents: runEvents(round),
    reflections: within(reflectionsView(round).get().list),
    clusters: within(clustersView(round).get().list),
    clustered: [...clusteredView(round).get()].map(([note, cluster]) => ({ note, cluster })).sort(by(({ note }) => note)),
    ...gathered(round),
    asked: [...askedView(round).get()].map(([item, asked]) => ({ item, ...asked })).sort(by(({ item }) => item)),
    ideas: within(ideasView(round).get().list),
    commitments: within(fullCommitmentsView(round).get().list),
    spreads: within(spreadsView(round).get().list),
    continuations: within(continuationsView(round).get().list),
    spreadPlans: within(spreadPlansView(round).get().list),
    holdings: holdings(round),
    evaluations: evaluations(round),
    yearDates: yearDatesView(round).get(),
    handedOn: within(handedOnView(round).get().list),
    history: history(round),
    homes: inOrder([...homesView(round).get().byId.values(), ...carriedHomesView(round).get().byId.values()].filter(({ deleted }) => !deleted)),
    revisions: [...revisionsView(round).get().list].sort(byTime).map((each) => ({ ...each, carriedFrom: each.carriedFrom ?? circle })),
  }
}

const isWithin = ({ kind, circle }: Reference, own: CircleId) => kind !== 'pdsaTest' && (circle === null || circle === own)

function by<T>(key: (value: T) => string): (a: T, b: T) => number {
  return (a, b) => (key(a) < key(b) ? -1 : 1)
}

const inOrder = <E extends Kept>(entities: readonly E[]): E[] => [...entities].sort((a, b) => a.created.at - b.created.at || (a.id < b.id ? -1 : 1))

function holdings(round: CircleDocument): KeptHolding[] {
  return [...holdingsView(round).get()].flatMap(([key, holding]) => {
    const [of, months] = [parseId<HoldingOf>(key.split('/')[0]), holdingMonths.find((each) => key.endsWith(`/${String(each)}`))]
    return of === null || months === undefined ? [] : [{ of, months, ...holding }]
  }).sort(by(({ of, months }) => `${of}/${String(months)}`))
}

/** Told apart by nothing but what they say. */
function evaluations(round: CircleDocument): ItemAnswer[] {
  return [...evaluationsView(round).get()].flatMap(([item, answers]) => answers.map((answer) => ({ item, ...answer }))).sort(by(({ item, question, answer }) => `${item}/${question}/${answer}`))
}

/** Not of what somebody has taken away. */
function history(round: CircleDocument): KeptText[] {
  const entries = new Set<string>([reflectionsView(round), commitmentsView(round), ideasView(round), continuationsView(round), spreadPlansView(round)].flatMap((view) => view.get().list.map(({ id }) => id)))
  return allKeptTexts(round).filter(({ entry }) => entries.has(entry))
}

/** By whose clock each is told: devices are numbered as they come, and not named. */
function runEvents(round: CircleDocument): KeptRunEvent[] {
  const devices = new Map<string, number>()
  const baseOf = (base: string) => {
    if (base === 'server') return base
    devices.set(base, devices.get(base) ?? devices.size + 1)
    return devices.get(base) ?? 1
  }
  return runEventsView(round).get().list.flatMap(({ base, ...event }) =>
    moment(event.at) === null ? [] : [{ ...event, base: baseOf(base), ends: moment(event.ends) }],
  )
}

/** What was done at items: who talked with whom, and what was gathered from all. */
function gathered(round: CircleDocument): Pick<RoundContent, 'groups' | 'collecting' | 'ballots' | 'handCounts'> {
  const { doc } = round
  const items = (keys: Iterable<string>) => [...new Set([...keys].flatMap((key) => parseId<AgendaItemId>(key.split('/')[0]) ?? []))].sort()
  const collecting = items(doc.getMap(roots.collecting).keys()).flatMap((item) => {
    const now = collectingView(round, item).get()
    return (['notes', 'dots'] as const satisfies readonly CollectingKind[]).flatMap((kind) => {
      const one = now[kind]
      return one === null ? [] : [{ item, kind, ...one }]
    })
  })
  const itemsOfBallots = [...doc.getMap<{ item?: unknown } | null>(roots.ballots).values()].flatMap((ballot) => parseId<AgendaItemId>(ballot?.item) ?? [])
  return {
    groups: items(doc.getMap(roots.groups).keys()).flatMap((item) => {
      const groups = groupsView(round, item).get()
      return groups === null ? [] : [{ item, groups }]
    }),
    collecting,
    ballots: items(itemsOfBallots).flatMap((item) => ballotsView(round, item).get().map((ballot) => ({ ...ballot, item }))),
    handCounts: items(doc.getMap(roots.handCounts).keys()).flatMap((item) =>
      [...handCountsView(round, item).get()].map(([option, count]) => ({ item, option, count })).sort(by(({ option }) => option)),
    ),
  }
}
