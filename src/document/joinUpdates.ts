import * as Y from 'yjs'

/** Joined by halves: a burst from the network can be hundreds, and `Y.mergeUpdates` is quadratic. */
export function joinUpdates(updates: readonly Uint8Array[]): Uint8Array {
  if (updates.length <= 16) return updates.length === 1 && updates[0] ? updates[0] : Y.mergeUpdates([...updates])
  const half = updates.length >> 1
  return Y.mergeUpdates([joinUpdates(updates.slice(0, half)), joinUpdates(updates.slice(half))])
}
