/**
 * Which edits have passed here lately, so that an edit that comes by several roads is applied and forwarded once.
 * The bytes are part of the mark: a member that sends something else under another page's number can't make the real
 * edit look old. Forgetting one is harmless (applying twice changes nothing), so the memory is short.
 */
import type { PageEdit } from './delivery.ts'

const most = 4096

export interface Recent {
  has(edit: PageEdit): boolean
  add(edit: PageEdit): void
}

export function createRecent(): Recent {
  const marks = new Set<string>()
  return {
    has: (edit) => marks.has(mark(edit)),
    add(edit) {
      marks.add(mark(edit))
      for (const oldest of marks) {
        if (marks.size <= most) break
        marks.delete(oldest)
      }
    },
  }
}

function mark(edit: PageEdit): string {
  return `${edit.session}${String(edit.seq)}:${String(fnv(edit.update))}`
}

/** FNV-1a, 32 bits: tells edits apart, proves nothing. */
function fnv(bytes: Uint8Array): number {
  let hash = 0x811c9dc5
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash >>> 0
}
