/**
 * Text as it is compared when somebody searches: without capitals, and é as e. The letters å, ä and ö are their own and
 * never a or o. What only tells how a text may be broken (soft hyphens) is left out.
 */

/** Most of Swedish needs no more than lower case; what does is taken with the marks that stand on it. */
const unusual = /[^ -~\n\tåäöÅÄÖ]\p{M}*|[ -~\n\tåäöÅÄÖ]\p{M}+/gu

export function fold(text: string): string {
  return text.replace(unusual, foldCluster).toLowerCase()
}

/** Each unit of the folded text, and which of the text's own it was made of: from `starts` up to, not with, `ends`. */
export interface FoldedText {
  readonly folded: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** For showing what was found: a folded text may be longer than its own, and shorter. */
export function foldWithPlaces(text: string): FoldedText {
  const starts: number[] = []
  const ends: number[] = []
  let folded = ''
  let at = 0
  const add = (piece: string, from: number, to: number) => {
    folded += piece
    for (let i = 0; i < piece.length; i++) {
      starts.push(from)
      ends.push(to)
    }
  }
  const addUsual = (to: number) => {
    for (; at < to; at++) add(text.charAt(at).toLowerCase(), at, at + 1)
  }
  for (const { 0: cluster, index } of text.matchAll(unusual)) {
    addUsual(index)
    at += cluster.length
    add(foldCluster(cluster), index, at)
  }
  addUsual(text.length)
  return { folded, starts, ends }
}

function foldCluster(cluster: string): string {
  return cluster
    .normalize('NFKD')
    .toLowerCase()
    .replace(/a\u030a|[ao]\u0308/g, (letter) => letter.normalize('NFC'))
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace('ς', 'σ')
}
