import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { paper } from '../../../src/ui/composables/useAppearance.ts'

const css = readFileSync(new URL('../../../src/ui/tokens.css', import.meta.url), 'utf8')
const html = readFileSync(new URL('../../../index.html', import.meta.url), 'utf8')

/** The custom properties of the first rule whose selector is `selector`. */
function block(selector: string): Readonly<Record<string, string>> {
  const from = css.indexOf(`${selector} {`)
  expect(from, selector).toBeGreaterThan(-1)
  const body = css.slice(css.indexOf('{', from) + 1, css.indexOf('}', from))
  const pairs = [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)]
  return Object.fromEntries(pairs.map(([, name = '', value = '']): [string, string] => [name, value]))
}

const light = block('  :root')
const dark = { ...light, ...block(":root[data-theme='dark']") }

/** Relative luminance by WCAG 2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = parseInt(hex.slice(at, at + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

const grounds = ['--paper', '--surface', '--sunk']
const texts: readonly [text: string, grounds: readonly string[]][] = [
  ['--ink', [...grounds, '--accent-soft', '--warm-soft', '--good-soft', '--bad-soft']],
  ['--muted', [...grounds, '--accent-soft', '--warm-soft']],
  ['--accent', [...grounds, '--accent-soft']],
  ['--on-accent', ['--accent', '--accent-strong']],
  ['--warm', [...grounds, '--warm-soft']],
  ['--good', [...grounds, '--good-soft']],
  ['--bad', [...grounds, '--bad-soft']],
  ['--mine', [...grounds, '--mine-soft']],
  ['--home', [...grounds, '--home-soft']],
  ['--round', [...grounds, '--round-soft']],
]

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('%s', (_name, tokens) => {
  it.each(texts)('%s is readable on what it lies on (4.5:1)', (text, on) => {
    for (const ground of on) {
      expect(contrast(tokens[text] ?? '', tokens[ground] ?? ''), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
    }
  })

  it.each(['--edge', '--accent', '--mine', '--home', '--round'])('%s shows what can be touched (3:1)', (edge) => {
    for (const ground of grounds) {
      expect(contrast(tokens[edge] ?? '', tokens[ground] ?? ''), `${edge} on ${ground}`).toBeGreaterThanOrEqual(3)
    }
  })
})

it("the system's dark and the chosen dark are the same", () => {
  expect(block(":root:not([data-theme='light'])")).toEqual(block(":root[data-theme='dark']"))
})

it("the browser's own bar has the colour of the paper", () => {
  expect(paper).toEqual({ light: light['--paper'], dark: dark['--paper'] })
  expect(html).toContain(`content="${paper.light}" media="(prefers-color-scheme: light)"`)
  expect(html).toContain(`content="${paper.dark}" media="(prefers-color-scheme: dark)"`)
})

it('the page holds no script and no style of its own: the content policy would refuse them', () => {
  expect(html).not.toMatch(/<style|style=|<script(?![^>]*\bsrc=)|\son\w+=/)
})
