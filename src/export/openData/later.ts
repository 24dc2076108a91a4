/** What came of it afterwards, what the round before had handed on, and how the round was judged. */
import { handedOnKinds } from '../../model/handedOn.ts'
import type { KeptText } from '../../model/history.ts'
import { holdingAnswers } from '../../model/holding.ts'
import { limits } from '../../model/limits.ts'
import type { ItemAnswer, KeptHandedOn, KeptHolding, KeptSpread } from '../../model/roundContent.ts'
import { type Codec, orNull, plain, record, since } from './codec.ts'
import { entity } from './entities.ts'
import { order } from './people.ts'
import { day, flag, id, matching, moment, oneOf, text } from './values.ts'

export const handedOn = record<KeptHandedOn>('What the round before has handed on, by the name of the organisation it was learned in', {
  ...entity(),
  kind: oneOf(handedOnKinds),
  text: text(limits.text),
  about: text(limits.line),
  organisation: text(limits.name),
  round: text(limits.name),
  order,
})

export const spread = record<KeptSpread>('Another unit that does what a commitment led to', {
  ...entity(),
  commitment: id(),
  unit: text(limits.name),
  day: orNull(day),
  how: text(limits.line),
})

const months: Codec<6 | 12> = plain({ enum: [6, 12] }, (value) => (value === 6 || value === 12 ? value : undefined))

export const holding = record<KeptHolding>('Whether a commitment, or what has spread to a unit, holds so many months later', {
  of: id(),
  months,
  answer: oneOf(holdingAnswers),
  note: text(limits.line),
  at: moment,
})

export const keptText = record<KeptText>('How a text of an entry stood when a meeting was over; nobody knows who wrote it so', {
  meeting: id(),
  entry: id(),
  field: matching(/^[a-zA-Z]{1,32}$/),
  text: text(limits.text),
  at: moment,
})

const methodName = matching(/^[A-Za-z][A-Za-z0-9]{0,31}$/)

export const evaluation = record<ItemAnswer>('What somebody answered in an evaluation, nobody knows who', {
  item: id(),
  question: methodName,
  answer: methodName,
  /** Typed in from one. */
  paper: since(false, flag),
})
