/** What is written at once: jobs in their order, each decided on what those before it have made of the room. */
export interface Batched {
  readonly room: string
  /** Bytes that it adds to the batch. */
  readonly weight: number
  /** It looks at the room's entries where they are kept: what is about to be written there must be there first. */
  readonly looks: boolean
}

/** Bytes: a larger batch would only make everybody wait. */
const batchBytes = 32 * 1024 * 1024

/** The jobs to begin with. */
export function takeBatch<T extends Batched>(queue: readonly T[]): readonly T[] {
  const rooms = new Set<string>()
  let weight = 0
  const end = queue.findIndex((job, i) => {
    weight += job.weight
    if (i > 0 && (weight > batchBytes || (job.looks && rooms.has(job.room)))) return true
    rooms.add(job.room)
    return false
  })
  return end < 0 ? queue : queue.slice(0, end)
}
