import type { Widened } from '../texts.ts'
import type { evaluationFacts as sv } from './evaluationFacts.sv.ts'

export const evaluationFacts: Widened<typeof sv> = {
  title: 'What the questions can be answered from',
  intro: 'This stands in the round already: ideas of others that have been used, and ratings that have changed with evidence. These are no answers.',
  reveals: 'If you write about one of the ideas or ratings, the others may understand which organisation the answer comes from.',
  used: 'Ideas of others that have been used',
  unused: (n, others) => `${n === 1 ? 'One' : String(n)}${others ? ' more' : ''} ${n === 1 ? 'idea' : 'ideas'}${others ? '' : ' of others'} ${n === 1 ? 'waits or was' : 'wait or were'} turned down.`,
  moved: 'Changed in the own rating, with evidence',
  movedLine: (dimension, from, to, shift) => `${dimension}: from ${from} to ${to}, ${shift}.`,
  shifts: { up: 'up', down: 'down' },
  evidence: (text) => `Evidence: ${text}`,
  adapted: (text) => `Adapted: ${text}`,
  nothing: 'Here will be ideas that you take home from each other, and ratings that have changed. There is nothing to show yet.',
}
