import { expect, it } from 'vitest'
import type { CircleId } from '../../../src/model/ids.ts'
import type { OpenCircle } from '../../../src/session/port.ts'
import { changeKeys } from '../../../src/ui/invite/changeKeys.ts'

const circle = (id: string) => ({ id: id as CircleId }) as OpenCircle
const [round, home] = [circle('round'), circle('home')]
type Answer = boolean | 'rejects'
const answering = (answer: Answer) => () => (answer === 'rejects' ? Promise.reject(new Error('no storage')) : Promise.resolve(answer))

const change = (of: OpenCircle, alsoRound: boolean, ofRound: Answer, ofHome: Answer = true) =>
  changeKeys({ changeKey: answering(ofRound) }, { changeKey: answering(ofHome) }, { circle: of, round, alsoRound })

it.each([
  [round, false, true, true, 'done'],
  [round, false, false, true, 'failed'],
  [round, false, 'rejects', true, 'failed'],
  [home, false, 'rejects', true, 'done'],
  [home, true, true, true, 'done'],
  // The home's old key is dead: nobody may be told that it still works.
  [home, true, false, true, 'roundFailed'],
  [home, true, 'rejects', true, 'roundFailed'],
  [home, true, true, false, 'failed'],
  [home, true, true, 'rejects', 'failed'],
] as const)('%j, with the round %s: round %s, home %s: %s', async (of, alsoRound, ofRound, ofHome, said) => {
  expect(await change(of, alsoRound, ofRound, ofHome)).toBe(said)
})

it('says that it failed while the homes have not been looked for', async () => {
  expect(await changeKeys({ changeKey: answering(true) }, null, { circle: home, round, alsoRound: true })).toBe('failed')
})
