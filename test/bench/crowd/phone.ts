/**
 * One phone of a crowd, in a page or in a Node process: a document on the product's own sync, or on stock y-webrtc, and
 * somebody who types in it. Times are of one clock on one machine, in ms: `performance.timeOrigin + performance.now()`.
 */
import * as Y from 'yjs'
import { seededNumbers } from '../../random.ts'
import { until } from './until.ts'
import { resetWire, type Wire } from './wire.ts'

export type Way = 'webrtc' | 'relay' | 'both' | 'stock'

export interface PhoneSetup {
  /** Address of the server, ending in a slash. */
  readonly base: string
  readonly way: Way
  /** A byte: each scenario has a room of its own. */
  readonly room: number
  readonly index: number
  readonly phones: number
}
export interface Typing {
  /** Phones with an index below this type. */
  readonly writers: number
  /** Of each. */
  readonly characters: number
}
export interface Report {
  /** When the own characters were written, in order; `from` of them before the last reset. */
  readonly typedAt: readonly number[]
  readonly from: number
  /** Of each phone: when each of its characters was in this document. */
  readonly arrivedAt: readonly (readonly number[])[]
  /** Bytes of the own characters' updates, as Yjs makes them. */
  readonly updateBytes: number
  readonly wire: Wire
  /** The typed texts, one after the other. */
  readonly text: string
}

/** What a crowd tells its phones; all of it can pass between processes. */
export interface Phone {
  /** ms until it has the first phone's document and knows of all; null when that took too long. */
  join(patienceMs: number): Promise<number | null>
  /** What passes at the wire is counted from now on. */
  reset(): void
  /** Settles after the time: what passes while nobody types is in the wire's counts. */
  idle(ms: number): Promise<void>
  /** Settles when all was written that this one writes, or when there was no time for more; answers how much that is, in all. */
  type(typing: Typing): Promise<number>
  /** `typed`: how much each writer wrote. False when not all of it came in time. */
  heard(told: { readonly typed: readonly number[]; readonly patienceMs: number }): Promise<boolean>
  report(): Report
  close(): void
}

/** A document on its road. */
export interface Stand {
  /** Others that are known to be here. */
  present(): number
  close(): void
}
export type Start = (doc: Y.Doc) => Promise<Stand>

/** What the first phone brings, in characters: a round that has just begun. */
const documentLength = 20_000
/** Five characters a second, as people type: not in step. */
const tickMs = 20
const chance = 0.1
/** A machine that has no time for it does not type on for ever. */
const mostTypingMs = 30_000

const clock = () => performance.timeOrigin + performance.now()

export function createPhone({ index, phones }: PhoneSetup, wire: Wire, start: Start): Phone {
  const doc = new Y.Doc()
  let stand: Stand | null = null
  const typedAt: number[] = []
  let from = 0
  let updateBytes = 0
  const texts = Array.from({ length: phones }, (_, writer) => doc.getText(`typed ${writer}`))
  const arrivedAt = texts.map((text) => {
    const times: number[] = []
    text.observe(() => {
      while (times.length < text.length) times.push(clock())
    })
    return times
  })
  doc.on('update', (update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
    if (local) updateBytes += update.length
  })
  return {
    async join(patienceMs) {
      if (index === 0) doc.getText('document').insert(0, 'An old round. '.repeat(documentLength / 14))
      const began = performance.now()
      const joined = await start(doc)
      stand = joined
      const isHere = await until(() => joined.present() === phones - 1 && doc.getText('document').length > 0, patienceMs)
      return isHere ? performance.now() - began : null
    },
    reset() {
      from = typedAt.length
      updateBytes = 0
      resetWire(wire)
    },
    async idle(ms) {
      await until(() => false, ms)
    },
    async type({ writers, characters }) {
      if (index >= writers) return typedAt.length
      const number = seededNumbers(index + 1)
      const text = texts[index]
      const timer = setInterval(() => {
        if (typedAt.length - from >= characters || number() >= chance) return
        typedAt.push(clock())
        text?.insert(text.length, String.fromCharCode(97 + (typedAt.length % 26)))
      }, tickMs)
      await until(() => typedAt.length - from >= characters, mostTypingMs)
      clearInterval(timer)
      return typedAt.length
    },
    heard: ({ typed, patienceMs }) => until(() => typed.every((count, writer) => (arrivedAt[writer]?.length ?? 0) >= count), patienceMs),
    report: () => ({ typedAt, from, arrivedAt, updateBytes, wire, text: texts.map((text) => text.toJSON()).join(' ') }),
    close() {
      stand?.close()
    },
  }
}
