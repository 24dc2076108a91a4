import { describe, expect, it } from 'vitest'
import { type FullCommitment, moreTexts, nothingMore, saysMore, sponsoredBy } from '../../../src/model/commitmentMore.ts'
import { newestStructure } from '../../../src/method/versions.ts'
import type { PersonId } from '../../../src/model/ids.ts'

const eva = 'eva' as PersonId
const karin = 'karin' as PersonId
const promised = (change: Partial<FullCommitment>) => ({ ...nothingMore, owner: karin, status: 'started', due: '2026-02-17', created: { at: 0 }, ...change }) as FullCommitment

describe('what else is said of a commitment', () => {
  it('is in the words of the method', () => {
    const ids = newestStructure.commitmentFields.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining([...moreTexts, 'sponsor', 'firstStepDate']))
  })

  it('is said when anything of it is', () => {
    expect(saysMore({ ...nothingMore, help: ' \n' })).toBe(false)
    for (const more of [{ sponsor: eva }, { firstStepDate: '2026-01-20' }, { evidence: 'x' }]) expect(saysMore({ ...nothingMore, ...more })).toBe(true)
  })

  it('makes it wait for its sponsor while it is open, the first due first, and not for whoever has it anyhow', () => {
    const later = promised({ sponsor: eva, due: '2026-05-01' })
    const sooner = promised({ sponsor: eva })
    const others = [promised({}), promised({ sponsor: karin }), promised({ sponsor: eva, owner: eva }), promised({ sponsor: eva, status: 'done' })]
    expect(sponsoredBy([later, ...others, sooner], (person) => person === eva)).toEqual([sooner, later])
  })
})
