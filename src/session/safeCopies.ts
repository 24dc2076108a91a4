import type { CircleId } from '../model/ids.ts'
import { mailboxMemoryName } from './mailboxMemory.ts'
import type { Session } from './port.ts'

export interface KeptCopy {
  readonly circle: CircleId
  readonly kind: 'round' | 'home'
  /** The title of the round, also of a home's. */
  readonly round: string
  /** ms since 1970: it is kept so long at least, and longer when anybody asks for it. */
  readonly until: number
}

/** The circles that the server keeps a sealed copy of, as it told this phone when they were last open here. */
export async function keptCopies({ circles, values }: Pick<Session, 'circles' | 'values'>, now: number): Promise<readonly KeptCopy[]> {
  const all = circles.get()
  const copies = await Promise.all(
    all.map(async ({ id, kind, title, round }): Promise<KeptCopy | null> => {
      if (kind === 'mine') return null
      const until = untilOf(await values.get(mailboxMemoryName(id)))
      // It may be gone by now; it is made anew when the circle is opened.
      if (until <= now) return null
      return { circle: id, kind, round: kind === 'home' ? (all.find((other) => other.id === round)?.title ?? '') : title, until }
    }),
  )
  return copies.filter((copy) => copy !== null)
}

function untilOf(stored: Awaited<ReturnType<Session['values']['get']>>): number {
  const value = stored.ok ? stored.value : null
  const until = typeof value === 'object' && value !== null && 'until' in value ? value.until : 0
  return typeof until === 'number' && Number.isSafeInteger(until) ? until : 0
}
