/** A phone with the real mailbox, whose time goes fifty times as fast. */
import { randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import * as Y from 'yjs'
import { origins } from '../../src/document/origins.ts'
import { newId, type DeviceId } from '../../src/model/ids.ts'
import { deriveRoom } from '../../src/sync/keys.ts'
import type { KeptMailbox } from '../../src/sync/mailbox/keepMailbox.ts'
import { startMailbox } from '../../src/sync/mailbox/start.ts'
import type { MailboxMemory } from '../../src/sync/port.ts'

export const soon = { timeout: 20_000, interval: 20 }
export const random = (n: number) => new Uint8Array(randomBytes(n))
const timers = {
  after(ms: number, run: () => void) {
    const timer = setTimeout(run, ms / 50)
    return () => clearTimeout(timer)
  },
}

export interface MailboxPhone {
  readonly device: DeviceId
  readonly doc: Y.Doc
  text(): string
  write(words: string): void
  open(): Promise<OpenPhone>
  /** The page is begun anew, with what is stored. */
  reload(): void
}

export interface OpenPhone {
  readonly kept: KeptMailbox
  /** What was asked of the mailbox, a line each. */
  readonly asked: readonly string[]
  isSafe(): Promise<void>
  /** The network or the page is back. */
  wake(): void
  hide(): void
}

/** It keeps its document and what it remembers of the mailbox while its page is closed; `parts` closes what is open. */
export function createMailboxPhone(secret: Uint8Array, url: () => string, parts: (() => void)[]): MailboxPhone {
  const device = newId<DeviceId>(random)
  let doc = new Y.Doc()
  let stored: unknown = null
  const memory: MailboxMemory = {
    load: () => Promise.resolve(stored),
    save(value) {
      stored = structuredClone(value)
      return Promise.resolve()
    },
  }
  return {
    device,
    get doc() {
      return doc
    },
    text: () => doc.getText('rating/a').toString(),
    write: (words) => doc.getText('rating/a').insert(0, words),
    reload() {
      const fresh = new Y.Doc()
      Y.applyUpdate(fresh, Y.encodeStateAsUpdate(doc), origins.log)
      doc = fresh
    },
    async open() {
      const wakes: (() => void)[] = []
      const hides: (() => void)[] = []
      const room = await deriveRoom(secret, crypto.subtle)
      const asked: string[] = []
      const kept = await startMailbox(
        {
          url: `${url()}mailbox`,
          fetch: (input, init) => {
            asked.push(`${init?.method ?? 'GET'} ${input instanceof URL ? input.search : ''}`)
            return fetch(input, init)
          },
          onWake: (listener) => {
            wakes.push(listener)
            return () => undefined
          },
          onHide: (listener) => {
            hides.push(listener)
            return () => undefined
          },
        },
        { doc, room, device, memory, now: () => Date.now() * 50, random, timers, subtle: crypto.subtle },
      )
      parts.push(kept.close)
      const isSafe = () => expect.poll(() => kept.safe.get().state, soon).toBe('safe')
      return { kept, asked, isSafe, wake: () => wakes.forEach((wake) => wake()), hide: () => hides.forEach((hide) => hide()) }
    },
  }
}
