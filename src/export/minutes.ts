/** The minutes of a meeting as a paper. */
import { type Cluster, type Clustered, gather } from '../model/cluster.ts'
import type { Commitment } from '../model/commitment.ts'
import type { AgendaItemId, PersonId } from '../model/ids.ts'
import type { AgendaItem } from '../model/meeting.ts'
import { authorOf, type Reflection } from '../model/reflection.ts'
import type { Paper, PaperBlock } from './paper.ts'

export interface FollowedUp {
  readonly organisation: string
  readonly commitments: readonly Commitment[]
}

export interface MinutesInput {
  readonly title: string
  /** When and where, the host: a line each. */
  readonly facts: readonly string[]
  /** Those who were there, a line for each organisation. */
  readonly present: readonly string[]
  readonly items: readonly AgendaItem[]
  /** What was promised before it and followed up at it, for each organisation. */
  readonly followedUp: readonly FollowedUp[]
  /** What was shared for the meeting, a line each. */
  readonly shared: readonly string[]
  /** The round's, of this meeting. */
  readonly reflections: readonly Reflection[]
  /** Headings that notes were put under. */
  readonly clusters: readonly Cluster[]
  readonly clustered: Clustered
  /** What was chosen with dots at an item, a line each, most first. */
  readonly chosen: ReadonlyMap<AgendaItemId, readonly string[]>
  /** What was answered in an evaluation, a line for each question. */
  readonly evaluated: ReadonlyMap<AgendaItemId, readonly string[]>
  /** What was taken home at it, a line each. */
  readonly ideas: readonly string[]
  /** What was planned at it to go on after the round, a line each. */
  readonly goesOn: readonly string[]
  /** Those that were promised at this meeting. */
  readonly commitments: readonly Commitment[]
  /** The next meeting; null when none is planned. */
  readonly next: string | null
}

export interface MinutesWords {
  readonly language: string
  readonly present: string
  readonly nobody: string
  readonly agenda: string
  readonly followUp: string
  /** What came of it may have been written later. */
  readonly followUpNow: string
  readonly chosen: string
  readonly shared: string
  readonly nothingShared: string
  readonly reflections: string
  readonly ideas: string
  readonly goesOn: string
  readonly commitments: string
  readonly noCommitments: string
  readonly next: string
  readonly noNext: string
  readonly prediction: (text: string) => string
  /** An item with its time: how long it took, or was planned. */
  item(item: AgendaItem): string
  title(item: AgendaItem): string
  /** The question that is answered; null for none. */
  prompt(prompt: string | null): string | null
  /** Who, and of which organisation. */
  by(person: PersonId | null): string
  group(reflection: Reflection): string | null
  /** What a commitment is called. */
  what(commitment: Commitment): string
  promised(commitment: Commitment): string
  /** What else was said of it, a line each. */
  more(commitment: Commitment): readonly string[]
  /** Who and by when, what was thought and what became of it: a line each, under its organisation. */
  became(commitment: Commitment): readonly string[]
  /** Whoever typed it in from paper; null for what was not on paper. */
  paper(reflection: Reflection): string | null
}

/** What holds for everyone in the round: nothing private and nothing of a home is in it. */
export function buildMinutes(input: MinutesInput, words: MinutesWords): Paper {
  const list = (items: readonly string[], otherwise: string): PaperBlock =>
    items.length === 0 ? { kind: 'text', text: otherwise } : { kind: 'list', items }
  const talks = input.items.flatMap((item) => {
    const written = input.reflections.filter((note) => note.item === item.id && note.text.trim() !== '')
    const chosen = input.chosen.get(item.id) ?? []
    const evaluated = input.evaluated.get(item.id) ?? []
    const said = [...(evaluated.length === 0 ? [] : [list(evaluated, '')]), ...(chosen.length === 0 ? [] : [{ kind: 'text', text: words.chosen } as const, list(chosen, '')]), ...notesOf(written, input, words)]
    return said.length === 0 ? [] : [heading(words.title(item), 3), ...said]
  })
  return {
    title: input.title,
    language: words.language,
    blocks: [
      { kind: 'list', items: input.facts },
      heading(words.present),
      list(input.present, words.nobody),
      heading(words.agenda),
      { kind: 'list', items: input.items.map((item) => words.item(item)) },
      ...followUp(input.followedUp, words),
      heading(words.shared),
      list(input.shared, words.nothingShared),
      ...(talks.length === 0 ? [] : [heading(words.reflections), ...talks]),
      ...(input.ideas.length === 0 ? [] : [heading(words.ideas), list(input.ideas, '')]),
      heading(words.commitments),
      ...(input.commitments.length === 0 ? [{ kind: 'text', text: words.noCommitments } as const] : input.commitments.flatMap((each) => promise(each, words))),
      ...(input.goesOn.length === 0 ? [] : [heading(words.goesOn), list(input.goesOn, '')]),
      heading(words.next),
      { kind: 'text', text: input.next ?? words.noNext },
    ],
  }
}

const heading = (text: string, level: 2 | 3 | 4 = 2): PaperBlock => ({ kind: 'heading', text, level })

/** Under their headings, and then by question. */
function notesOf(notes: readonly Reflection[], { clusters, clustered }: MinutesInput, words: MinutesWords): PaperBlock[] {
  const { gathered, rest } = gather(notes, clusters, clustered)
  const under = gathered.flatMap(({ cluster, notes: own }) => [heading(cluster.name, 4), ...own.map((note) => quoteOf(note, words))])
  const prompts = [...new Set(rest.map(({ prompt }) => prompt))]
  const answers = prompts.flatMap((prompt): PaperBlock[] => {
    const question = words.prompt(prompt)
    const quotes = rest.filter((note) => note.prompt === prompt).map((note) => quoteOf(note, words))
    return question === null ? quotes : [{ kind: 'text', text: question }, ...quotes]
  })
  return [...under, ...answers]
}

function quoteOf(note: Reflection, words: MinutesWords): PaperBlock {
  const group = words.group(note)
  return { kind: 'quote', text: note.text.trim(), by: [words.by(authorOf(note)), group, words.paper(note)].filter(Boolean).join(' · ') }
}

function followUp(followedUp: readonly FollowedUp[], words: MinutesWords): PaperBlock[] {
  if (followedUp.length === 0) return []
  const of = ({ organisation, commitments }: FollowedUp) => [
    heading(organisation, 3),
    ...commitments.flatMap((each): PaperBlock[] => [heading(words.what(each), 4), { kind: 'list', items: words.became(each) }]),
  ]
  return [heading(words.followUp), { kind: 'text', text: words.followUpNow }, ...followedUp.flatMap(of)]
}

function promise(commitment: Commitment, words: MinutesWords): PaperBlock[] {
  const prediction = commitment.prediction.trim()
  const facts = [words.promised(commitment), ...(prediction === '' ? [] : [words.prediction(prediction)]), ...words.more(commitment)]
  return [heading(words.what(commitment), 3), { kind: 'list', items: facts }]
}
