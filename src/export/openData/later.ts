/** What came of it afterwards, what the round before had handed on, and how the round was judged. */
import { steeringPlaces } from '../../model/continuation.ts'
import { handedOnKinds } from '../../model/handedOn.ts'
import type { KeptText } from '../../model/history.ts'
import { holdingAnswers } from '../../model/holding.ts'
import { limits } from '../../model/limits.ts'
import type { ItemAnswer, KeptContinuation, KeptHandedOn, KeptHolding, KeptSpread, KeptSpreadPlan } from '../../model/roundContent.ts'
import { planStates } from '../../model/spreadPlan.ts'
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

export const continuation = record<KeptContinuation>('What goes on in an organisation when the round is over', {
  ...entity(),
  organisation: orNull(id()),
  commitment: orNull(id()),
  what: text(limits.text),
  owner: text(limits.text),
  place: orNull(oneOf(steeringPlaces)),
  where: text(limits.text),
  day: orNull(day),
})

export const spreadPlan = record<KeptSpreadPlan>('A unit that an organisation wants to work so too, and how far that has come', {
  ...entity(),
  organisation: orNull(id()),
  unit: text(limits.name),
  commitment: orNull(id()),
  what: text(limits.text),
  how: text(limits.text),
  asks: text(limits.text),
  reason: text(limits.text),
  state: oneOf(planStates),
  day: orNull(day),
  spread: orNull(id()),
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
