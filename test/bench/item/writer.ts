/** Somebody in the meeting without a browser, who types in a note of the round: the product's sync on the relay's road. */
import * as Y from 'yjs'
import { emptyDocument } from '../../../src/document/circleDocument.ts'
import { openText } from '../../../src/document/text.ts'
import { type AgendaItemId, type CircleId, type DeviceId, type MeetingId, newId, type PersonId, type ReflectionId } from '../../../src/model/ids.ts'
import { createStartSync } from '../../../src/sync/startSync.ts'
import { pageTimers } from '../../../src/sync/timers.ts'
import { linksOf, type ProductSeams } from '../crowd/product.ts'
import { seededNumbers } from '../../random.ts'

export interface WriterSetup {
  /** Address of the server, ending in a slash. */
  readonly base: string
  readonly index: number
  readonly circle: CircleId
  readonly secret: Uint8Array
  readonly update: Uint8Array
  readonly person: PersonId | null
  readonly meeting: MeetingId
  readonly item: AgendaItemId
  /** Null: only brings the document. */
  readonly note: ReflectionId | null
}

export interface Writer {
  /** Begins to type, and goes on until it is stopped. */
  type(): void
  /** Answers how much was typed since `type`, and what the note holds. */
  stop(): { readonly typed: number; readonly text: string }
  present(): number
  close(): void
}

/** Some three characters a second, not in step. */
const tickMs = 25
const chance = 0.08
const words = 'och det var nytt för oss att man kan fråga dem som berörs '

export async function createWriter(setup: WriterSetup, open: ProductSeams['open']): Promise<Writer> {
  const { base, circle, secret, person, meeting, item, note } = setup
  const random = (n: number) => crypto.getRandomValues(new Uint8Array(n))
  const document = emptyDocument()
  Y.applyUpdate(document.doc, setup.update)
  const start = createStartSync({
    device: newId<DeviceId>(random),
    links: linksOf(base, 'relay', open, null),
    now: Date.now,
    random,
    timers: pageTimers,
    subtle: crypto.subtle,
    serverOffset: () => null,
  })
  const sync = await start(document, { circle, epoch: 1, secret }, () => undefined)
  sync.setPresence({ person, meeting, item, field: note === null ? null : `${note}/text` })
  const text = note === null ? null : openText(document, { root: 'reflections', id: note, field: 'text' }, () => ({ person, meeting, now: Date.now, random }))
  const number = seededNumbers(setup.index + 1)
  let timer: ReturnType<typeof setInterval> | undefined
  let typed = 0
  return {
    type() {
      typed = 0
      timer = setInterval(() => {
        if (text === null || number() >= chance) return
        text.edit([{ at: text.get().length, remove: 0, insert: words.charAt(typed++ % words.length) }])
      }, tickMs)
    },
    stop() {
      clearInterval(timer)
      return { typed, text: text?.get() ?? '' }
    },
    present: () => sync.status.get().present,
    close() {
      clearInterval(timer)
      sync.close()
    },
  }
}
