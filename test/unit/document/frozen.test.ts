/** All that documents are made of stands in a frozen one, so that no version can forget how to read it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { type CircleDocument, emptyDocument } from '../../../src/document/circleDocument.ts'
import { roots } from '../../../src/document/schema.ts'
import { wholeRound } from './wholeRound.ts'

const folder = join(import.meta.dirname, '../../fixtures')

const frozen = readdirSync(folder).filter((name) => name.endsWith('.bin')).map((name) => {
  const circle = emptyDocument()
  Y.applyUpdate(circle.doc, readFileSync(join(folder, name)))
  return circle
})

/** `root`, `root.field` of its entities and values, and `kind/…field` of texts that stand in roots of their own. */
function partsOf({ doc }: CircleDocument): string[] {
  const fields = (value: unknown) => (value instanceof Y.Map ? [...value.keys()] : typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [])
  const maps = Object.values(roots).flatMap((root) => {
    const values = [...doc.getMap(root).values()]
    return values.length === 0 ? [] : [root, ...values.flatMap(fields).map((field) => `${root}.${field}`)]
  })
  const texts = [...doc.share.keys()].filter((name) => name.includes('/') && doc.getText(name).length > 0)
  return [...maps, ...texts.map((name) => `${name.slice(0, name.indexOf('/'))}/`)]
}

const known = new Set(frozen.flatMap(partsOf))

it('every root of the schema and every kind of text', () => {
  const kinds = ['rating/', 'presentation/', 'profile/', 'prerequisites/', 'mentor/', 'commitment/', 'idea/', 'board/', 'resultSheet/']
  expect([...Object.values(roots), ...kinds].filter((part) => !known.has(part))).toEqual([])
})

it('every field that the example of two years writes', () => {
  const { round, mine, homes } = wholeRound()
  const written = new Set([round, mine, ...homes.values()].flatMap(partsOf))
  expect(written.size).toBeGreaterThan(150)
  expect([...written].filter((part) => !known.has(part))).toEqual([])
})
