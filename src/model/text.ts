/** Edits of plain text as numbers: UTF-16 positions, as Yjs and the DOM count. */

export interface TextEdit {
  readonly at: number
  readonly remove: number
  readonly insert: string
}

/** What happened to a text, in Yjs's delta form. */
export type TextChange = readonly { readonly retain?: number; readonly insert?: string; readonly delete?: number }[]

/**
 * The smallest edit that makes `after` of `before`, or null when they are equal. `caret` is where the caret stands in
 * `after`: in "aa|a" it tells which a was typed. Never cuts a surrogate pair in two.
 */
export function minimalEdit(before: string, after: string, caret = after.length): TextEdit | null {
  if (before === after) return null
  const shortest = Math.min(before.length, after.length)
  let suffix = 0
  const mostSuffix = Math.min(shortest, Math.max(0, after.length - caret))
  while (suffix < mostSuffix && before.charCodeAt(before.length - 1 - suffix) === after.charCodeAt(after.length - 1 - suffix)) suffix++
  let prefix = 0
  while (prefix < shortest - suffix && before.charCodeAt(prefix) === after.charCodeAt(prefix)) prefix++
  // The caret may stand before the change (forward delete): take what is still common behind it.
  while (suffix < shortest - prefix && before.charCodeAt(before.length - 1 - suffix) === after.charCodeAt(after.length - 1 - suffix)) suffix++
  if (prefix > 0 && isHigh(before.charCodeAt(prefix - 1))) prefix--
  if (suffix > 0 && isLow(before.charCodeAt(before.length - suffix))) suffix--
  return { at: prefix, remove: before.length - prefix - suffix, insert: after.slice(prefix, after.length - suffix) }
}

/** The text after the edit. */
export function applyEdit(text: string, edit: TextEdit): string {
  return text.slice(0, edit.at) + edit.insert + text.slice(edit.at + edit.remove)
}

/** Where a caret goes when somebody else changes the text; text inserted exactly there comes after it. */
export function moveCaret(position: number, change: TextChange): number {
  return mapPosition(position, change, 'before').at
}

/**
 * An edit that was made against an older text, told against the text after `changes`: the edits to carry out in
 * turn. What was written by others inside the removed part stays. Used when a composition ends.
 */
export function rebase(edit: TextEdit, changes: readonly TextChange[]): TextEdit[] {
  let at = edit.at
  let removed = Array.from({ length: edit.remove }, (_, i) => edit.at + i)
  for (const change of changes) {
    at = mapPosition(at, change, 'after').at
    removed = removed.flatMap((position) => {
      const mapped = mapPosition(position, change, 'after')
      return mapped.gone ? [] : [mapped.at]
    })
  }
  const edits: TextEdit[] = []
  if (edit.insert !== '') edits.push({ at, remove: 0, insert: edit.insert })
  // From the end, so that earlier positions stay true; the inserted text has moved what comes after it.
  for (const run of runs(removed).reverse()) {
    edits.push({ at: run.at >= at ? run.at + edit.insert.length : run.at, remove: run.length, insert: '' })
  }
  return edits
}

function mapPosition(position: number, change: TextChange, stick: 'before' | 'after'): { at: number; gone: boolean } {
  let old = 0
  let now = 0
  for (const part of change) {
    if (part.retain !== undefined) {
      if (position < old + part.retain) return { at: now + position - old, gone: false }
      old += part.retain
      now += part.retain
    } else if (part.insert !== undefined) {
      if (position === old && stick === 'before') return { at: now, gone: false }
      now += part.insert.length
    } else if (part.delete !== undefined) {
      if (position < old + part.delete) return { at: now, gone: true }
      old += part.delete
    }
  }
  return { at: now + position - old, gone: false }
}

function runs(positions: readonly number[]): { at: number; length: number }[] {
  const found: { at: number; length: number }[] = []
  for (const position of positions) {
    const last = found.at(-1)
    if (last !== undefined && last.at + last.length === position) last.length++
    else found.push({ at: position, length: 1 })
  }
  return found
}

const isHigh = (code: number) => code >= 0xd800 && code <= 0xdbff
const isLow = (code: number) => code >= 0xdc00 && code <= 0xdfff
