/** Signalling's rooms where several servers hold pages of one: what is said in a room is said at the others too. */
import type { Line } from './redis/line.ts'
import { parseSignal } from '../protocol/signalling.ts'
import type { Rooms } from './rooms.ts'

export interface BridgedRooms<Member> extends Rooms<Member> {
  /** To the members at the other servers. */
  spread(topic: string, data: string): void
}

export interface BridgedRoomsEvents {
  /** Something was said at another server. */
  onSaid(topic: string, data: string): void
  /** The line is back: what was said at others meanwhile has been missed. */
  onBack(): void
}

export function createBridgedRooms<Member>(rooms: Rooms<Member>, line: Line, { onSaid, onBack }: BridgedRoomsEvents): BridgedRooms<Member> {
  let wasDown = false
  const part = line.part('signal', {
    onUp() {
      if (wasDown) onBack()
      wasDown = false
    },
    onDown: () => void (wasDown = true),
    onSaid(topic, _from, bytes) {
      // As strict as with a page.
      const message = parseSignal(JSON.stringify({ type: 'publish', topic, data: Buffer.from(bytes).toString('latin1') }))
      if (message.ok && message.value.type === 'publish') onSaid(message.value.topic, message.value.data)
    },
    onGone: () => undefined,
  })
  return {
    get size() {
      return rooms.size
    },
    join(topic, member) {
      const isFirst = rooms.members(topic).size === 0
      const joined = rooms.join(topic, member)
      if (joined && isFirst) part.join(topic)
      return joined
    },
    leave(topic, member) {
      const was = rooms.members(topic).size
      rooms.leave(topic, member)
      if (was > 0 && rooms.members(topic).size === 0) part.leave(topic)
    },
    members: (topic) => rooms.members(topic),
    // Base64, as it was parsed: a byte for each character.
    spread: (topic, data) => part.say(topic, Buffer.from(data, 'latin1')),
  }
}
