export interface Rooms<Member> {
  readonly size: number
  /** False when the room is full. */
  join(topic: string, member: Member): boolean
  leave(topic: string, member: Member): void
  members(topic: string): ReadonlySet<Member>
}

/** Who is in which room. An empty room is forgotten. */
export function createRooms<Member>(capacity: number): Rooms<Member> {
  const rooms = new Map<string, Set<Member>>()
  const nobody: ReadonlySet<Member> = new Set()
  return {
    get size() {
      return rooms.size
    },
    join(topic, member) {
      const members = rooms.get(topic) ?? new Set()
      if (members.has(member)) return true
      if (members.size >= capacity) return false
      rooms.set(topic, members.add(member))
      return true
    },
    leave(topic, member) {
      const members = rooms.get(topic)
      members?.delete(member)
      if (members?.size === 0) rooms.delete(topic)
    },
    members: (topic) => rooms.get(topic) ?? nobody,
  }
}
