/** Rooms and hub of a server: alone, or with others on a line. */
import { randomInt } from 'node:crypto'
import type { SignalLimits } from '../protocol/limits.ts'
import type { RelayLimits } from '../protocol/relayLimits.ts'
import { publishMessage } from '../protocol/signalling.ts'
import { createBridgedHub } from './bridgedHub.ts'
import { type BridgedRooms, createBridgedRooms } from './bridgedRooms.ts'
import type { GuardedSocket } from './guardedSocket.ts'
import type { Line } from './redis/line.ts'
import { createRelayHub, type RelayHub } from './relayHub.ts'
import { createRooms, type Rooms } from './rooms.ts'

const draw = (n: number) => randomInt(n)

export function openHub(limits: RelayLimits, line: Line | null): RelayHub {
  const hub = createRelayHub(draw, limits)
  return line === null ? hub : createBridgedHub(hub, line, draw, limits)
}

/** `callBack` lets pages go so that they come back and announce themselves anew. */
export function openRooms({ members }: SignalLimits, line: Line | null, callBack: () => void): Rooms<GuardedSocket> | BridgedRooms<GuardedSocket> {
  const rooms = createRooms<GuardedSocket>(members)
  if (line === null) return rooms
  return createBridgedRooms(rooms, line, {
    onSaid(topic, data) {
      const here = rooms.members(topic)
      const text = publishMessage(topic, data, here.size + 1)
      for (const member of here) member.send(text)
    },
    onBack: callBack,
  })
}
