/** Search in what is on this phone: all words of the query, anywhere in an entry. */
import { fold } from './fold.ts'

/** What can be found. It stays the same object while it is unchanged: what is prepared of it is kept under it. */
export interface SearchEntry {
  /** Empty where it has none. */
  readonly title: string
  readonly texts: readonly string[]
  /** ms; of two that are alike the newer one comes first. */
  readonly at: number
}

export interface Hit<E> {
  readonly entry: E
  /** Which of its texts tells most of the words; null when the title tells them all. */
  readonly text: number | null
}

/** More than anybody types; each one costs a look at everything. */
const mostWords = 12

/** What is asked for, folded, each word once; punctuation around a word is no part of it. */
export function searchWords(query: string): string[] {
  const words = fold(query).split(/\s+/).map((word) => word.replace(/^\p{P}+|\p{P}+$/gu, ''))
  return [...new Set(words)].filter((word) => word !== '').slice(0, mostWords)
}

/** All that holds every word, the best first; nothing when no word is asked for. */
export function search<E extends SearchEntry>(entries: readonly E[], words: readonly string[]): Hit<E>[] {
  if (words.length === 0) return []
  const hits: (Hit<E> & { readonly score: number })[] = []
  for (const entry of entries) {
    const { title, texts } = prepared(entry)
    if (words.every((word) => title.includes(word) || texts.some((text) => text.includes(word)))) {
      hits.push({ entry, ...grade(title, texts, words) })
    }
  }
  return hits.sort((a, b) => b.score - a.score || b.entry.at - a.entry.at)
}

interface Prepared {
  readonly title: string
  readonly texts: readonly string[]
}
const cache = new WeakMap<SearchEntry, Prepared>()

/** Folds an entry's texts once, so that a keystroke only looks through strings. May be called ahead, a few at a time. */
export function prepared(entry: SearchEntry): Prepared {
  let found = cache.get(entry)
  if (found === undefined) cache.set(entry, (found = { title: fold(entry.title), texts: entry.texts.map(fold) }))
  return found
}

/** A word counts more where a word begins with it, and in the title. */
function grade(title: string, texts: readonly string[], words: readonly string[]): { score: number; text: number | null } {
  const inTitle = words.map((word) => 3 * gradeOf(title, word))
  const inTexts = texts.map((text) => words.map((word) => 2 * gradeOf(text, word)))
  const best = words.map((_, i) => Math.max(inTitle[i] ?? 0, ...inTexts.map((grades) => grades[i] ?? 0)))
  const sums = inTexts.map(sum)
  const isInTitle = inTitle.every((each) => each > 0)
  return { score: sum(best), text: isInTitle || sums.length === 0 ? null : sums.indexOf(Math.max(...sums)) }
}

/** 2 where a word of the text begins with it, 1 where it stands inside one, 0 where it is not. */
function gradeOf(text: string, word: string): 0 | 1 | 2 {
  let at = text.indexOf(word)
  if (at < 0) return 0
  for (; at >= 0; at = text.indexOf(word, at + 1)) if (beginsWord(text, at)) return 2
  return 1
}

/** Whether a word begins at this place of a folded text. */
export function beginsWord(text: string, at: number): boolean {
  if (at === 0) return true
  const before = text.charCodeAt(at - 1)
  // Most are one of these; a pattern for each would be felt.
  if (before < 128) return !((before >= 97 && before <= 122) || (before >= 48 && before <= 57))
  return !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)
