/** Somebody's text as the lines of a file. */

/** All of it on one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Its lines, whatever ends them: what is pasted from a word processor ends some with a vertical tab. */
export function linesOf(text: string): string[] {
  return text.replace(/\r\n?|[\v\f\u2028\u2029]/g, '\n').split('\n').map((line) => line.trimEnd())
}

/**
 * As a quotation in Markdown, so that nothing in it passes for the file's own words. Two spaces end a line that another
 * one follows: else a reader of Markdown would make one line of them.
 */
export function quoted(text: string): string {
  return linesOf(text).map((line, i, all) => (line === '' ? '>' : `> ${line}${all[i + 1] ? '  ' : ''}`)).join('\n')
}
