import { expect, test } from 'vitest'
import { type CircleId, newId } from '../../../src/model/ids.ts'
import { chosenPlaces, type Place } from '../../../src/model/pairing.ts'
import { seededRandom } from '../../random.ts'

const random = seededRandom(51)
const place = (title: string, homes: readonly string[]): Place => ({
  round: { circle: newId<CircleId>(random), person: null, title },
  homes: homes.map((organisation) => ({ circle: newId<CircleId>(random), organisation })),
})

test('what is chosen goes along, and a home never without its round', () => {
  const [first, second] = [place('First', ['Norrvik', 'Ekdala']), place('Second', ['Solhamn'])]
  const of = (...ids: (CircleId | undefined)[]) => new Set(ids.flatMap((id) => id ?? []))
  const all = of(first.round.circle, ...first.homes.map((home) => home.circle), second.round.circle, ...second.homes.map((home) => home.circle))
  expect(chosenPlaces([first, second], all)).toEqual([first, second])
  expect(chosenPlaces([first, second], of())).toEqual([])
  expect(chosenPlaces([first, second], of(first.round.circle, first.homes[1]?.circle, second.homes[0]?.circle))).toEqual([
    { round: first.round, homes: [first.homes[1]] },
  ])
})
