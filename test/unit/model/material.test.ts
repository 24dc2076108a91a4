import { describe, expect, it } from 'vitest'
import { limits } from '../../../src/model/limits.ts'
import { checkMaterial, type MaterialContent, readMaterial } from '../../../src/model/material.ts'

const figure = { kind: 'figure', label: 'Uttag', unit: '%', women: 62, men: null, source: 'SCB' } as const
const picture = { hash: `${'h'.repeat(42)}A`, type: 'image/jpeg', width: 1600, height: 900, bytes: 90_000 } as const
const link = (url: string): MaterialContent => ({ kind: 'link', label: '', url })

describe('a material', () => {
  it('is stored with its lines in order', () => {
    expect(checkMaterial({ ...figure, label: '  Uttag\n2025 ' })).toEqual({ ok: true, value: { ...figure, label: 'Uttag 2025' } })
    expect(checkMaterial({ kind: 'picture', picture, alt: ' Stapel ' })).toEqual({ ok: true, value: { kind: 'picture', picture, alt: 'Stapel' } })
  })

  it('needs what makes it readable', () => {
    expect(checkMaterial({ ...figure, label: ' ' })).toEqual({ ok: false, error: { code: 'empty', field: 'label' } })
    expect(checkMaterial({ ...figure, women: null })).toEqual({ ok: false, error: { code: 'missing', fields: ['women', 'men'] } })
    expect(checkMaterial({ ...figure, men: Number.NaN })).toEqual({ ok: false, error: { code: 'invalid', field: 'men' } })
    expect(checkMaterial({ ...figure, women: 1e13 })).toEqual({ ok: false, error: { code: 'invalid', field: 'women' } })
    expect(checkMaterial({ kind: 'picture', picture, alt: '' })).toEqual({ ok: false, error: { code: 'empty', field: 'alt' } })
    expect(checkMaterial({ ...figure, source: 'x'.repeat(limits.line + 1) }).ok).toBe(false)
  })

  it.each([
    ['https://www.scb.se/a?b=c#d', 'https://www.scb.se/a?b=c#d'],
    ['kolada.se/fråga', 'https://kolada.se/fråga'],
    ['HTTP://intra:8080/', 'HTTP://intra:8080/'],
  ])('leads to the web: %s', (url, whole) => {
    expect(checkMaterial(link(url))).toEqual({ ok: true, value: { kind: 'link', label: '', url: whole } })
  })

  it.each(['javascript://x', 'ftp://a.se/b', 'https://', 'en länk till scb', 'data://text', 'https://who@evil.example/', 'x'.repeat(3000)])(
    'leads nowhere else: %s',
    (url) => { expect(checkMaterial(link(url)).ok).toBe(false) },
  )
})

describe('reading a material', () => {
  it.each<MaterialContent>([figure, { kind: 'link', label: 'SCB', url: 'https://scb.se/' }, { kind: 'picture', picture, alt: 'Stapel' }])(
    'gives back $kind',
    (content) => { expect(readMaterial({ ...content, newer: 1 })).toEqual(content) },
  )

  it('takes nothing that it would not have written', () => {
    expect(readMaterial({})).toBeNull()
    expect(readMaterial({ kind: 'film', url: 'https://a.se' })).toBeNull()
    expect(readMaterial({ kind: 'link', label: '', url: 'javascript:alert(1)//.' })).not.toMatchObject({ url: 'javascript:alert(1)//.' })
    expect(readMaterial({ ...figure, women: '62', men: Infinity })).toBeNull()
    expect(readMaterial({ kind: 'picture', alt: 'x', picture: null })).toBeNull()
  })
})
