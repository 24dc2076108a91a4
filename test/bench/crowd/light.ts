import { type Child, startChild } from '../children/child.ts'
import type { Crowd, Place } from './crowd.ts'

export const processes = 4

/** Phones without a browser, spread over a few processes: the relay's road only. */
export const light: Place = {
  name: 'light',
  async open(setup) {
    const children = await Promise.all(Array.from({ length: Math.min(processes, setup.phones) }, () => startChild('phones')))
    const indices = Array.from({ length: setup.phones }, (_, index) => index)
    const childOf = (index: number) => children[index % children.length] as Child
    await Promise.all(indices.map((index) => childOf(index).ask('make', { ...setup, index })))
    const crowd: Crowd = {
      all: (method, ...[argument]) =>
        Promise.all(indices.map((index) => childOf(index).ask('call', { index, method, argument }))) as never,
      async cpuMs() {
        const each = await Promise.all(children.map((child) => child.ask('cpuMs') as Promise<number>))
        return each.reduce((sum, ms) => sum + ms, 0)
      },
      close() {
        for (const child of children) child.close()
        return Promise.resolve()
      },
    }
    return crowd
  },
}
