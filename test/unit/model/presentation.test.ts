import { describe, expect, it } from 'vitest'
import { limits } from '../../../src/model/limits.ts'
import type { MaterialContent } from '../../../src/model/material.ts'
import { filesOf, parsePresentation, presentationChanges, presentationContent, type PresentedSection } from '../../../src/model/presentation.ts'

const figure: MaterialContent = { kind: 'figure', label: 'Uttag', unit: '%', women: 62, men: 48, source: '' }
const picture: MaterialContent = {
  kind: 'picture',
  picture: { hash: `${'p'.repeat(42)}A`, type: 'image/png', width: 10, height: 10, bytes: 100 },
  alt: 'Stapel',
}
const section = (name: string, text: string, materials: readonly MaterialContent[] = []): PresentedSection => ({ section: name, text, materials })

describe('what is shared of a presentation', () => {
  it('is the sections where something stands, in their order', () => {
    const content = presentationContent('2026-1', [section('mandate', ' Beslut. '), section('chain', ' \n'), section('baseline', '', [figure])])
    expect(content).toEqual({ methodVersion: '2026-1', sections: [section('mandate', 'Beslut.'), section('baseline', '', [figure])] })
  })

  it('reads back as it was', () => {
    const content = presentationContent('2026-1', [section('mandate', 'Beslut.'), section('baseline', 'Nu', [figure, picture])])
    expect(parsePresentation(JSON.stringify(content))).toEqual(content)
    expect(filesOf(content)).toEqual([`${'p'.repeat(42)}A`])
  })

  it.each(['', 'null', '[]', '{"sections":{}}', '{', '"x"'])('is none: %s', (text) => {
    expect(parsePresentation(text)).toBeNull()
  })

  it('is bounded, and each section stands once', () => {
    const many = Array.from({ length: 60 }, (_, i) => section(`s${String(i)}`, 'x'.repeat(limits.text + 5), Array<MaterialContent>(40).fill(figure)))
    const read = parsePresentation(JSON.stringify({ sections: [many[0], ...many, { section: 'no name!' }, 7] }))
    expect(read?.sections).toHaveLength(39)
    expect(new Set(read?.sections.map((each) => each.section)).size).toBe(39)
    expect(read?.sections[0]?.text).toHaveLength(limits.text)
    expect(read?.sections[0]?.materials).toHaveLength(limits.materials)
  })
})

describe('what differs from the version that was shared', () => {
  const before = presentationContent('2026-1', [section('mandate', 'Beslut.'), section('baseline', 'Nu', [figure]), section('chain', 'Kedja')])

  it('is nothing when nothing has changed', () => {
    expect(presentationChanges(parsePresentation(JSON.stringify(before)), before)).toEqual(new Map())
  })

  it('is told by section', () => {
    const now = presentationContent('2026-1', [
      section('mandate', 'Beslut.'),
      section('baseline', 'Nu', [{ ...figure, women: 63 }]),
      section('learned', 'Mycket'),
    ])
    expect(presentationChanges(before, now)).toEqual(new Map([['baseline', 'changed'], ['learned', 'added'], ['chain', 'removed']]))
    expect(presentationChanges(null, now).get('mandate')).toBe('added')
  })
})
