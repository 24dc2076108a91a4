/**
 * Two home teams that were started for one organisation become one. Everything of the one is put into the other, as
 * if both had been one document from the start; neither loses a word. What its phones write later is put there too.
 */
import * as Y from 'yjs'
import { fail, ok, type Result } from '../model/result.ts'
import type { RuleError } from '../model/rules.ts'
import { type CircleDocument, isReadOnly, readMeta } from './circleDocument.ts'
import { homeTeamView } from './homeTeam.ts'
import { roots } from './schema.ts'

/** Puts all of `from` into `into`. Once more changes nothing that is there already. */
export function mergeHome(from: CircleDocument, into: CircleDocument): Result<void, RuleError> {
  const [a, b] = [homeTeamView(from).get(), homeTeamView(into).get()]
  const [source, target] = [readMeta(from), readMeta(into)]
  if (a === null || b === null || source === null || target === null) return fail({ code: 'unknown' })
  if (a.round !== b.round || a.organisation !== b.organisation) return fail({ code: 'invalid', field: 'organisation' })
  if (source.circle === target.circle) return fail({ code: 'invalid', field: 'home' })
  if (isReadOnly(from) || isReadOnly(into)) return fail({ code: 'readOnly' })
  const [news, had] = [Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(into.doc)), Y.encodeStateVector(into.doc)]
  if (Y.snapshotContainsUpdate(Y.snapshot(into.doc), news)) return ok(undefined)
  // Put together aside: nobody, here or elsewhere, ever sees a home that says it is the other one.
  const aside = new Y.Doc()
  Y.applyUpdate(aside, Y.encodeStateAsUpdate(into.doc))
  const kept = ownWords(aside)
  const before = textsOf(aside)
  Y.applyUpdate(aside, news)
  aside.transact(() => {
    for (const [map, values] of kept) restore(map, values)
    partTexts(aside, before, textsOf(from.doc))
  })
  Y.applyUpdate(into.doc, Y.encodeStateAsUpdate(aside, had), 'home.merge')
  aside.destroy()
  return ok(undefined)
}

type Values = ReadonlyMap<string, unknown>

/** Both documents say who they are under the same names: the one that lives on keeps its own word. */
function ownWords(doc: Y.Doc): [Y.Map<unknown>, Values][] {
  return [roots.meta, roots.home].map((name) => [doc.getMap(name), new Map(doc.getMap(name).entries())])
}

function restore(map: Y.Map<unknown>, values: Values): void {
  for (const [name, value] of values) if (map.get(name) !== value) map.set(name, value)
}

/** The written texts with a name of their own. */
function textsOf(doc: Y.Doc): Map<string, string> {
  const texts = new Map<string, string>()
  for (const name of doc.share.keys()) {
    if (!name.includes('/')) continue
    const text = doc.getText(name).toString()
    if (text !== '') texts.set(name, text)
  }
  return texts
}

/** What was written in two places stands one after the other now: a blank line between them. */
function partTexts(doc: Y.Doc, into: ReadonlyMap<string, string>, from: ReadonlyMap<string, string>): void {
  for (const [name, a] of into) {
    const b = from.get(name)
    const text = doc.getText(name)
    if (b === undefined || text.length !== a.length + b.length) continue
    const now = text.toString()
    if (now === a + b) text.insert(a.length, '\n\n')
    else if (now === b + a) text.insert(b.length, '\n\n')
  }
}
