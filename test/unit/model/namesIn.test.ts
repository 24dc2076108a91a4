import { expect, it } from 'vitest'
import { namesIn } from '../../../src/model/namesIn.ts'

const people = ['Karin Lund', 'Jonas Ek', 'Åsa Öberg', 'Bo Al', '']

it('finds whole and first names, whatever stands around them', () => {
  expect(namesIn('Jonas har arbetat med det.', people)).toEqual(['Jonas'])
  expect(namesIn('Enligt KARIN LUND, i Karins rapport', people)).toEqual(['Karin Lund', 'Karin'])
  expect(namesIn('(Åsa)', people)).toEqual(['Åsa'])
})

it('takes no part of a word for a name, and no short or empty one', () => {
  expect(namesIn('I Lund bor Bo och en karinsson. Asa.', people)).toEqual([])
  expect(namesIn('', people)).toEqual([])
})
