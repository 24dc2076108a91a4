import type { Figures } from './afterwards.ts'

/** One line of JSON, in ms: half and 95 of 100 took no longer than that, and the longest. */
export function report(name: string, figures: readonly Figures[]): void {
  const of = (key: keyof Figures) => {
    const sorted = figures.map((each) => each[key]).sort((a, b) => a - b)
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null
    return { p50: at(0.5), p95: at(0.95), max: at(1) }
  }
  const within = figures.filter(({ converged }) => converged <= 5_000).length
  console.log(JSON.stringify({ test: `network ${name}`, runs: figures.length, withinFiveSeconds: within, converged: of('converged'), reached: of('reached'), kept: of('kept') }))
}
