import { type InjectionKey, inject } from 'vue'

export type Announce = (text: string) => void

export const announceKey: InjectionKey<Announce> = Symbol('announce')

/** Says something to a screen reader, gathered with what else happens; for what others do, never for each key. */
export function useAnnounce(): Announce {
  return inject(announceKey, () => () => {}, true)
}
