import type { CircleId } from '../model/ids.ts'
import type { Result } from '../model/result.ts'
import type { OpenCircle, OpenError, Session } from './port.ts'

export interface HeldRound {
  readonly id: CircleId
  /** As the list of rounds says it. */
  readonly title: string
  /** Null until it is open. */
  readonly circle: OpenCircle | null
  readonly failed: boolean
}

export interface HeldHome {
  readonly round: CircleId
  /** Null until it is open. */
  readonly circle: OpenCircle | null
  readonly failed: boolean
}

export interface HeldCircles {
  readonly opening: boolean
  /** In the order of the list of rounds. */
  readonly rounds: readonly HeldRound[]
  /** Empty unless they were asked for. */
  readonly homes: readonly HeldHome[]
  /** Null until it is open. */
  readonly mine: OpenCircle | null
  /** Lets go of every circle, also of those that are still being opened. Idempotent. */
  close(): void
}

type Watch = (circle: OpenCircle, changed: () => void) => () => void

interface Holding {
  circle: OpenCircle | null
  failed: boolean
  letGo(): void
}

/**
 * Holds *mine* and every round this device knows, without links, as the list of rounds changes. `onChange` hears
 * whenever one has been opened or let go of, or `watch` says that it has changed. With `homes` those too.
 */
export function holdCircles(
  session: Session,
  watch: Watch,
  onChange: (circles: HeldCircles) => void,
  { homes: withHomes = false } = {},
): HeldCircles {
  const holdings = new Map<CircleId, Holding>()
  let closed = false
  const tell = () => {
    if (!closed) onChange(circles)
  }
  const hold = (opening: Promise<Result<OpenCircle, OpenError>>): Holding => {
    let gone = false
    let stop = () => {}
    const holding: Holding = {
      circle: null,
      failed: false,
      letGo() {
        gone = true
        stop()
        holding.circle?.close()
      },
    }
    void opening.then((opened) => {
      if (gone) return opened.ok ? opened.value.close() : undefined
      holding.failed = !opened.ok
      if (opened.ok) {
        holding.circle = opened.value
        stop = watch(opened.value, tell)
      }
      tell()
    })
    return holding
  }
  // Not at once: a round that is being made stands in the list a moment before its document can be opened.
  const openSoon = async (id: CircleId) => {
    await Promise.resolve()
    return session.open(id, { links: false })
  }
  const records = (wanted: 'round' | 'home') => session.circles.get().filter(({ kind }) => kind === wanted)
  const heldAs = (id: CircleId) => {
    const { circle, failed } = holdings.get(id) ?? { circle: null, failed: false }
    return { circle, failed }
  }
  const follow = () => {
    const known = new Set([...records('round'), ...(withHomes ? records('home') : [])].map((record) => record.id))
    for (const id of known) if (!holdings.has(id)) holdings.set(id, hold(openSoon(id)))
    for (const [id, holding] of holdings) {
      if (known.has(id)) continue
      holding.letGo()
      holdings.delete(id)
    }
    tell()
  }
  const mine = hold(session.mine())
  const circles: HeldCircles = {
    get opening() {
      return [mine, ...holdings.values()].some((holding) => holding.circle === null && !holding.failed)
    },
    get rounds() {
      return records('round').map(({ id, title }) => ({ id, title, ...heldAs(id) }))
    },
    get homes() {
      const asked = withHomes ? records('home') : []
      return asked.flatMap(({ id, round }) => (round === undefined ? [] : [{ round, ...heldAs(id) }]))
    },
    get mine() {
      return mine.circle
    },
    close() {
      if (closed) return
      closed = true
      unfollow()
      for (const holding of [mine, ...holdings.values()]) holding.letGo()
    },
  }
  const unfollow = session.circles.subscribe(follow)
  follow()
  return circles
}
