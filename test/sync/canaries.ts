/** Words that may be in some circles and in no other. */
import type { Simulation } from './simulatedNetwork.ts'

type Place = 'mine' | 'home' | 'round'

export interface Canaries {
  /** A word that nobody has written before; it is written in `place` by a member of the home `home`. */
  fresh(place: Place, home: string): string
  /** Whatever of them is in `text` has been moved or shared: it may be in the round, or in the home, from now on. */
  release(text: string, to: 'round' | { readonly home: string }): void
  /** Those that may not be in the round, or in the home; and those that may. */
  in(room: 'round' | { readonly home: string }): { readonly forbidden: readonly string[]; readonly allowed: readonly string[] }
}

const letters = 'ghjkmnpqrstuvwxz'

export function createCanaries(sim: Simulation): Canaries {
  const rooms = new Map<string, Set<string>>()
  const nameOf = (room: 'round' | { readonly home: string }) => (room === 'round' ? room : room.home)
  return {
    fresh(place, home) {
      const word = Array.from({ length: 10 }, () => letters[sim.pick(letters.length)]).join('')
      rooms.set(word, new Set(place === 'mine' ? [] : place === 'home' ? [home] : ['round']))
      return word
    },
    release(text, to) {
      for (const [word, allowed] of rooms) if (text.includes(word)) allowed.add(nameOf(to))
    },
    in(room) {
      const words = [...rooms]
      const isIn = ([, allowed]: [string, Set<string>]) => allowed.has(nameOf(room))
      const of = (wanted: boolean) => words.filter((word) => isIn(word) === wanted).map(([word]) => word)
      return { forbidden: of(false), allowed: of(true) }
    },
  }
}
