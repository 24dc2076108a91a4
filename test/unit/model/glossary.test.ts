import { describe, expect, it } from 'vitest'
import { glossary as words } from '../../../src/i18n/later/glossary.sv.ts'
import { loadPreparation, newestStructure } from '../../../src/method/versions.ts'
import { explained, findWords } from '../../../src/model/glossary.ts'

const all = [
  explained('keyPerson', 'nyckelperson; strateg', 'Förbereder skattningen.'),
  explained('selfRating', 'självskattning; skattning', 'Ni bedömer själva.'),
  explained('level', 'nivå', ''),
]
const ids = (query: string) => findWords(all, query).map(({ id }) => id)

describe('looking up a word', () => {
  it('shows all when nothing is asked for, and finds a word by any of its names, without capitals', () => {
    expect(ids(' ')).toEqual(['keyPerson', 'selfRating', 'level'])
    expect(all[0]).toMatchObject({ word: 'nyckelperson', also: ['strateg'] })
    expect(ids('STRATEG')).toEqual(['keyPerson'])
  })

  it('puts what is called so before what only tells of it', () => {
    expect(ids('skattning')).toEqual(['selfRating', 'keyPerson'])
    expect(ids('skattning xyz')).toEqual([])
  })

  it('explains every word of the method that does not say it itself, and no other', async () => {
    const { glossary } = await loadPreparation(newestStructure.version, 'sv')
    const without = Object.entries(glossary).filter(([, { description }]) => description === undefined).map(([id]) => id)
    expect(Object.keys(words.more).sort()).toEqual(without.sort())
  })
})
