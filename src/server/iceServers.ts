import { createHmac } from 'node:crypto'
import type { IceServer } from '../protocol/iceServers.ts'
import type { IceSettings } from './iceSettings.ts'

/** s that a credential works: a day of meetings, and a page asks again long before. */
const lifetimeS = 12 * 60 * 60

/**
 * The servers as a page gets them at `now` (ms). The credential is the one of the TURN REST convention, coturn's
 * `use-auth-secret`: the user is the second at which it ends, the password a MAC of it. It names nobody.
 */
export function iceServersAt(settings: IceSettings | undefined, now: number): readonly IceServer[] {
  if (settings === undefined) return []
  const { servers, turn } = settings
  if (turn === null) return servers
  const username = String(Math.floor(now / 1000) + lifetimeS)
  const credential = createHmac('sha1', turn.secret).update(username).digest('base64')
  return [...servers, { urls: turn.urls, username, credential }]
}
