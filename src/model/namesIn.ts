/** Which of the people are named in a text, by their whole or first names: before it is shown to everybody, somebody should look. */
export function namesIn(text: string, names: readonly string[]): string[] {
  const words = ` ${wordsOf(text).join(' ')} `
  const wanted = names.flatMap((name) => [name, name.trim().split(/\s+/)[0] ?? '']).filter((name) => name.trim().length >= shortest)
  return [...new Set(wanted)].filter((name) => isNamed(words, wordsOf(name).join(' ')))
}

/** Shorter ones are words too often. */
const shortest = 3

function wordsOf(text: string): string[] {
  return text.toLocaleLowerCase('sv').match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Also as whose something is: Karins. */
function isNamed(words: string, name: string): boolean {
  return name !== '' && (words.includes(` ${name} `) || words.includes(` ${name}s `))
}
