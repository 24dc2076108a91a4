/** The words of the method as they are looked up. */
import { fold } from './fold.ts'

export interface Explained {
  readonly id: string
  /** What it is called first. */
  readonly word: string
  /** What else it is called. */
  readonly also: readonly string[]
  /** Empty where the word says it all. */
  readonly text: string
}

/** `term`: one or several words, parted by semicolons. */
export function explained(id: string, term: string, text: string): Explained {
  const [word = '', ...also] = term.split(';').map((each) => each.trim()).filter((each) => each !== '')
  return { id, word, also, text }
}

/** Those that hold every word of the query, in what they are called or in what they mean; a word's own name comes first. */
export function findWords(all: readonly Explained[], query: string): Explained[] {
  const asked = fold(query).split(/\s+/).filter((each) => each !== '')
  const names = (each: Explained) => fold([each.word, ...each.also].join(' '))
  const hits = all.filter((each) => asked.every((word) => `${names(each)} ${fold(each.text)}`.includes(word)))
  if (asked.length === 0) return hits
  const isNamed = (each: Explained) => asked.every((word) => names(each).includes(word))
  return [...hits.filter(isNamed), ...hits.filter((each) => !isNamed(each))]
}
