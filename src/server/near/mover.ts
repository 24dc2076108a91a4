/**
 * Puts what waits in the outbox (outbox.ts) into the mailbox at the public address, the oldest first, as soon as that can
 * be reached: while the meeting is on, or when the computer is back on the internet. What it is refused stays here.
 */
import { randomBytes } from 'node:crypto'
import type { NearWords } from '../../protocol/near.ts'
import type { Outbox, Waiting } from './outbox.ts'

export type MoverState = NearWords['state']

export interface Mover {
  readonly state: MoverState
  /** Something has been added. */
  wake(): void
  close(): Promise<void>
}

export interface MoverDeps {
  readonly outbox: Outbox
  /** The public address, with closing slash. */
  readonly home: string
  readonly fetch: typeof fetch
  /** Hears of each new state. */
  onState(state: MoverState): void
}

/** ms. */
const pauses = { first: 2_000, longest: 60_000 }
const patienceMs = 60_000

export function createMover({ outbox, home, fetch, onState }: MoverDeps): Mover {
  const url = new URL('mailbox', home)
  // The rooms' devices are told apart by it; of this one nothing but updates come.
  const device = randomBytes(16).toString('base64url')
  const ended = new AbortController()
  let state: MoverState = 'moved'
  let pause = pauses.first
  let timer: NodeJS.Timeout | undefined
  let working: Promise<void> | null = null

  const become = (next: MoverState) => {
    if (state === next || ended.signal.aborted) return
    state = next
    onState(next)
  }
  const put = async ({ token, bytes }: Waiting): Promise<'put' | Exclude<MoverState, 'moved' | 'moving'>> => {
    try {
      const headers = { Authorization: `Bearer ${Buffer.from(token).toString('base64url')}`, Device: device }
      const signal = AbortSignal.any([ended.signal, AbortSignal.timeout(patienceMs)])
      const answer = await fetch(url, { method: 'POST', headers, body: new Uint8Array(bytes), redirect: 'error', signal })
      await answer.arrayBuffer()
      // Else a portal of the network answers, or something that is no Lärandeträff.
      if (answer.status === 200) return answer.headers.get('content-type') === 'application/octet-stream' ? 'put' : 'off'
      if (answer.status === 507 || answer.status === 413) return 'full'
      return answer.status === 429 || answer.status >= 500 ? 'away' : 'off'
    } catch {
      return 'away'
    }
  }
  const tryLater = (why: MoverState) => {
    become(why)
    timer = setTimeout(wake, pause)
    timer.unref()
    pause = Math.min(pauses.longest, pause * 2)
  }
  const work = async () => {
    /** By room: one that is full there holds up no other. */
    const full = new Set<string>()
    let last: Waiting | null = null
    for (let waiting = await outbox.next(null); waiting !== null; waiting = await outbox.next(last)) {
      last = waiting
      const room = Buffer.from(waiting.token).toString('base64url')
      if (full.has(room)) continue
      const done = await put(waiting)
      if (ended.signal.aborted) return
      if (done === 'full') full.add(room)
      else if (done !== 'put') return tryLater(done)
      else {
        pause = pauses.first
        become('moving')
        await outbox.remove(waiting)
      }
    }
    if (full.size > 0) tryLater('full')
    else become('moved')
  }
  const wake = () => {
    if (working !== null || ended.signal.aborted) return
    clearTimeout(timer)
    working = work().finally(() => {
      working = null
      // What was added while the last one was being looked for.
      if (state === 'moved' && outbox.size > 0) wake()
    })
  }
  wake()
  return {
    get state() {
      return state
    },
    wake() {
      // While the way is closed, its own time comes: each word that is written would else ask anew.
      if (state === 'moved' || state === 'moving') wake()
    },
    async close() {
      ended.abort()
      clearTimeout(timer)
      await working?.catch(() => undefined)
    },
  }
}
