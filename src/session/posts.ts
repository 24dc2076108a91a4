import type { Epoch } from '../model/epoch.ts'
import type { CircleSync } from '../sync/port.ts'

/**
 * The links of the key in use, and beside them somebody in each room whose key gave way to it: whoever comes there,
 * also one who was away while two changed the key at once, is told where the others are.
 */
export function keepPosts(sync: CircleSync, now: Epoch, posts: readonly Promise<CircleSync>[]): CircleSync {
  let closed = false
  for (const post of posts) {
    void post.then((started) => {
      if (closed) started.close()
      else started.tellEpoch(now)
    })
  }
  return {
    ...sync,
    close() {
      closed = true
      sync.close()
      for (const post of posts) void post.then((started) => started.close())
    },
  }
}
