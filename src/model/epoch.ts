/** One key of a circle; a fresh secret begins a new epoch. */
export interface Epoch {
  /** 1–255. */
  readonly n: number
  /** 16 bytes. */
  readonly secret: Uint8Array
}

/**
 * Keys of one number that are remembered. One that is forgotten can't be found again by reading its code, so it is more
 * than people who change the key of one circle while they are all apart.
 */
const mostRivals = 8

/**
 * Above zero when `a` is the one to use. Two who change the key at once give the same number to different secrets;
 * whoever hears of both, in whatever order, comes to the same one.
 */
export function compareEpochs(a: Epoch, b: Epoch): number {
  if (a.n !== b.n) return a.n - b.n
  const at = a.secret.findIndex((byte, i) => byte !== b.secret[i])
  return at < 0 ? 0 : (b.secret[at] ?? 0) - (a.secret[at] ?? 0)
}

/** All of them, each once, the one to use last; of each number those that are best. */
export function mergeEpochs(known: readonly Epoch[], more: readonly Epoch[]): Epoch[] {
  const news = more.filter((each) => known.every((other) => compareEpochs(each, other) !== 0))
  const all = [...known, ...news].sort(compareEpochs)
  return all.filter(({ n }, i) => all[i + mostRivals]?.n !== n)
}

/** The keys that gave way to the one in use under its own number: whoever knows only these must be told. */
export function rivalsOf(epochs: readonly Epoch[]): readonly Epoch[] {
  const last = epochs.at(-1)
  return epochs.slice(0, -1).filter(({ n }) => n === last?.n)
}
