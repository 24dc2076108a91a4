/** A short piece of a text around what was found in it. */
import { foldWithPlaces } from './fold.ts'
import { beginsWord } from './search.ts'

export interface Part {
  readonly text: string
  readonly found: boolean
}

interface Range {
  readonly from: number
  readonly to: number
  /** Which word it is. */
  readonly word: number
  readonly begins: boolean
}

/** In a long text of a short word there may be thousands. */
const mostPlaces = 200

/** About `length` characters, on one line, where most of the words stand; cut between words, and told by `…`. */
export function excerpt(text: string, words: readonly string[], length: number): Part[] {
  const line = text.replace(/\s+/g, ' ').trim()
  const places = placesOf(line, words)
  const { from, to } = line.length <= length ? { from: 0, to: line.length } : windowOf(line, places, length)
  const parts = split(line, places, from, to)
  return [
    ...(from > 0 ? [{ text: '… ', found: false }] : []),
    ...parts,
    ...(to < line.length ? [{ text: ' …', found: false }] : []),
  ]
}

/** Where the words stand in the text itself, in order; at each place the longest. */
function placesOf(line: string, words: readonly string[]): Range[] {
  const { folded, starts, ends } = foldWithPlaces(line)
  const places = words.flatMap((word, i) => {
    const found: Range[] = []
    for (let at = folded.indexOf(word); at >= 0 && found.length < mostPlaces; at = folded.indexOf(word, at + word.length)) {
      const [from, to] = [starts[at] ?? 0, ends[at + word.length - 1] ?? line.length]
      found.push({ from, to, word: i, begins: beginsWord(folded, at) })
    }
    return found
  })
  return places.sort((a, b) => a.from - b.from || b.to - a.to)
}

/** The window with most of the words, rather where they begin; the first of several. */
function windowOf(line: string, places: readonly Range[], length: number): { from: number; to: number } {
  const worthAt = (first: number) => {
    const best = new Map<number, number>()
    const end = (places[first]?.from ?? 0) + length * 0.7
    for (let i = first; i < places.length; i++) {
      const place = places[i]
      if (place === undefined || place.to > end) break
      best.set(place.word, Math.max(best.get(place.word) ?? 0, place.begins ? 2 : 1))
    }
    return [...best.values()].reduce((total, each) => total + each, 0)
  }
  let chosen = 0
  let most = 0
  places.forEach((_, i) => {
    const worth = worthAt(i)
    if (worth > most) [chosen, most] = [i, worth]
  })
  const place = places[chosen] ?? { from: 0, to: 0 }
  const wanted = Math.max(0, Math.min(place.from - Math.round(length * 0.3), line.length - length))
  const from = wanted === 0 ? 0 : cutBetween(line, wanted, place.from)
  return { from, to: Math.max(place.to, cutBack(line, from + length, place.to)) }
}

/** The beginning of a word at or after `at`, but not after `limit`: a word longer than that is cut. */
function cutBetween(line: string, at: number, limit: number): number {
  const space = line.indexOf(' ', at - 1)
  return space >= 0 && space < limit ? space + 1 : whole(line, at)
}

function cutBack(line: string, at: number, limit: number): number {
  if (at >= line.length) return line.length
  const space = line.lastIndexOf(' ', at)
  return space > limit ? space : whole(line, at)
}

/** Never in the middle of a character that takes two units. */
function whole(line: string, at: number): number {
  const code = line.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at
}

function split(line: string, places: readonly Range[], from: number, to: number): Part[] {
  const parts: Part[] = []
  let at = from
  for (const place of places) {
    const [start, end] = [Math.max(place.from, at), Math.min(place.to, to)]
    if (start >= end) continue
    if (start > at) parts.push({ text: line.slice(at, start), found: false })
    const last = parts.at(-1)
    // Two that overlap or touch are one mark.
    if (last?.found && start === at) parts[parts.length - 1] = { text: last.text + line.slice(start, end), found: true }
    else parts.push({ text: line.slice(start, end), found: true })
    at = end
  }
  if (at < to) parts.push({ text: line.slice(at, to), found: false })
  return parts
}
