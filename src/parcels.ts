/** Parcels with their real adapters: the part of the composition root that only who goes home from a room needs. */
import type { RandomBytes } from './model/deps.ts'
import { createParcels as create } from './sync/parcel.ts'
import type { Parcels } from './sync/port.ts'

export function createParcels(base: string, random: RandomBytes): Parcels {
  return create({ url: new URL('mailbox', base).href, fetch: fetch.bind(globalThis), subtle: crypto.subtle, random })
}
