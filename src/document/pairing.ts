/** What a computer and a phone say to each other in a pairing room: a document of its own that is never stored. */
import { mostHandOver } from '../model/pairing.ts'
import type { CircleDocument } from './circleDocument.ts'
import { rootsView } from './rootsView.ts'
import type { LiveView } from './view.ts'

/** Bytes; anyone who has seen the code may write here, so each is taken for what it is only when its key says so. */
export interface PairingSaid {
  /** The computer's public key; taken away when it has been used. */
  readonly offer: Uint8Array | null
  /** What the phone hands over, sealed for that key; the computer takes it away when it is stored. */
  readonly handOver: Uint8Array | null
  /** What only the one who has opened it can say; the phone takes it away when it has read it. */
  readonly receipt: Uint8Array | null
}

/** Bytes; sealing adds some. */
const most: Readonly<Record<keyof PairingSaid, number>> = { offer: 256, handOver: mostHandOver + 1024, receipt: 64 }
const root = 'pairing'

export function pairingView({ doc }: CircleDocument): LiveView<PairingSaid> {
  const said = doc.getMap(root)
  const read = (name: keyof PairingSaid) => {
    const value = said.get(name)
    return value instanceof Uint8Array && value.length <= most[name] ? value : null
  }
  return rootsView([said], () => ({ offer: read('offer'), handOver: read('handOver'), receipt: read('receipt') }))
}

/** Null takes it away. */
export function sayPairing(room: CircleDocument, name: keyof PairingSaid, value: Uint8Array | null): void {
  const said = room.doc.getMap(root)
  room.doc.transact(() => void (value === null ? said.delete(name) : said.set(name, value)), 'pairing.say')
}
