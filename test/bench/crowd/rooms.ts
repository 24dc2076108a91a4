/** Several rooms of light phones at once on one server. */
import { percentile, latencies, round, typedBy } from './figures.ts'
import { membersOf, openLight } from './light.ts'
import { characters } from './measure.ts'
import type { Report } from './phone.ts'
import type { Served } from './serve.ts'

export interface Rooms {
  readonly count: number
  readonly phones: number
  /** Of each room. */
  readonly writers: number
  /** A byte; the others follow it. */
  readonly firstRoom: number
}

export async function roomsOf(served: Served, { count, phones, writers, firstRoom }: Rooms) {
  const setups = Array.from({ length: count }, (_, i) => membersOf({ base: served.base, way: 'relay', room: firstRoom + i, phones })).flat()
  const crowd = await openLight(setups)
  try {
    const joined = await crowd.all('join', 60_000)
    await crowd.all('reset')
    const look = async () => ({ at: performance.now(), phones: await crowd.cpuMs(), server: await served.cpuMs() })
    const from = await look()
    await crowd.all('type', { writers, characters })
    await crowd.all('heard', { typed: Array.from({ length: writers }, () => characters), patienceMs: 20_000 })
    const to = await look()
    const reports = await crowd.all('report')
    const ms = Array.from({ length: count }, (_, i) => latencies(reports.slice(i * phones, (i + 1) * phones))).flat()
    const share = (of: 'phones' | 'server') => round((to[of] - from[of]) / (to.at - from.at), 2)
    const cores = { phones: share('phones'), server: share('server') }
    return {
      converged: joined.every((each) => each !== null) && ms.length === typedBy(reports) * (phones - 1),
      p50: percentile(ms, 0.5),
      p95: percentile(ms, 0.95),
      typed: typedBy(reports),
      framesPerSecond: Math.round((socketFrames(reports) / (to.at - from.at)) * 1000),
      cores,
      limitedBy: cores.server > 0.8 ? 'server' : cores.phones > 1 ? 'phones' : 'nobody',
      roomsOfOneCore: Math.round(count / Math.max(0.01, cores.server)),
    }
  } finally {
    await crowd.close()
  }
}

/** What the server took in; it gives out as many. */
const socketFrames = (reports: readonly Report[]) =>
  reports.reduce((sum, { wire: { socket } }) => sum + socket.sent.messages, 0)
