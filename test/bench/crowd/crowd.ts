/** Many phones, wherever they run, told the same thing at once. */
import type { Phone, PhoneSetup } from './phone.ts'

export interface Crowd {
  /** In the order of the phones. */
  all<M extends keyof Phone>(method: M, ...argument: Parameters<Phone[M]>): Promise<Awaited<ReturnType<Phone[M]>>[]>
  /** Of all its processes so far, in ms of one core. */
  cpuMs(): Promise<number>
  close(): Promise<void>
}

/** What all phones of a crowd have in common. */
export type CrowdSetup = Omit<PhoneSetup, 'index'>

/** What the crowd itself adds to each row. */
export interface Place {
  readonly name: 'chromium' | 'light'
  open(setup: CrowdSetup): Promise<Crowd>
}
