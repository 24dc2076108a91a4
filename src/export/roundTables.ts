/** A round as tables: what was promised, written, taken home and rated, a row each. Days are `YYYY-MM-DD`. */
import { dimensionTitle, levelWord } from '../method/preparedWords.ts'
import { dayAt } from '../model/date.ts'
import { lenderOf, type OrganisationOf } from '../model/lender.ts'
import { parseRatingContent } from '../model/ratingContent.ts'
import { authorOf } from '../model/reflection.ts'
import type { Revision } from '../model/revision.ts'
import type { RoundContent } from '../model/roundContent.ts'
import { plannedUnits } from '../model/spreadPlan.ts'
import type { Cell } from './csv.ts'
import type { RoundWords } from './roundWords.ts'

export type Table = readonly (readonly Cell[])[]

/** `revisions`: those that are trusted, with their numbers. `authors`: whose organisation a note comes from. */
export interface TablesInput {
  readonly content: RoundContent
  readonly revisions: readonly { readonly revision: Revision; readonly number: number }[]
  readonly authors: OrganisationOf
}

/** Under the names of their files. */
export function roundTables(input: TablesInput, words: RoundWords): Readonly<Record<string, Table>> {
  const { names } = words.files
  return {
    [names.commitments]: commitments(input, words),
    [names.reflections]: reflections(input, words),
    [names.ideas]: ideas(input, words),
    [names.ratings]: ratings(input, words),
    [names.continuations]: continuations(input, words),
    [names.spreading]: spreading(input, words),
  }
}

function commitments({ content, authors }: TablesInput, words: RoundWords): Table {
  const { columns: c } = words.files
  const { statuses, progress, decisions } = words.method
  return [
    [c.organisation, c.what, c.why, c.firstStep, c.firstStepDate, c.smallStart, c.measure, c.prediction, c.owner, c.sponsor, c.help, c.promisedAt, c.due, c.status, c.progress, c.outcome, c.evidence, c.lesson, c.decision, c.closed, c.from, c.id],
    ...content.commitments.map((each) => [
      words.organisation(each.organisation),
      each.what,
      each.why,
      each.firstStep,
      each.firstStepDate,
      each.smallStart,
      each.measure,
      each.prediction,
      words.person(each.owner),
      words.person(each.sponsor),
      each.help,
      words.meeting(each.meeting),
      each.due,
      statuses[each.status],
      each.progress && progress[each.progress],
      each.outcome,
      each.evidence,
      each.lesson,
      each.decision && decisions[each.decision],
      each.closedAt === null ? null : dayAt(each.closedAt),
      words.organisation(lenderOf(each.from, authors)),
      each.id,
    ]),
  ]
}

function reflections({ content, authors }: TablesInput, words: RoundWords): Table {
  const { columns: c } = words.files
  return [
    [c.meeting, c.item, c.prompt, c.text, c.person, c.organisation, c.day, c.id],
    ...content.reflections
      .filter(({ text }) => text.trim() !== '')
      .map((each) => [
        words.meeting(each.meeting),
        words.item(each.item),
        words.prompt(each.prompt),
        each.text,
        words.person(authorOf(each)),
        words.organisation(authors(each.id)),
        dayAt(each.created.at),
        each.id,
      ]),
  ]
}

function ideas({ content, authors }: TablesInput, words: RoundWords): Table {
  const { columns: c, choices } = words.files
  return [
    [c.organisation, c.from, c.dimension, c.what, c.adapted, c.choice, c.reason, c.difference, c.cause, c.consequence, c.meeting, c.id],
    ...content.ideas.map((each) => [
      words.organisation(each.organisation),
      words.organisation(lenderOf(each.from, authors)),
      each.dimension && dimensionTitle(words.preparation, each.dimension),
      each.what,
      each.adapted,
      each.choice && choices[each.choice],
      each.reason,
      each.difference,
      each.cause,
      each.consequence,
      words.meeting(each.meeting),
      each.id,
    ]),
  ]
}

function continuations({ content }: TablesInput, words: RoundWords): Table {
  const { columns: c, places } = words.files
  const promised = new Map(content.commitments.map(({ id, what }) => [id, what]))
  return [
    [c.organisation, c.what, c.ownedBy, c.place, c.where, c.followedUp, c.commitment, c.id],
    ...content.continuations.map((each) => [
      words.organisation(each.organisation), each.what, each.owner, each.place && places[each.place], each.where, each.day, each.commitment && (promised.get(each.commitment) ?? null), each.id,
    ]),
  ]
}

/** Those of plans and those that are told of at commitments alone, each organisation's together. */
function spreading({ content }: TablesInput, words: RoundWords): Table {
  const { columns: c, reaches } = words.files
  const spreads = new Map(content.spreads.map((spread) => [spread.id, { ...spread, deleted: false }]))
  const rows = content.organisations.flatMap(({ id, deleted }) => {
    const own = new Map(content.commitments.filter(({ organisation }) => organisation === id).map((each) => [each.id, each]))
    const plans = content.spreadPlans.filter(({ organisation }) => organisation === id).map((each) => ({ ...each, deleted: false }))
    return deleted ? [] : plannedUnits(plans, spreads, own).map(({ unit, reach, taken, day, how, reason }): Cell[] => [words.organisation(id), unit, reaches[reach], taken, day, how, reason])
  })
  return [[c.organisation, c.unit, c.reach, c.taken, c.day, c.how, c.reason], ...rows]
}

/** One row a dimension of each version: level and its place on the scale, lowest 1. */
function ratings({ revisions }: TablesInput, words: RoundWords): Table {
  const { columns: c } = words.files
  const rows = revisions.flatMap(({ revision, number }) => {
    const content = revision.subject === 'rating' ? parseRatingContent(revision.content) : null
    return Object.entries(content?.dimensions ?? {}).map(([dimension, { level, evidence, way }]): Cell[] => {
      const step = (content?.levels ?? []).indexOf(level) + 1
      return [
        words.organisation(revision.organisation),
        words.meeting(revision.meeting),
        dimensionTitle(words.preparation, dimension),
        levelWord(words.preparation, level),
        step === 0 ? null : step,
        content?.levels.length ?? null,
        evidence,
        way,
        number,
        dayAt(revision.at),
      ]
    })
  })
  return [[c.organisation, c.meeting, c.dimension, c.level, c.step, c.steps, c.evidence, c.way, c.version, c.day], ...rows]
}
