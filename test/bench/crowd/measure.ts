/** One crowd in one room: it arrives at once, some of it types, and then more of it. A row for each. */
import { loadavg } from 'node:os'
import type { Crowd, CrowdSetup, Place } from './crowd.ts'
import { kindFigures, latencies, percentile, phoneFigures, round, typedBy, wireFigures } from './figures.ts'
import type { Served } from './serve.ts'

/** Of each writer: some eight seconds. */
export const characters = 40
/** ms. */
const idleMs = 20_000
const patience = { join: 60_000, hear: 30_000, settle: 20_000 }
/** Messages a second and phone: with fewer, nobody is being met any more. */
const settled = 2

export type Row = Readonly<Record<string, unknown>> & { readonly converged: boolean }

/** `writers`: how many type, in turn; 0 counts what is said when nobody does. Yields a row when it has been measured. */
export async function* measure(place: Place, setup: CrowdSetup, served: Served, writers: readonly number[]): AsyncGenerator<Row> {
  const crowd = await place.open(setup)
  try {
    const busy = await stopwatch(crowd, served)
    const joined = await crowd.all('join', patience.join)
    const joining = {
      joinedMs: joined.some((ms) => ms === null) ? null : Math.round(Math.max(...joined.map(Number))),
      joinedP50: percentile(joined.flatMap((ms) => ms ?? []), 0.5),
      joined: joined.filter((ms) => ms !== null).length,
      joinCores: await busy(),
      join: phoneFigures(await crowd.all('report')),
    }
    const settledMs = await settle(crowd)
    for (const typing of writers) {
      const measured = typing === 0 ? await idle(crowd, served) : await write(crowd, served, typing)
      yield { ...about(place, setup, typing), ...measured, settledMs, ...joining }
    }
  } catch (error) {
    yield { ...about(place, setup, 0), converged: false, error: String(error) }
  } finally {
    await crowd.close()
  }
}

const about = (place: Place, { way, phones }: CrowdSetup, typing: number) => ({ place: place.name, way, phones, typing })

/** Phones that know of each other still open channels for a while: what is typed meanwhile would be weighed with that. */
async function settle(crowd: Crowd): Promise<number> {
  const began = performance.now()
  while (performance.now() - began < patience.settle) {
    await crowd.all('reset')
    await crowd.all('idle', 1_000)
    const reports = await crowd.all('report')
    if (reports.reduce((sum, { wire }) => sum + wire.socket.sent.messages + wire.channel.sent.messages, 0) < settled * reports.length) break
  }
  return Math.round(performance.now() - began)
}

async function write(crowd: Crowd, served: Served, writers: number): Promise<Row> {
  await crowd.all('reset')
  const busy = await stopwatch(crowd, served)
  const began = performance.now()
  const typed = await crowd.all('type', { writers, characters })
  const typedMs = performance.now() - began
  const heard = await crowd.all('heard', { typed, patienceMs: patience.hear })
  const lateMs = performance.now() - began - typedMs
  const cores = await busy()
  const reports = await crowd.all('report')
  const ms = latencies(reports)
  const due = typedBy(reports) * (reports.length - 1)
  const converged = heard.every(Boolean) && new Set(reports.map(({ text }) => text)).size === 1
  return {
    converged,
    arrived: round(ms.length / due, 3),
    p50: percentile(ms, 0.5),
    p95: percentile(ms, 0.95),
    typedMs: Math.round(typedMs),
    lateMs: Math.round(lateMs),
    meant: writers * characters,
    ...wireFigures(reports),
    kinds: kindFigures(reports, typedBy(reports)),
    cores,
    cpuMs: round((cores.phones * (typedMs + lateMs)) / typedBy(reports) / reports.length, 2),
    load: round(loadavg()[0] ?? 0),
  }
}

/** Nobody types: what is said all the same, each second. */
async function idle(crowd: Crowd, served: Served): Promise<Row> {
  await crowd.all('reset')
  const busy = await stopwatch(crowd, served)
  await crowd.all('idle', idleMs)
  const reports = await crowd.all('report')
  return { converged: true, perSecond: phoneFigures(reports, idleMs / 1000), cores: await busy() }
}

/** Answers how many cores were busy since. */
async function stopwatch(crowd: Crowd, served: Served): Promise<() => Promise<{ phones: number; server: number }>> {
  const look = async () => ({ at: performance.now(), phones: await crowd.cpuMs(), server: await served.cpuMs() })
  const from = await look()
  return async () => {
    const to = await look()
    const share = (of: 'phones' | 'server') => round((to[of] - from[of]) / (to.at - from.at), 2)
    return { phones: share('phones'), server: share('server') }
  }
}
