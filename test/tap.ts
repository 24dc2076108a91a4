/**
 * A tap before sealing. It hears in plain whatever a phone is about to seal, room by room, and takes it apart into
 * values: sealed bytes prove nothing, and neither do single messages, since a text travels letter by letter. So every
 * update is also applied to a document that forgets nothing, as a member of the room would have it, and files are put
 * together from their pieces.
 */
import * as Y from 'yjs'
import * as decoding from 'lib0/decoding'
import { decodeMessage } from '../src/sync/codec.ts'

/** What has been heard in one room. */
export interface Heard {
  /** Every string and every run of bytes (as hex) that was said, also those that have been overwritten or deleted. */
  values(): ReadonlySet<string>
  /** Messages that are none of ours, and updates that build on something nobody has sent: nothing may hide there. */
  readonly unread: number
  readonly messages: number
}

export interface Tap<S> {
  /** In the place of the real one. */
  readonly subtle: S
  /** By the room's address; what links seal for their own signalling stands under `signalling`. */
  readonly rooms: ReadonlyMap<string, Heard>
  /** What a reader finds in the files that people have taken out, by name: each time they were. */
  readonly files: ReadonlyMap<string, readonly string[]>
  hearFile(name: string, text: string): void
  /** What a page elsewhere has sealed: the associated data (empty: none), and the body. */
  hear(associated: Uint8Array, body: Uint8Array): void
}

/** `nameOf`: what a room's address belongs to, where the key changes: what was said in the old room is known in the new. */
export function createTap<S extends Pick<SubtleCrypto, 'encrypt'>>(real: S, nameOf = (room: string) => room): Tap<S> {
  const rooms = new Map<string, Ear>()
  const files = new Map<string, string[]>()
  const ear = (address: string) => {
    const room = nameOf(address)
    const found = rooms.get(room) ?? createEar()
    rooms.set(room, found)
    return found
  }
  const hear = (associated: Uint8Array, body: Uint8Array) => {
    if (associated.length === 0) return ear('signalling').hearAny(body)
    // sync/seal.ts: room | kind 1 | device 16 | counter 8 | nonce 16
    const end = associated.length - 41
    ear(new TextDecoder().decode(associated.subarray(0, end))).hearMessage(associated[end] ?? 0, body)
  }
  const encrypt: SubtleCrypto['encrypt'] = (options, key, data) => {
    const associated = typeof options === 'object' && 'additionalData' in options ? options.additionalData : undefined
    hear(associated === undefined ? new Uint8Array(0) : bytesOf(associated), bytesOf(data).slice())
    return real.encrypt(options, key, data)
  }
  const subtle = new Proxy(real, {
    get(target, name) {
      if (name === 'encrypt') return encrypt
      const member: unknown = Reflect.get(target, name)
      return typeof member === 'function' ? (member.bind(target) as unknown) : member
    },
  })
  // A calendar's long lines are broken, also in the middle of a word.
  const hearFile = (name: string, text: string) => {
    files.set(name, [...(files.get(name) ?? []), text.replaceAll('\r\n ', '')])
  }
  return { subtle, rooms, files, hear, hearFile }
}

interface Ear extends Heard {
  hearMessage(kind: number, body: Uint8Array): void
  hearAny(body: Uint8Array): void
}

function createEar(): Ear {
  const doc = new Y.Doc({ gc: false })
  const said = new Set<string>()
  const files = new Map<string, Uint8Array>()
  let strange = 0
  let messages = 0
  return {
    hearMessage(kind, body) {
      messages++
      const message = decodeMessage({ kind, body })
      if (message === null) return void strange++
      if (message.type === 'filePart') {
        const { hash, from, total, bytes } = message
        const file = files.get(hash) ?? new Uint8Array(total)
        file.set(bytes, from)
        files.set(hash, file)
        return void said.add(hash)
      }
      const update = 'update' in message ? message.update : null
      collect(said, update === null ? message : { ...message, update: null })
      if (update === null) return
      for (const struct of Y.decodeUpdate(update).structs) collectStruct(said, struct)
      Y.applyUpdate(doc, update)
    },
    hearAny(body) {
      messages++
      // What y-webrtc says of its own, stand-in document is no JSON: its bytes are kept as letters.
      try {
        collect(said, decoding.readAny(decoding.createDecoder(body)))
      } catch {
        said.add(Buffer.from(body).toString('latin1')).add(hex(body))
      }
    },
    values() {
      const values = new Set(said)
      for (const text of textsIn(doc)) values.add(text)
      // As bytes, and as the letters that may stand in them.
      for (const file of files.values()) values.add(hex(file)).add(Buffer.from(file).toString('latin1'))
      return values
    },
    get unread() {
      return strange + (doc.store.pendingStructs === null ? 0 : 1)
    },
    get messages() {
      return messages
    },
  }
}

/** Puts every leaf of a value into `into`. */
export function collect(into: Set<string>, value: unknown): void {
  if (typeof value === 'string') into.add(value)
  else if (value instanceof Uint8Array) into.add(hex(value))
  else if (value instanceof Map) for (const [key, each] of value) [key, each].forEach((leaf) => collect(into, leaf))
  else if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) [key, each].forEach((leaf) => collect(into, leaf))
  }
}

export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}

function collectStruct(into: Set<string>, struct: Y.Item | Y.GC | { readonly length: number }): void {
  if (!(struct instanceof Y.Item)) return
  // A root's name stands in place of the parent until the item finds its document.
  for (const name of [struct.parent, struct.parentSub]) if (typeof name === 'string') into.add(name)
  collect(into, struct.content.getContent().filter((each) => !(each instanceof Y.AbstractType)))
  if (struct.content instanceof Y.ContentString) into.add(struct.content.str)
}

/** Every text in the document, twice: as it is read, and with all that was ever in it. */
function textsIn(doc: Y.Doc): string[] {
  const nested = [...doc.store.clients.values()].flat().flatMap((struct) =>
    struct instanceof Y.Item && struct.content instanceof Y.ContentType ? [struct.content.type] : [],
  )
  return [...doc.share.values(), ...nested].flatMap((type) => {
    let [whole, shown] = ['', '']
    for (let item = (type as unknown as { _start: Y.Item | null })._start; item !== null; item = item.right) {
      if (!(item.content instanceof Y.ContentString)) continue
      whole += item.content.str
      if (!item.deleted) shown += item.content.str
    }
    return [whole, shown]
  })
}

function bytesOf(source: BufferSource): Uint8Array {
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source)
}
