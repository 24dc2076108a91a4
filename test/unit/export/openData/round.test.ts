/**
 * The file of a round against its description. A schema that has changed is written anew:
 *
 *     FREEZE=schema npx vitest run --project unit test/unit/export/openData/round.test.ts
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv from 'ajv'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { emptyDocument } from '../../../../src/document/circleDocument.ts'
import { mostBytes, openRoundSchema, readOpenRound } from '../../../../src/export/openData/round.ts'
import { fileOf } from '../../document/broughtIn.ts'

const root = join(import.meta.dirname, '../../../..')
const example = emptyDocument()
Y.applyUpdate(example.doc, readFileSync(join(root, 'test/fixtures/round-2.bin')))
const file = fileOf(example)
const whole = JSON.parse(file) as Record<string, unknown> & { commitments: Record<string, unknown>[] }
const errorOf = (text: string) => {
  const read = readOpenRound(text)
  return read.ok ? null : read.error
}
const changed = (change: Record<string, unknown>) => errorOf(JSON.stringify({ ...whole, ...change }))
const withCommitment = (change: Record<string, unknown>) => changed({ commitments: [{ ...whole.commitments[0], ...change }] })

describe('the schema of the file', () => {
  const schemaFile = join(root, 'docs/open-data.schema.json')
  if (process.env['FREEZE'] === 'schema') writeFileSync(schemaFile, `${JSON.stringify(openRoundSchema, null, 2)}\n`)
  const written = JSON.parse(readFileSync(schemaFile, 'utf8')) as object
  const isValid = new Ajv().compile(written)

  it('is the one that stands beside its description', () => {
    expect(written).toEqual(openRoundSchema)
  })

  it('holds for the example round, and not for one that lacks something', () => {
    expect([isValid(whole), isValid.errors]).toEqual([true, null])
    expect(isValid({ ...whole, commitments: [{ ...whole.commitments[0], status: 'ready' }] })).toBe(false)
    expect(isValid({ ...whole, people: undefined })).toBe(false)
  })
})

describe('reading the file', () => {
  it('passes over what a newer version has added', () => {
    expect(changed({ colour: 'blue' })).toBe(null)
    expect(withCommitment({ budget: 3 })).toBe(null)
  })

  it('tells what it is no file of', () => {
    for (const text of ['', 'null', '[]', '"larandetraff/round"', '{}', '{"format":"other"}', file.slice(0, 1000)]) expect(errorOf(text)).toEqual({ code: 'notOurs' })
    expect(changed({ version: 2 })).toEqual({ code: 'newer' })
    expect(changed({ version: '1' })).toEqual({ code: 'broken', at: '.version' })
  })

  it('tells the place that is not as it should be', () => {
    expect(changed({ people: {} })).toEqual({ code: 'broken', at: '.people' })
    expect(withCommitment({ due: '2026-02-30' })).toEqual({ code: 'broken', at: '.commitments[0].due' })
    expect(withCommitment({ id: 'x' })).toEqual({ code: 'broken', at: '.commitments[0].id' })
    expect(withCommitment({ created: { by: null, meeting: null, at: 'yesterday' } })).toEqual({ code: 'broken', at: '.commitments[0].created.at' })
    expect(withCommitment({ closedAt: '2026-13-45T00:00:00.000Z' })).toEqual({ code: 'broken', at: '.commitments[0].closedAt' })
    expect(withCommitment({ what: 'x'.repeat(20_001) })).toEqual({ code: 'broken', at: '.commitments[0].what' })
    expect(changed({ commitments: [whole.commitments[0], whole.commitments[0]] })).toEqual({ code: 'broken', at: '.commitments[1]' })
    expect(changed({ commitments: Array.from({ length: 5001 }, () => null) })).toEqual({ code: 'broken', at: '.commitments' })
  })

  it('believes no value that another one lends', () => {
    const { what, ...rest } = whole.commitments[0] ?? {}
    const lent = JSON.stringify({ ...whole, commitments: ['HERE'] }).replace('"HERE"', `{"__proto__":${JSON.stringify({ what })},${JSON.stringify(rest).slice(1)}`)
    expect(errorOf(lent)).toEqual({ code: 'broken', at: '.commitments[0].what' })
    expect(({} as Record<string, unknown>)['what']).toBe(undefined)
  })

  it('answers what is huge or deep without falling', () => {
    expect(errorOf(`${' '.repeat(mostBytes)}${file}`)).toEqual({ code: 'tooLarge' })
    const deep = (n: number) => `${'['.repeat(n)}${']'.repeat(n)}`
    expect(errorOf(deep(500_000))).toEqual({ code: 'notOurs' })
    const inside = JSON.stringify({ ...whole, revisions: [{ ...(whole['revisions'] as object[])[0], content: 'HERE' }] }).replace('"HERE"', deep(100_000))
    expect(errorOf(inside)).toEqual({ code: 'broken', at: '.revisions[0].content' })
  })
})
