/**
 * What the mailbox knows of a room beside the sealed entries themselves: small, and written anew with every entry, in
 * the same batch. All that can be worked out from it is not in it, so nothing in it can disagree.
 */

/** Of updates, since the room began: those that are gone count too. */
export interface Sums {
  readonly bytes: number
  readonly count: number
}

export interface KeptSnapshot {
  readonly seq: number
  /** It claims to hold all entries up to this one. */
  readonly covers: number
  /** Bytes. */
  readonly length: number
  /** The tag of the device that wrote it. */
  readonly writer: string
  /** ms since 1970: from when on it waits for another device's word. */
  readonly since: number
  /** ms since 1970, or null: nobody has said so yet. */
  readonly confirmedAt: number | null
  /** Of the updates up to `covers`. */
  readonly before: Sums
}

export interface RoomRecord {
  /** ms since 1970: tells it from a room of the same address that was forgotten before. */
  readonly born: number
  /** The number that was given last; none is given twice. */
  readonly last: number
  /** Updates up to this number are gone. */
  readonly dropped: number
  readonly sums: Sums
  /** Of the updates that are gone. */
  readonly droppedSums: Sums
  /** Numbers go up. */
  readonly snapshots: readonly KeptSnapshot[]
  /** Confirmed snapshots that gave way to a newer one: the latest few. */
  readonly replaced: readonly number[]
  /** ms since 1970, at most a day too early. */
  readonly askedAt: number
}

const nothing: Sums = { bytes: 0, count: 0 }

export function emptyRoom(now: number): RoomRecord {
  return { born: now, last: 0, dropped: 0, sums: nothing, droppedSums: nothing, snapshots: [], replaced: [], askedAt: now }
}

export function keptBytes({ sums, droppedSums, snapshots }: RoomRecord): number {
  return sums.bytes - droppedSums.bytes + snapshots.reduce((sum, { length }) => sum + length, 0)
}

export function keptEntries({ sums, droppedSums, snapshots }: RoomRecord): number {
  return sums.count - droppedSums.count + snapshots.length
}

/** The confirmed one that covers most; of two that cover the same, the newer. */
export function bestConfirmed(snapshots: readonly KeptSnapshot[]): KeptSnapshot | null {
  return snapshots.reduce<KeptSnapshot | null>(
    (best, each) => (each.confirmedAt !== null && (best === null || isBelow(best, each)) ? each : best),
    null,
  )
}

/** The confirmed one that was in use before it: what is left should it turn out bad. It covers less, not the same. */
export function previousOf({ covers }: KeptSnapshot, snapshots: readonly KeptSnapshot[]): KeptSnapshot | null {
  return bestConfirmed(snapshots.filter((each) => each.covers < covers))
}

/** Without it, nothing would hold all that has been dropped of what it covers. */
export function isLastHold(snapshot: KeptSnapshot, { snapshots, dropped }: RoomRecord): boolean {
  const held = bestConfirmed(snapshots.filter((each) => isBelow(each, snapshot)))?.covers ?? 0
  return held < Math.min(dropped, snapshot.covers)
}

/** It covers less than the one in use. */
export function isHidden({ covers }: KeptSnapshot, { snapshots }: RoomRecord): boolean {
  return covers < (bestConfirmed(snapshots)?.covers ?? 0)
}

export function isBelow(a: KeptSnapshot, b: KeptSnapshot): boolean {
  return a.covers === b.covers ? a.seq < b.seq : a.covers < b.covers
}
