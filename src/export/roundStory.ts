/** A round told from its beginning to what came of it: blocks that a page, paper and files show alike. */
import type { Commitment } from '../model/commitment.ts'
import type { Idea } from '../model/idea.ts'
import type { RatingShift } from '../model/ratingShift.ts'
import { fateOf, type Thread, threadTitle } from '../model/thread.ts'
import { commitmentLines, shiftHeading, shiftLine } from './commitmentLines.ts'
import type { Paper, PaperBlock } from './paper.ts'
import { type OrganisationPlans, planBlocks } from './planLines.ts'
import type { RoundWords } from './roundWords.ts'

export interface StoryInput {
  readonly name: string
  /** What the round is about and when it goes on, a line each. */
  readonly facts: readonly string[]
  /** Days of the first and the last meeting; null where none is planned, or `facts` tell when it goes on. */
  readonly from: string | null
  readonly to: string | null
  /** Each organisation with its people, a line each. */
  readonly organisations: readonly { readonly name: string; readonly people: readonly string[] }[]
  /** Of the meetings that have been held, in their order. */
  readonly minutes: readonly Paper[]
  /** Those that are still to come, a line each. */
  readonly ahead: readonly string[]
  readonly threads: readonly Thread[]
  /** Of each organisation what it plans beyond the round. */
  readonly plans: readonly { readonly organisation: string; readonly plans: OrganisationPlans }[]
  readonly shifts: readonly { readonly organisation: string; readonly shifts: readonly RatingShift[] }[]
  /** Result sheets that are shared, under headings of the second level. */
  readonly sheets: readonly { readonly organisation: string; readonly blocks: readonly PaperBlock[] }[]
}

export function buildStory(input: StoryInput, words: RoundWords): Paper {
  const { files } = words
  const { from, to } = input
  return {
    title: files.storyTitle(input.name),
    language: files.language,
    blocks: [
      ...input.facts.map(text),
      ...(from === null || to === null ? [] : [{ kind: 'text', text: files.period(words.date(from), words.date(to)) } as const]),
      heading(files.takesPart, 2),
      ...input.organisations.flatMap(({ name, people }) => [heading(name, 3), list(people, files.nobody)]),
      ...input.minutes.flatMap(({ title, blocks }) => [heading(title, 2), ...blocks.map(deeper)]),
      ...(input.ahead.length === 0 ? [] : [heading(files.ahead, 2), list(input.ahead, '')]),
      heading(files.threads, 2),
      ...(input.threads.length === 0 ? [text(files.noThreads)] : input.threads.flatMap((each) => threadBlocks(each, words))),
      ...afterBlocks(input.plans, words),
      ...shiftBlocks(input.shifts, words),
      ...(input.sheets.length === 0 ? [] : [heading(files.sheets, 2)]),
      ...input.sheets.flatMap(({ organisation, blocks }) => [heading(organisation, 3), ...blocks.map(deeper).map(deeper)]),
    ],
  }
}

function afterBlocks(all: StoryInput['plans'], words: RoundWords): PaperBlock[] {
  const told = all.flatMap(({ organisation, plans }) => {
    const blocks = planBlocks(plans, words, 4)
    return blocks.length === 0 ? [] : [heading(organisation, 3), ...blocks]
  })
  return told.length === 0 ? [] : [heading(words.files.afterwards, 2), ...told]
}

function shiftBlocks(all: StoryInput['shifts'], words: RoundWords): PaperBlock[] {
  if (all.length === 0) return []
  const own = all.flatMap(({ organisation, shifts }) => [heading(organisation, 3), list(shifts.map((shift) => shiftLine(shift, words)), '')])
  return [heading(shiftHeading(all.flatMap(({ shifts }) => shifts), words), 2), ...own]
}

const text = (words: string): PaperBlock => ({ kind: 'text', text: words })
const heading = (words: string, level: 2 | 3 | 4 | 5): PaperBlock => ({ kind: 'heading', text: words, level })
const list = (items: readonly string[], otherwise: string): PaperBlock => (items.length === 0 ? text(otherwise) : { kind: 'list', items })

/** The minutes of a meeting stand under its title, and a sheet under its organisation. */
function deeper(block: PaperBlock): PaperBlock {
  return block.kind === 'heading' ? { ...block, level: block.level === 2 ? 3 : block.level === 3 ? 4 : 5 } : block
}

/** From whom to whom, what was made of it, and what came of that. */
function threadBlocks(thread: Thread, words: RoundWords): PaperBlock[] {
  const { files } = words
  const { idea, commitments, lender, borrower } = thread
  const [first] = commitments
  const who = [files.by(words.organisation(borrower)), lender === null ? '' : files.borrowedFrom(words.organisation(lender))].filter(Boolean)
  const chosen = idea === null || idea.choice === null ? [] : [files.chosen(files.choices[idea.choice])]
  const title = threadTitle(thread) || files.unnamed
  return [
    heading(title, 3),
    { kind: 'list', items: [...who, ...differenceLines(idea, words), ...chosen, ...reasonLines(idea, words), files.fate(files.fates[fateOf(thread)])] },
    ...commitments.flatMap((each) => [...(idea === null && each === first ? [] : [heading(promise(each, words), 4)]), list(commitmentLines(each, words), '')]),
  ]
}

/** From the difference to how it was adapted; what has become the title is not said again. */
function differenceLines(idea: Idea | null, { files }: RoundWords): string[] {
  if (idea === null) return []
  const told: readonly [string, (text: string) => string][] = [
    [idea.what.trim() === '' ? '' : idea.difference, files.difference],
    [idea.cause, files.cause],
    [idea.consequence, files.consequence],
    [idea.adapted, files.adapted],
  ]
  return told.flatMap(([text, say]) => (text.trim() === '' ? [] : [say(text.trim())]))
}

function reasonLines(idea: Idea | null, { files }: RoundWords): string[] {
  return idea === null || idea.reason.trim() === '' ? [] : [files.reason(idea.reason.trim())]
}

const promise = ({ what }: Commitment, { files }: RoundWords) => files.promise(what.trim() || files.unnamed)
