import type { Act } from './roundActs.ts'
import type { Simulation } from './simulatedNetwork.ts'
import type { Phone } from './simulatedPhone.ts'

/** Does one of the acts. Answers its name, or null when there was nothing to do or a rule refused it. */
export function actAtRandom(sim: Simulation, acts: Readonly<Record<string, Act>>, phone: Phone): string | null {
  const names = Object.keys(acts)
  const name = names[sim.pick(names.length)] ?? ''
  const done = acts[name]?.(sim, phone) ?? null
  if (done === null || done === false) return null
  return typeof done === 'object' && !done.ok ? null : name
}
