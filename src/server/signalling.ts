import type { SignalLimits } from '../protocol/limits.ts'
import type { GuardedSocket } from './guardedSocket.ts'
import { createRooms } from './rooms.ts'
import { openSignalSocket } from './signalSocket.ts'
import { createSockets, type Sockets, type SocketsDeps } from './sockets.ts'

export interface Signalling extends Sockets {
  readonly rooms: number
}

/** Carries sealed signalling messages between the pages of a room. It keeps nothing and reads nothing. */
export function createSignalling(deps: Omit<SocketsDeps, 'open'> & { readonly limits: SignalLimits }): Signalling {
  const rooms = createRooms<GuardedSocket>(deps.limits.members)
  const sockets = createSockets({ ...deps, open: (ws) => openSignalSocket(ws, { ...deps, rooms }) })
  return {
    get size() {
      return sockets.size
    },
    get rooms() {
      return rooms.size
    },
    accept: sockets.accept,
    close: sockets.close,
  }
}
