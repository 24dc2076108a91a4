/** Fills a home with the example's improvement work, small tests and obstacles, through everybody's commands. */
import type { ExampleImprovement, ExampleRound } from '../method/example/types.ts'
import { addDays } from '../model/date.ts'
import type { CircleId } from '../model/ids.ts'
import { improvementTexts } from '../model/improvement.ts'
import type { CircleDocument, Context } from './circleDocument.ts'
import type { ExampleIds } from './exampleHomes.ts'
import { addImprovement, addMark, addMeasurement, editImprovement } from './improvements.ts'
import { addObstacle } from './obstacles.ts'
import { addPdsaTest, editPdsaTest } from './pdsaTests.ts'
import { openText } from './text.ts'

/** Day 0 is `today`; `contextAt` is that of a person on a day. */
export interface HomeWorkDeps {
  readonly round: CircleId
  readonly ids: ExampleIds
  readonly today: string
  contextAt(person: string, day: number): Context
}

export function writeExampleHomeWork(home: CircleDocument, organisation: string, { improvements, tests, obstacles }: ExampleRound, deps: HomeWorkDeps): void {
  const { round, ids, today, contextAt } = deps
  for (const improvement of improvements.filter((each) => each.organisation === organisation)) writeImprovement(home, improvement, deps)
  for (const test of tests.filter((each) => each.organisation === organisation)) {
    const { commitment, owner, day, asPlanned, decision, question, prediction, plan, observations, comparison, learning } = test
    const added = addPdsaTest(home, contextAt(owner, Math.min(day, 0) - 5), {
      owner: ids.person(owner),
      day: addDays(today, day),
      texts: { question, prediction, plan, observations, comparison, learning },
      from: [{ kind: 'commitment', circle: round, id: ids.commitment(commitment) }],
    })
    if (added.ok) editPdsaTest(home, added.value, { asPlanned, decision })
  }
  for (const { by, sponsor, commitment, what } of obstacles.filter((each) => each.organisation === organisation)) {
    addObstacle(home, contextAt(by, -6), { what, sponsor: ids.person(sponsor), commitment: ids.commitment(commitment) })
  }
}

function writeImprovement(home: CircleDocument, improvement: ExampleImprovement, { today, contextAt }: HomeWorkDeps): void {
  const { by, unit, goal, progress, measurements, marks } = improvement
  const first = contextAt(by, measurements[0]?.day ?? 0)
  const added = addImprovement(home, first)
  if (!added.ok) return
  const id = added.value
  for (const field of improvementTexts) {
    const text = openText(home, { root: 'improvements', id, field }, () => first)
    text?.replace(improvement[field])
    text?.close()
  }
  editImprovement(home, id, { unit, goal, progress })
  for (const { day, women, men } of measurements) addMeasurement(home, contextAt(by, day), id, { day: addDays(today, day), women, men })
  for (const { day, label } of marks) addMark(home, contextAt(by, day), id, { day: addDays(today, day), label })
}
