import type { PairingDeps } from '../../session/pairing.ts'
import type { Session } from '../../session/port.ts'
import type { App } from '../app.ts'
import { pageTimers } from '../pageTimers.ts'

/** Null where the page may not use encryption. */
export function pairingDeps({ subtle, now }: App, session: Session): PairingDeps | null {
  return subtle === null ? null : { session, subtle, now, timers: pageTimers }
}
