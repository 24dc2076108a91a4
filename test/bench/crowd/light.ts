import { type Child, startChild } from '../children/child.ts'
import type { Crowd, CrowdSetup, Place } from './crowd.ts'
import type { PhoneSetup } from './phone.ts'

const processes = 4

/** Phones without a browser, spread over a few processes: the relay's road only. */
export const light: Place = { name: 'light', open: (setup) => openLight(membersOf(setup)) }

/** Of one room. */
export function membersOf(setup: CrowdSetup): PhoneSetup[] {
  return Array.from({ length: setup.phones }, (_, index) => ({ ...setup, index }))
}

/** Phones of one room, or of several. */
export async function openLight(setups: readonly PhoneSetup[]): Promise<Crowd> {
  const children = await Promise.all(Array.from({ length: Math.min(processes, setups.length) }, () => startChild('phones')))
  const childOf = (number: number) => children[number % children.length] as Child
  await Promise.all(setups.map((setup, number) => childOf(number).ask('make', { setup, number })))
  return {
    all: (method, ...[argument]) =>
      Promise.all(setups.map((_, number) => childOf(number).ask('call', { number, method, argument }))) as never,
    async cpuMs() {
      const each = await Promise.all(children.map((child) => child.ask('cpuMs') as Promise<number>))
      return each.reduce((sum, ms) => sum + ms, 0)
    },
    close() {
      for (const child of children) child.close()
      return Promise.resolve()
    },
  }
}
