/** A whole round as open data: the file that others can read, and that becomes a round again (docs/open-data.md). */
import { parseJson, recordOrNull } from '../../model/json.ts'
import { limits } from '../../model/limits.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import { noRoundFacts } from '../../model/roundFacts.ts'
import type { RoundContent } from '../../model/roundContent.ts'
import { type Json, list, orNull, record, type Schema, since } from './codec.ts'
import { edition } from './edition.ts'
import { unique } from './entities.ts'
import { continuation, evaluation, handedOn, holding, keptText, spread, spreadPlan } from './later.ts'
import { agendaItem, asked, groups, meeting, runEvent } from './meetings.ts'
import { facts, yearDate } from './facts.ts'
import { attendance, home, organisation, person } from './people.ts'
import { text } from './values.ts'
import { ballot, cluster, collecting, commitment, handCount, idea, placed, reflection, revision } from './words.ts'

/** What makes a file one of ours. */
export const format = 'larandetraff/round'
/** Raised when an older reader would take the file for something else. */
export const version = 1

/** Bytes. A round of two years, with a conference of a hundred who all write, has less than a third. */
export const mostBytes = 16 * 1024 * 1024

const most = { few: 500, some: 5_000, many: 20_000 }
const byId = (value: { readonly id: string }) => value.id
const byItem = (value: { readonly item: string }) => value.item

const content = record<RoundContent>('A round of learning meetings', {
  name: text(limits.name),
  methodVersion: text(32),
  facts: since(noRoundFacts, facts),
  edition: since(null, orNull(edition)),
  organisations: unique(organisation, most.few, byId),
  people: unique(person, most.some, byId),
  meetings: unique(meeting, most.few, byId),
  agendaItems: unique(agendaItem, most.some, byId),
  attendance: unique(attendance, most.many, (note) => `${note.meeting}/${note.person}`),
  runEvents: unique(runEvent, most.many, byId),
  reflections: unique(reflection, most.many, byId),
  clusters: unique(cluster, most.some, byId),
  clustered: unique(placed, most.many, ({ note }) => note),
  groups: unique(groups, most.some, byItem),
  collecting: unique(collecting, most.some, (each) => `${each.item}/${each.kind}`),
  ballots: unique(ballot, most.many, byId),
  handCounts: unique(handCount, most.many, (count) => `${count.item}/${count.option}`),
  asked: unique(asked, most.some, byItem),
  ideas: unique(idea, most.some, byId),
  commitments: unique(commitment, most.some, byId),
  spreads: since([], unique(spread, most.some, byId)),
  continuations: since([], unique(continuation, most.some, byId)),
  spreadPlans: since([], unique(spreadPlan, most.some, byId)),
  holdings: since([], unique(holding, most.some, ({ of, months }) => `${of}/${String(months)}`)),
  evaluations: since([], list(evaluation, most.many)),
  yearDates: since([], unique(yearDate, most.few, ({ key }) => key)),
  handedOn: since([], unique(handedOn, most.few, byId)),
  history: since([], unique(keptText, most.many, (each) => `${each.meeting}/${each.entry}/${each.field}`)),
  homes: unique(home, most.few, byId),
  revisions: unique(revision, most.some, byId),
})

/** The round as plain JSON. */
export function openRound(round: RoundContent): { readonly [name: string]: Json } {
  return { format, version, ...(content.write(round) as { readonly [name: string]: Json }) }
}

/** The text of the file: the same for the same round. */
export function openRoundFile(round: RoundContent): string {
  return `${JSON.stringify(openRound(round), null, 2)}\n`
}

/** `newer`: of a version that this one can't read. `broken`: `at` is the first place that is not as it should be. */
export type OpenDataError = { readonly code: 'tooLarge' | 'notOurs' | 'newer' } | { readonly code: 'broken'; readonly at: string }

export function readOpenRound(file: string): Result<RoundContent, OpenDataError> {
  if (file.length > mostBytes) return fail({ code: 'tooLarge' })
  const given = recordOrNull(parseJson(file.replace(/^\ufeff/, '')))
  if (given === null || given['format'] !== format) return fail({ code: 'notOurs' })
  const { version: of } = given
  if (!Number.isSafeInteger(of) || (of as number) < 1) return fail({ code: 'broken', at: '.version' })
  if ((of as number) > version) return fail({ code: 'newer' })
  const read = content.read(given)
  return read.ok ? ok(read.value) : fail({ code: 'broken', at: read.error.slice(0, 200) })
}

/** JSON Schema of the file. */
export const openRoundSchema: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Lärandeträff: a round',
  ...content.schema,
  required: ['format', 'version', ...(content.schema['required'] as readonly string[])],
  properties: { format: { const: format }, version: { const: version }, ...(content.schema['properties'] as Schema) },
}
