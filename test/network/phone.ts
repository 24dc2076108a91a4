/**
 * A phone in a process of its own: the product's engine, relay link and mailbox on real sockets, and somebody who types.
 * It stores nothing: who kills it takes from it all that it had, which is the hardest that can befall it.
 *
 * Nothing here tells it that the network is back, as a browser does for its own: what is harmed lies further away.
 */
import { createHash } from 'node:crypto'
import { WebSocket } from 'ws'
import { emptyDocument } from '../../src/document/circleDocument.ts'
import { type CircleId, type DeviceId, newId } from '../../src/model/ids.ts'
import { startMailbox } from '../../src/sync/mailbox/start.ts'
import type { CircleSync, MailboxMemory } from '../../src/sync/port.ts'
import { createRelayLink, type RelaySocket } from '../../src/sync/relay/link.ts'
import { createStartSync } from '../../src/sync/startSync.ts'
import { pageTimers } from '../../src/sync/timers.ts'
import { answerParent } from '../bench/children/answerParent.ts'
import { seededNumbers } from '../random.ts'
import { type Begin, type Held, type Told, toldId } from './told.ts'

/** Five words a second, not in step. */
const tickMs = 50
const chance = 0.25

const random = (n: number) => crypto.getRandomValues(new Uint8Array(n))
const document = emptyDocument()
const words = document.doc.getArray<string>('words')
const text = document.doc.getText('text')
let life = ''
let number = seededNumbers(0)
let written = 0
let sync: CircleSync | null = null
let typing: NodeJS.Timeout | undefined

const pick = (n: number) => Math.floor(number() * n)

/** One word that stays, and an edit in a text where everybody writes and strikes out. */
function write(): void {
  written++
  words.insert(pick(words.length + 1), [`${life}.${written}`])
  if (text.length > 20 && number() < 0.3) text.delete(pick(text.length - 5), 1 + pick(4))
  else text.insert(pick(text.length + 1), `${life} `)
  tellSoon()
}

let isTelling = false
/** When what was just done is done: in the middle of it a part of the status is still that of before. */
function tellSoon(): void {
  if (isTelling) return
  isTelling = true
  queueMicrotask(() => {
    isTelling = false
    if (sync === null) return
    const value: Told = { ...sync.status.get(), written, safe: sync.safe.get().state }
    process.send?.({ id: toldId, value, error: null })
  })
}

answerParent({
  async begin(given: Begin) {
    life = given.life
    number = seededNumbers(given.seed)
    let kept: unknown = null
    const memory: MailboxMemory = {
      load: () => Promise.resolve(kept),
      save(value) {
        kept = structuredClone(value)
        return Promise.resolve()
      },
    }
    const box = { url: new URL('mailbox', given.base).href, fetch, onWake: () => () => undefined, onHide: () => () => undefined }
    const link = createRelayLink({
      url: new URL('relay', given.base).href.replace(/^http/, 'ws'),
      open: (url) => new WebSocket(url) as unknown as RelaySocket,
      random,
      timers: pageTimers,
    })
    const start = createStartSync({
      device: newId<DeviceId>(random),
      links: [link],
      now: Date.now,
      random,
      timers: pageTimers,
      subtle: crypto.subtle,
      serverOffset: () => null,
      mailbox: (wanted) => startMailbox(box, wanted),
    })
    const circle = newId<CircleId>((n) => new Uint8Array(n).fill(given.room))
    const key = { circle, epoch: 1, secret: new Uint8Array(16).fill(given.room), mailbox: memory }
    sync = await start(document, key, () => undefined)
    sync.status.subscribe(tellSoon)
    sync.safe.subscribe(tellSoon)
    sync.setPresence({ person: null, meeting: null, item: null, field: null })
    tellSoon()
  },
  write,
  type() {
    clearInterval(typing)
    typing = setInterval(() => {
      if (number() < chance) write()
    }, tickMs)
  },
  rest() {
    clearInterval(typing)
    return written
  },
  held(): Held {
    const counts: Record<string, number> = {}
    for (const word of new Set(words.toArray())) {
      const [of = ''] = word.split('.')
      counts[of] = (counts[of] ?? 0) + 1
    }
    const digest = createHash('sha256').update(JSON.stringify([words.toArray(), text.toJSON()])).digest('base64url')
    return { words: counts, digest }
  },
})
