/** What lies between phones and their server, and can be harmed on purpose. */

/**
 * `deaf`: nothing comes to the phone. `mute`: nothing comes from it. `cut`: neither. `lossy`: every fourth packet is
 * lost, at random. `slow`: little passes in a second, and the rest waits.
 */
export const harms = ['deaf', 'mute', 'cut', 'lossy', 'slow'] as const
export type Harm = (typeof harms)[number]

export interface Wires {
  readonly way: 'namespaces' | 'proxy'
  /** What a command begins with, to be run where the server or this phone is. */
  at(place: string): readonly string[]
  /** Of the server: where it is to listen. */
  readonly serverEnv: Readonly<Record<string, string>>
  /** It has started, and said this of itself. */
  serverIs(url: string): void
  /** Where this phone finds it, ending in a slash. */
  baseOf(phone: string): string
  /** Instead of what it had before. */
  harm(phone: string, harm: Harm): Promise<void>
  heal(phone: string): Promise<void>
  close(): Promise<void>
}
