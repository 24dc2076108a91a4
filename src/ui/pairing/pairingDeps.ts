import type { Timers } from '../../model/deps.ts'
import type { PairingDeps } from '../../session/pairing.ts'
import type { Session } from '../../session/port.ts'
import type { App } from '../app.ts'

const timers: Timers = {
  after(ms, run) {
    const timer = setTimeout(run, ms)
    return () => { clearTimeout(timer) }
  },
}

/** Null where the page may not use encryption. */
export function pairingDeps({ subtle, now }: App, session: Session): PairingDeps | null {
  return subtle === null ? null : { session, subtle, now, timers }
}
