import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { layers } from '../layers.js'

const src = resolve(import.meta.dirname, '../src')
const composition = ['main.ts', 'adapters.ts', 'links.ts', 'parcels.ts', 'refuge.ts', 'serverOffset.ts', 'spare.ts', 'fragment.ts']

interface Layer {
  readonly layers: readonly string[]
  readonly packages: readonly string[]
  readonly only?: Readonly<Record<string, string>>
}
const table: Readonly<Record<string, Layer>> = layers

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|vue|css)$/.test(name))
    .map((name) => join(folder, name))
}

/** Every import of a file, type-only and dynamic ones too. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  const scripts = file.endsWith('.vue') ? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((m) => m[1] ?? '') : [text]
  return scripts.flatMap((script) => ts.preProcessFile(script, true, true).importedFiles.map((f) => f.fileName))
}

/** What is wrong with the import, or null. */
function fault(file: string, imported: string): string | null {
  const [layer = ''] = relative(src, file).split(sep)
  const rule = table[layer]
  if (rule === undefined) return composition.includes(layer) ? null : `src/${layer} is not in layers.js`
  if (!imported.startsWith('.')) {
    const name = imported.startsWith('@') ? imported.split('/').slice(0, 2).join('/') : (imported.split('/')[0] ?? '')
    const own = layer === 'server' && imported.startsWith('node:')
    return own || rule.packages.includes(name) ? null : `uses ${name}`
  }
  const [to = '', ...rest] = relative(src, resolve(file, '..', imported)).split(sep)
  if (to === layer) return null
  if (!rule.layers.includes(to)) return `imports ${to}`
  const only = rule.only?.[to]
  return only === undefined || rest.join('/') === `${only}.ts` ? null : `imports more of ${to} than its ${only}`
}

const code = filesIn(src).filter((file) => /\.(ts|vue)$/.test(file))

describe('the architecture', () => {
  it('has files to look at', () => {
    expect(code.length).toBeGreaterThan(80)
  })

  it('lets each layer import only what layers.js allows', () => {
    const faults = code.flatMap((file) =>
      importsOf(file).flatMap((imported) => {
        const wrong = fault(file, imported)
        return wrong === null ? [] : [`${relative(src, file)} ${wrong} (${imported})`]
      }),
    )
    expect(faults).toEqual([])
  })

  it('sees a forbidden import', () => {
    expect(fault(join(src, 'model/x.ts'), 'yjs')).toBe('uses yjs')
    expect(fault(join(src, 'ui/x.vue'), '../sync/port.ts')).toBe('imports sync')
    expect(fault(join(src, 'session/x.ts'), '../sync/keys.ts')).toBe('imports more of sync than its port')
    expect(fault(join(src, 'model/x.ts'), 'node:fs')).toBe('uses node:fs')
  })

  it('keeps files small: none above 300 lines, tests 400, and half of them below 80', () => {
    const lines = (file: string) => readFileSync(file, 'utf8').split('\n').length - 1
    const long = [
      ...filesIn(src).filter((file) => lines(file) > 300),
      ...filesIn(resolve(src, '../test')).filter((file) => lines(file) > 400),
    ]
    expect(long.map((file) => relative(src, file))).toEqual([])
    const sizes = code.map(lines).sort((a, b) => a - b)
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(80)
  })

  it('has no import cycles within a layer', () => {
    const graph = new Map(code.map((file) => [file, importsOf(file).filter((i) => i.startsWith('.')).map((i) => resolve(file, '..', i))]))
    const done = new Set<string>()
    const cycles: string[] = []
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].map((f) => relative(src, f)).join(' → '))
      if (done.has(file) || path.includes(file)) return
      for (const next of graph.get(file) ?? []) visit(next, [...path, file])
      done.add(file)
    }
    for (const file of code) visit(file, [])
    expect(cycles).toEqual([])
  })
})
