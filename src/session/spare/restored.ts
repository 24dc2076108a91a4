/** What has come back from the spare copy, until its owner has read that it did. */
import type { Store } from '../../storage/port.ts'

export interface Restored {
  readonly rounds: number
  readonly homes: number
  /** There was something in *mine*. */
  readonly mine: boolean
  /** Private notes are here of which only a newer version of the app can tell. */
  readonly newer: boolean
  /** Circles of which no slot could be read. */
  readonly damaged: number
  /** A newer version of the app has kept a copy here that this one can't read. */
  readonly newerCopy: boolean
}

type Values = Pick<Store, 'get' | 'put'>

const name = 'restored'

/** Nothing at all is nothing to tell. */
export async function rememberRestored(values: Values, restored: Restored): Promise<void> {
  if (restored.rounds + restored.homes > 0 || restored.mine || restored.newer || restored.newerCopy) await values.put(name, restored)
}

export async function forgetRestored(values: Values): Promise<void> {
  await values.put(name, null)
}

export async function whatWasRestored(values: Values): Promise<Restored | null> {
  const stored = await values.get(name)
  if (!stored.ok || typeof stored.value !== 'object' || stored.value === null) return null
  const said = stored.value as Record<string, unknown>
  const count = (value: unknown) => (typeof value === 'number' ? value : 0)
  return { rounds: count(said['rounds']), homes: count(said['homes']), mine: said['mine'] === true, newer: said['newer'] === true, damaged: count(said['damaged']), newerCopy: said['newerCopy'] === true }
}
