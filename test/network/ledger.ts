/**
 * What people were told of their words: that others have them, that they are in the safe copy. Whatever dies, that must
 * have been true.
 */
import type { PhoneProcess } from './phoneProcess.ts'

interface Account {
  /** So many of its words, from the first. */
  reached: number
  safe: number
}

export interface Ledger {
  /** Notes what this phone says from now on. */
  watch(phone: PhoneProcess): void
  /** What should be in a document that has these words, and isn't. */
  missing(words: Readonly<Record<string, number>>, promises: readonly (keyof Account)[]): readonly string[]
}

/** `enough`: devices that must have been told of; so many die that fewer may all be dead. */
export function createLedger(enough: number): Ledger {
  const accounts = new Map<string, Account>()
  return {
    watch(phone) {
      const account: Account = { reached: 0, safe: 0 }
      accounts.set(phone.life, account)
      phone.events.on('told', () => {
        const { written, reached, safe } = phone.told
        if (reached >= enough) account.reached = Math.max(account.reached, written)
        if (safe === 'safe') account.safe = Math.max(account.safe, written)
      })
    },
    missing: (words, promises) =>
      [...accounts].flatMap(([life, account]) =>
        promises
          .filter((promise) => account[promise] > (words[life] ?? 0))
          .map((promise) => `${promise} was said of ${account[promise]} words of ${life}, of which ${words[life] ?? 0} are here`),
      ),
  }
}
