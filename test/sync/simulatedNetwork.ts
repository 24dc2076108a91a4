/**
 * A network and a clock inside the test, all decided by one seed: the same seed gives the same run, message for
 * message. Channels are ordered and reliable until they die; then what is under way is lost and each end hears of it
 * in its own time. Members of a room find each other again after a while, sometimes twice.
 */
import type { Now, RandomBytes, Timers } from '../../src/model/deps.ts'
import type { Link, LinkEvents, LinkPeer } from '../../src/sync/port.ts'
import type { Subtle } from '../../src/sync/frame.ts'
import { seededNumbers } from '../random.ts'
import { standInSubtle } from './standInSubtle.ts'

export interface SimulationOptions {
  readonly seed: number
  /** ms a message takes, at most. */
  readonly latency?: number
  /** Others that a member looks for; it takes any that dial it. */
  readonly degree?: number
  /** How likely a member dials one it has a channel to already, each time it dials. */
  readonly duplicates?: number
  /** What seals, when somebody listens. */
  readonly subtle?: Subtle
}

export interface Simulation {
  /** Uniform in [0, 1). */
  random(): number
  /** A whole number below `below`. */
  pick(below: number): number
  readonly randomBytes: RandomBytes
  /** True time, in ms since the start. */
  now(): number
  /** A device's clock that is `skew` ms ahead of true time. */
  clock(skew: number): Now
  readonly timers: Timers
  readonly subtle: Subtle
  /** The link of the member `name`, by which partitions are told; roads never mix. */
  link(name: string, road?: Link['name']): Link
  /**
   * From now on the road carries nothing and nobody finds another on it; its channels end some seconds later, as when
   * a Wi-Fi is left. Null: all roads are there again.
   */
  hush(road: Link['name'] | null): void
  /** Kills one channel, if there is any. */
  killOne(): void
  /** From now on only members of one group reach each other; no groups: everyone does. */
  partition(...groups: readonly (readonly string[])[]): void
  /** Lets `ms` of time pass. */
  run(ms: number): Promise<void>
  /** Messages that have arrived so far. */
  readonly delivered: number
  /** Channels that stand. */
  readonly channels: number
}

interface Task {
  readonly at: number
  readonly n: number
  run: (() => void) | null
}
interface Member {
  readonly name: string
  readonly road: Link['name']
  readonly room: string
  readonly events: LinkEvents
}
interface Cable {
  readonly ends: readonly [Member, Member]
  alive: boolean
  /** It is dead, and nobody has noticed. */
  hushed: boolean
  kill(): void
}

export function createSimulation({ seed, latency = 150, degree = 4, duplicates = 0.02, subtle = standInSubtle }: SimulationOptions): Simulation {
  const random = seededNumbers(seed)
  const pick = (below: number) => Math.floor(random() * below)
  const tasks: Task[] = []
  const members = new Set<Member>()
  const cables = new Set<Cable>()
  let groups: readonly (readonly string[])[] = []
  let hushed: Link['name'] | null = null
  let time = 0
  let count = 0
  let delivered = 0

  const after = (ms: number, run: () => void) => {
    const task: Task = { at: time + Math.max(0, ms), n: count++, run }
    let low = 0
    let high = tasks.length
    while (low < high) {
      const middle = (low + high) >> 1
      const other = tasks[middle]
      // Later ones first: the next one is taken from the end.
      if (other !== undefined && (other.at > task.at || (other.at === task.at && other.n > task.n))) low = middle + 1
      else high = middle
    }
    tasks.splice(low, 0, task)
    return () => void (task.run = null)
  }

  const reach = (a: string, b: string) =>
    groups.length === 0 || groups.some((group) => group.includes(a) && group.includes(b))

  const connect = (a: Member, b: Member) => {
    const handlers: (Parameters<LinkPeer['listen']>[0] | null)[] = [null, null]
    const lastArrival = [0, 0]
    const waiting = [0, 0]
    const cable: Cable = {
      ends: [a, b],
      alive: true,
      hushed: false,
      kill() {
        if (!cable.alive) return
        cable.alive = false
        cables.delete(cable)
        for (const side of [0, 1]) after(random() * 1_500, () => handlers[side]?.onClose())
      },
    }
    const end = (own: number, other: number): LinkPeer => ({
      send(bytes) {
        if (!cable.alive) return
        const copy = bytes.slice()
        waiting[own] = (waiting[own] ?? 0) + copy.length
        const arrival = Math.max(lastArrival[own] ?? 0, time + 1 + random() * latency)
        lastArrival[own] = arrival
        after(arrival - time, () => {
          waiting[own] = (waiting[own] ?? 0) - copy.length
          if (!cable.alive || cable.hushed) return
          delivered++
          handlers[other]?.onMessage(copy)
        })
      },
      get backlog() {
        return waiting[own] ?? 0
      },
      coming: 0,
      listen(given) {
        handlers[own] = given
      },
      close: () => cable.kill(),
    })
    cables.add(cable)
    a.events.onPeer(end(0, 1))
    b.events.onPeer(end(1, 0))
  }

  const between = (a: Member, b: Member) => [...cables].filter(({ ends }) => ends.includes(a) && ends.includes(b)).length
  const dial = (member: Member) => {
    if (!members.has(member)) return
    after(100 + random() * 900, () => dial(member))
    if (member.road === hushed) return
    // Others, not channels: two pages with two channels between them would else look for nobody else, and a room of
    // five fall into three and two for good.
    const met = new Set([...cables].flatMap(({ ends }) => (ends.includes(member) ? ends : [])))
    const own = met.size - 1
    const others = [...members].filter((o) => o !== member && o.room === member.room && o.road === member.road && reach(o.name, member.name))
    const other = others[pick(others.length)]
    if (other === undefined) return
    const already = between(member, other)
    if (already === 0 ? own < degree : already === 1 && random() < duplicates) connect(member, other)
  }

  const lastCast = new Map<Member, number>()
  /** To everybody whom the sender reaches; what is under way when one leaves is lost, and who has hushed hears of it. */
  const cast = (from: Member, bytes: Uint8Array) => {
    if (hushed === 'relay') {
      after(900, () => { from.events.onReach('doubted') })
      return true
    }
    const copy = bytes.slice()
    for (const to of members) {
      if (to === from || to.room !== from.room || to.road !== 'relay' || !reach(to.name, from.name)) continue
      const arrival = Math.max(lastCast.get(to) ?? 0, time + 1 + random() * latency)
      lastCast.set(to, arrival)
      after(arrival - time, () => {
        if (!members.has(to) || hushed === 'relay' || !reach(to.name, from.name)) return
        delivered++
        to.events.onCast?.(copy)
      })
    }
    return true
  }

  return {
    random,
    pick,
    randomBytes: (n) => Uint8Array.from({ length: n }, () => pick(256)),
    now: () => time,
    clock: (skew) => () => Math.round(1_700_000_000_000 + time + skew),
    timers: { after },
    subtle,
    link: (name, road = 'memory') => ({
      name: road,
      join(keys, events) {
        const member: Member = { name, road, room: keys.room, events }
        members.add(member)
        after(random() * 300, () => dial(member))
        if (road === 'relay') after(random() * 300, () => { if (members.has(member) && hushed !== 'relay') events.onReach('up') })
        return {
          ...(road === 'relay' ? { cast: (bytes: Uint8Array) => cast(member, bytes) } : {}),
          close() {
            members.delete(member)
            for (const cable of [...cables]) if (cable.ends.includes(member)) cable.kill()
          },
        }
      },
    }),
    killOne() {
      const list = [...cables]
      list[pick(list.length)]?.kill()
    },
    hush(road) {
      const wasHushed = hushed === 'relay'
      hushed = road
      if (wasHushed && road !== 'relay') for (const { road: own, events } of members) if (own === 'relay') after(random() * 2_000, () => { if (hushed !== 'relay') events.onReach('up') })
      for (const cable of cables) {
        if (cable.ends[0].road !== road) continue
        cable.hushed = true
        after(4_000 + random() * 16_000, () => cable.kill())
      }
    },
    partition(...next) {
      groups = next
      for (const cable of [...cables]) if (!reach(cable.ends[0].name, cable.ends[1].name)) cable.kill()
    },
    async run(ms) {
      const until = time + ms
      for (;;) {
        const task = tasks.at(-1)
        if (task === undefined || task.at > until) break
        tasks.pop()
        time = task.at
        if (task.run === null) continue
        task.run()
        await settled()
      }
      time = until
    },
    get delivered() {
      return delivered
    },
    get channels() {
      return cables.size
    },
  }
}

/** All microtasks have run, also those that they started. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
