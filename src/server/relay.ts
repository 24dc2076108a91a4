import { randomInt } from 'node:crypto'
import type { RelayLimits } from '../protocol/relayLimits.ts'
import { createRelayHub } from './relayHub.ts'
import { openRelaySocket } from './relaySocket.ts'
import { createSockets, type Sockets, type SocketsDeps } from './sockets.ts'

export interface Relay extends Sockets {
  readonly rooms: number
}

/** Carries sealed bytes between the pages of a room, where no direct way is. It keeps nothing and reads nothing. */
export function createRelay(deps: Omit<SocketsDeps, 'open'> & { readonly limits: RelayLimits }): Relay {
  const hub = createRelayHub((n) => randomInt(n), deps.limits)
  const sockets = createSockets({ ...deps, open: (ws) => openRelaySocket(ws, { ...deps, hub }) })
  return {
    get size() {
      return sockets.size
    },
    get rooms() {
      return hub.rooms
    },
    accept: sockets.accept,
    close: sockets.close,
  }
}
