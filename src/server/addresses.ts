import { isIP } from 'node:net'

/**
 * Who is counted as one caller. `proxies` is how many trusted proxies stand before the server: each has appended the
 * address it saw, so the caller is that many from the right; what stands further left anyone can have written.
 */
export function callerOf(remote: string | undefined, forwardedFor: string | undefined, proxies: number): string {
  const forwarded = proxies > 0 ? forwardedFor?.split(',').at(-proxies)?.trim() : undefined
  const address = forwarded !== undefined && isIP(forwarded) !== 0 ? forwarded : (remote ?? '')
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  return mapped ?? (isIP(address) === 6 ? networkOf(address) : address)
}

/** The first 64 bits: a household has at least that many IPv6 addresses to call from. */
function networkOf(address: string): string {
  const [left = '', right] = (address.split('%', 1)[0] ?? '').split('::')
  const before = left === '' ? [] : left.split(':')
  const after = right === undefined || right === '' ? [] : right.split(':')
  const zeros = right === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  const groups = [...before, ...Array.from({ length: zeros }, () => '0'), ...after]
  return groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(':')
}

export interface Callers {
  /** Counts one more of this caller, or answers false when it has its fill. */
  enter(caller: string): boolean
  leave(caller: string): void
}

export function createCallers(capacity: number): Callers {
  const counts = new Map<string, number>()
  return {
    enter(caller) {
      const count = counts.get(caller) ?? 0
      if (count >= capacity) return false
      counts.set(caller, count + 1)
      return true
    },
    leave(caller) {
      const count = (counts.get(caller) ?? 0) - 1
      if (count > 0) counts.set(caller, count)
      else counts.delete(caller)
    },
  }
}
