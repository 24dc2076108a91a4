/** The parts of a benchmark that were asked for on the command line: words that it knows, and numbers. */
export interface Parts {
  /** Of these words, those that were asked for; all of them when none was. */
  of<W extends string>(among: readonly W[]): readonly W[]
  asks(word: string): boolean
  readonly numbers: readonly number[]
}

/** Ends the process with a sentence when a word is not known. */
export function readParts(known: readonly string[]): Parts {
  const words = process.argv.slice(2)
  const unknown = words.filter((word) => !known.includes(word) && !/^[1-9]\d*$/.test(word))
  if (unknown.length > 0) {
    console.error(`Not a part: ${unknown.join(', ')}. Known are numbers, and: ${known.join(', ')}`)
    process.exit(1)
  }
  const asks = (word: string) => words.includes(word)
  return {
    of: (among) => (among.some(asks) ? among.filter(asks) : among),
    asks,
    numbers: words.filter((word) => !known.includes(word)).map(Number),
  }
}
