import { describe, expect, it } from 'vitest'
import { newId, type OrganisationId, type RevisionId } from '../../../src/model/ids.ts'
import { limits } from '../../../src/model/limits.ts'
import { filesOf, parseSections, presentationChanges, presentationContent, unreadMaterials } from '../../../src/model/presentation.ts'
import { compareSheets, type SharedSheet } from '../../../src/model/resultSheet.ts'
import { seeded } from './random.ts'

const { bytes } = seeded(Number(process.env['SEED'] ?? 34))
const [norrvik, ekdala] = [newId<OrganisationId>(bytes), newId<OrganisationId>(bytes)]
const part = (section: string, text: string) => ({ section, text, materials: [] })
const sheet = (organisation: OrganisationId, ...parts: ReturnType<typeof part>[]): SharedSheet => ({
  organisation,
  revision: newId<RevisionId>(bytes),
  content: { methodVersion: '2026-1', sections: parts },
})

describe('a shared result sheet', () => {
  it('reads back as it was frozen, is bounded, and is no other subject’s content', () => {
    const hash = `${'p'.repeat(42)}A`
    const picture = { kind: 'picture', picture: { hash, type: 'image/png', width: 10, height: 10, bytes: 100 }, alt: 'Stapel' } as const
    const content = presentationContent('2026-1', [part('problem', ' Män söker sent. '), { ...part('result', ''), materials: [picture] }, part('advice', ' ')])
    const read = parseSections({ subject: 'resultSheet', content: JSON.stringify(content) })
    expect(read).toEqual(content)
    expect(read && filesOf(read)).toEqual([hash])
    expect(parseSections({ subject: 'profile', content: JSON.stringify(content) })).toBeNull()
    expect(parseSections({ subject: 'resultSheet', content: '{"sections":7}' })).toBeNull()
    const long = { sections: [{ section: 'problem', text: 'x'.repeat(limits.text + 9), materials: 'none' }, { section: '../home', text: 'y' }] }
    const bounded = parseSections({ subject: 'resultSheet', content: JSON.stringify(long) })
    expect(bounded?.sections.map(({ section, text }) => [section, text.length])).toEqual([['problem', limits.text]])
  })

  it('that was shared as one text by section reads too, bounded alike', () => {
    const hostile = JSON.parse(`{"methodVersion":"2026-1","sections":{"__proto__":"x","a b":"x","did":" Vi ringde. ","advice":"${'y'.repeat(limits.text + 5)}","result":7}}`) as object
    const read = parseSections({ subject: 'resultSheet', content: JSON.stringify(hostile) })
    expect(read?.methodVersion).toBe('2026-1')
    expect(read?.sections.map(({ section, text, materials }) => [section, text.length, materials.length])).toEqual([['did', 12, 0], ['advice', limits.text, 0], ['result', 0, 0]])
    expect(unreadMaterials(JSON.stringify(hostile)).size).toBe(0)
    expect(parseSections({ subject: 'presentation', content: JSON.stringify(hostile) })).toBeNull()
  })

  it('differs from the draft by section', () => {
    const shared = presentationContent('2026-1', [part('problem', 'A'), part('did', 'B')])
    const draft = presentationContent('2026-1', [part('problem', 'A'), part('advice', 'C')])
    expect(presentationChanges(shared, draft)).toEqual(new Map([['advice', 'added'], ['did', 'removed']]))
  })
})

describe('result sheets side by side', () => {
  it('stand section by section in the method’s order, with those of another version last', () => {
    const sheets = [sheet(norrvik, part('later', 'L'), part('did', 'D1')), sheet(ekdala, part('problem', 'P2'), part('did', 'D2'))]
    const compared = compareSheets(['problem', 'did', 'result'], sheets)
    const said = compared.map(({ section, told }) => [section, ...told.map((each) => each.section?.text ?? null)])
    expect(said).toEqual([['problem', null, 'P2'], ['did', 'D1', 'D2'], ['later', 'L', null]])
    expect(compared[0]?.told.map(({ organisation }) => organisation)).toEqual([norrvik, ekdala])
  })

  it('are nothing where nobody has shared', () => {
    expect(compareSheets(['problem'], [])).toEqual([])
  })
})
