/** Fills a home with the example's improvement work, small tests and obstacles, through everybody's commands. */
import type { ExampleImprovement, ExampleObstacle, ExampleRound } from '../../method/example/types.ts'
import { addDays } from '../../model/date.ts'
import type { CircleId, PdsaTestId } from '../../model/ids.ts'
import { improvementTexts } from '../../model/improvement.ts'
import { type CircleDocument, type Context, readMeta } from '../circleDocument.ts'
import type { ExampleIds } from './ids.ts'
import { addImprovement, addMark, addMeasurement, editImprovement } from '../improvements.ts'
import { addObstacle, editObstacle } from '../obstacles.ts'
import { addPdsaTest, editPdsaTest } from '../pdsaTests.ts'
import { openText } from '../text.ts'
import { known, must } from './must.ts'

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
  const testIds = new Map<string, PdsaTestId>()
  for (const test of tests.filter((each) => each.organisation === organisation)) {
    const { key, commitment, follows, owner, day, asPlanned, decision, question, prediction, plan, observations, comparison, learning } = test
    const before = follows === undefined ? [] : [{ kind: 'pdsaTest' as const, circle: readMeta(home)?.circle ?? null, id: known(testIds.get(follows), follows) }]
    const id = must(addPdsaTest(home, contextAt(owner, Math.min(day, 0) - 5), {
      owner: ids.person(owner),
      day: addDays(today, day),
      texts: { question, prediction, plan, observations, comparison, learning },
      from: [{ kind: 'commitment', circle: round, id: ids.commitment(commitment) }, ...before],
    }))
    must(editPdsaTest(home, id, { asPlanned, decision }))
    if (key !== undefined) testIds.set(key, id)
  }
  for (const obstacle of obstacles.filter((each) => each.organisation === organisation)) writeObstacle(home, obstacle, deps)
}

function writeObstacle(home: CircleDocument, { by, sponsor, commitment, what, day = -6, cleared }: ExampleObstacle, { ids, contextAt }: HomeWorkDeps): void {
  const id = must(addObstacle(home, contextAt(by, day), { what, sponsor: ids.person(sponsor), commitment: ids.commitment(commitment) }))
  if (cleared === undefined) return
  const then = contextAt(sponsor, cleared.day)
  writeText(home, { root: 'obstacles', id, field: 'answer' }, cleared.answer, then)
  must(editObstacle(home, id, { clearedAt: then.now() }))
}

function writeImprovement(home: CircleDocument, improvement: ExampleImprovement, { ids, today, contextAt }: HomeWorkDeps): void {
  const { by, unit, goal, progress, measurements, marks } = improvement
  const first = contextAt(by, measurements[0]?.day ?? 0)
  const id = must(addImprovement(home, first))
  for (const field of improvementTexts) writeText(home, { root: 'improvements', id, field }, improvement[field], first)
  must(editImprovement(home, id, { unit, goal, progress, commitment: ids.commitment(improvement.commitment) }))
  for (const { day, women, men } of measurements) must(addMeasurement(home, contextAt(by, day), id, { day: addDays(today, day), women, men }))
  for (const { day, label } of marks) must(addMark(home, contextAt(by, day), id, { day: addDays(today, day), label }))
}

function writeText(home: CircleDocument, at: Parameters<typeof openText>[1], words: string, context: Context): void {
  const text = known(openText(home, at, () => context) ?? undefined, at.field)
  must(text.replace(words))
  text.close()
}
