/**
 * What was put in the mailbox of a computer in the room, and is to be put in the one at the public address as well. Each
 * entry waits on the disk, with the token of its room, until that server has answered for it; then it is gone from here.
 * The token opens a room's sealed entries, and none of them can be read with it.
 *
 *     number 16 (hex)        token 16 | the sealed bytes
 */
import { ClassicLevel } from 'classic-level'

export interface Waiting {
  readonly key: string
  /** 16 bytes. */
  readonly token: Uint8Array
  readonly bytes: Uint8Array
}

export interface Outbox {
  /** Entries that wait. */
  readonly size: number
  /** Settles when it is on the disk. False when there is no room for it. */
  add(token: Uint8Array, bytes: Uint8Array): Promise<boolean>
  /** The oldest after that one, or of all; null when there is none. */
  next(after: Waiting | null): Promise<Waiting | null>
  remove(waiting: Waiting): Promise<void>
  close(): Promise<void>
}

const tokenLength = 16

/** Opens the folder, or makes it. Holds `mostBytes` at most. */
export async function openOutbox(dir: string, mostBytes: number): Promise<Outbox> {
  const db = new ClassicLevel<string, Buffer>(dir, { keyEncoding: 'utf8', valueEncoding: 'buffer', compression: false })
  await db.open()
  let size = 0
  let held = 0
  let next = 0
  for await (const [key, value] of db.iterator()) {
    size++
    held += value.length
    next = Number.parseInt(key, 16) + 1
  }
  return {
    get size() {
      return size
    },
    async add(token, bytes) {
      const value = Buffer.concat([token, bytes])
      if (held + value.length > mostBytes) return false
      held += value.length
      const key = (next++).toString(16).padStart(16, '0')
      try {
        await db.put(key, value, { sync: true })
      } catch {
        held -= value.length
        return false
      }
      size++
      return true
    },
    async next(after) {
      for await (const [key, value] of db.iterator({ gt: after?.key ?? '', limit: 1 })) {
        return { key, token: value.subarray(0, tokenLength), bytes: value.subarray(tokenLength) }
      }
      return null
    },
    async remove({ key, bytes }) {
      await db.del(key)
      size--
      held -= bytes.length + tokenLength
    },
    close: () => db.close(),
  }
}
