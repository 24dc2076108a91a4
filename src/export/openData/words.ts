/** What was written, chosen, promised and shared. */
import { collectingKinds } from '../../model/collecting.ts'
import { decisions, progressSteps, statuses } from '../../model/commitment.ts'
import { choices } from '../../model/idea.ts'
import type { PersonId } from '../../model/ids.ts'
import { limits } from '../../model/limits.ts'
import { groups } from '../../model/reflection.ts'
import { subjects } from '../../model/revision.ts'
import type { HandCount, ItemBallot, ItemCollecting, KeptCluster, KeptCommitment, KeptIdea, KeptReflection, KeptRevision, Placed } from '../../model/roundContent.ts'
import { list, orNull, record, since } from './codec.ts'
import { entity } from './entities.ts'
import { day, flag, id, jsonText, moment, oneOf, text, whole } from './values.ts'

const words = text(limits.text)

export const reflection = record<KeptReflection>('What somebody wrote at a meeting, in Markdown; paper: typed in for writer', {
  ...entity(),
  meeting: orNull(id()),
  item: orNull(id()),
  prompt: orNull(text(64)),
  group: oneOf(groups),
  paper: flag,
  writer: orNull(id()),
  unsigned: flag,
  text: words,
})

export const cluster = record<KeptCluster>('A heading for reflections that are alike', { ...entity(), item: orNull(id()), name: text(limits.line) })

export const placed = record<Placed>('That a reflection stands under a heading', { note: id(), cluster: id() })

const mostDots = 9

export const collecting = record<ItemCollecting>('That notes without names, or dots, were gathered at an item', {
  item: id(),
  kind: oneOf(collectingKinds),
  open: flag,
  dots: whole(0, mostDots),
  by: orNull(id()),
  at: moment,
})

export const ballot = record<ItemBallot>('Somebody’s dots, nobody knows whose: on reflections or headings', {
  id: id(),
  item: id(),
  choices: list(id(), mostDots),
})

export const handCount = record<HandCount>('Hands that were raised for a reflection or a heading', { item: id(), option: id(), count: whole(1, 500) })

export const idea = record<KeptIdea>('What an organisation took home from another one, or does about a difference', {
  ...entity(),
  organisation: orNull(id()),
  meeting: orNull(id()),
  dimension: orNull(text(32)),
  choice: orNull(oneOf(choices)),
  what: words,
  reason: words,
  /** How it is adapted to the own organisation. */
  adapted: since('', words),
  difference: since('', words),
  cause: since('', words),
  consequence: since('', words),
})

export const commitment = record<KeptCommitment>('What somebody promised to do, and what came of it', {
  ...entity(),
  meeting: orNull(id()),
  owner: orNull(id()),
  organisation: orNull(id()),
  due: orNull(day),
  status: oneOf(statuses),
  progress: orNull(oneOf(progressSteps)),
  decision: orNull(oneOf(decisions)),
  closedAt: orNull(moment),
  what: words,
  why: words,
  firstStep: words,
  prediction: words,
  outcome: words,
  lesson: words,
  /** Whoever can clear obstacles. */
  sponsor: since(null, orNull(id<PersonId>())),
  firstStepDate: since(null, orNull(day)),
  measure: since('', words),
  smallStart: since('', words),
  help: since('', words),
  evidence: since('', words),
})

export const revision = record<KeptRevision>('What an organisation has shared; carriedFrom is the id of the round that it was signed for', {
  id: id(),
  home: id(),
  organisation: id(),
  subject: oneOf(subjects),
  meeting: orNull(id()),
  content: jsonText(limits.content),
  by: orNull(id()),
  at: moment,
  hash: text(64),
  signature: text(128),
  carriedFrom: id(),
})
