/**
 * Sealed files: parts one after the other, each sealed for its place in this file (docs/sealed-file.md).
 *
 *     head 52 | parts, each: length 4 | what AES-GCM made of it
 *
 * The key is HKDF-SHA-256 of a secret of 16 random bytes with the file's own salt, so it seals nothing else, and a
 * part's number can be its iv. The head is the associated data of every part.
 */
import type { RandomBytes } from '../../model/deps.ts'
import type { CircleId } from '../../model/ids.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import {
  checkLength, encodeSealedHead, headLength, parseSealedHead, saltLength, type SealedFileHead, sealedFileLimits, type SealedHeadError,
} from '../../protocol/sealedFile.ts'

export interface Sealing {
  readonly subtle: SubtleCrypto
  readonly random: RandomBytes
}

/** A file that somebody has chosen, or its bytes. */
export type SealedFile = Pick<Blob, 'size' | 'slice'>

/** `unread`: the browser can't read the file, as when it lies in a cloud that can't be reached. */
export type HeadError = SealedHeadError | 'tooLarge' | 'unread'

const aes = { name: 'AES-GCM', length: 256 }
const tagLength = 16
const lengthLength = 4
const purpose = 'larandetraff/1/file'

/** The file in pieces, to be put together. `circle` is null for a device. `tooLarge`: no reader would take it. */
export async function sealFile(
  { subtle, random }: Sealing,
  circle: CircleId | null,
  secret: Uint8Array,
  parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<Result<Uint8Array<ArrayBuffer>[], 'tooLarge'>> {
  const salt = random(saltLength)
  const { key, check } = await deriveKey(subtle, secret, salt)
  const head = new Uint8Array(encodeSealedHead({ kind: circle === null ? 'device' : 'circle', salt, circle, check }))
  const pieces = [head]
  let size = head.length
  let number = 0
  for await (const part of parts) {
    if (part.length + tagLength > sealedFileLimits.part || number >= sealedFileLimits.parts) return fail('tooLarge')
    const sealed = new Uint8Array(await subtle.encrypt(seat(head, number++), key, new Uint8Array(part)))
    const length = new Uint8Array(lengthLength)
    new DataView(length.buffer).setUint32(0, sealed.length)
    pieces.push(length, sealed)
    size += length.length + sealed.length
    if (size > sealedFileLimits.file) return fail('tooLarge')
  }
  return ok(pieces)
}

/** What the file says of itself. Never rejects. */
export async function readHead(file: SealedFile): Promise<Result<SealedFileHead, HeadError>> {
  const bytes = await read(file, 0, headLength)
  if (bytes === null) return fail('unread')
  const head = parseSealedHead(bytes)
  return head.ok && file.size > sealedFileLimits.file ? fail('tooLarge') : head
}

/** Which of the secrets the file was sealed with; null when none of them was. */
export async function secretOf(subtle: SubtleCrypto, head: SealedFileHead, secrets: readonly Uint8Array[]): Promise<Uint8Array | null> {
  for (const secret of secrets) {
    const { check } = await deriveKey(subtle, secret, head.salt)
    if (check.every((byte, i) => byte === head.check[i])) return secret
  }
  return null
}

/**
 * The parts in their order, opened; null for one that has been changed or does not belong there. They end where the
 * file does, and with a null where it breaks off. The secret must be the file's (`secretOf`). Never throws.
 */
export async function* openParts(subtle: SubtleCrypto, file: SealedFile, head: SealedFileHead, secret: Uint8Array): AsyncGenerator<Uint8Array | null> {
  const { key } = await deriveKey(subtle, secret, head.salt)
  const about = new Uint8Array(encodeSealedHead(head))
  for (let at = headLength, number = 0; at < file.size; number++) {
    const length = await read(file, at, at + lengthLength)
    const size = length?.length === lengthLength ? new DataView(length.buffer).getUint32(0) : 0
    at += lengthLength + size
    if (size < tagLength || size > sealedFileLimits.part || at > file.size || number >= sealedFileLimits.parts) {
      yield null
      return
    }
    const sealed = await read(file, at - size, at)
    yield sealed === null ? null : await subtle.decrypt(seat(about, number), key, sealed).then((plain) => new Uint8Array(plain), () => null)
  }
}

function seat(head: Uint8Array<ArrayBuffer>, number: number) {
  const iv = new Uint8Array(12)
  new DataView(iv.buffer).setUint32(8, number)
  return { name: aes.name, iv, additionalData: head }
}

async function read(file: SealedFile, from: number, to: number): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.slice(from, to).arrayBuffer())
  } catch {
    return null
  }
}

async function deriveKey(subtle: SubtleCrypto, secret: Uint8Array, salt: Uint8Array) {
  const base = await subtle.importKey('raw', new Uint8Array(secret), 'HKDF', false, ['deriveBits', 'deriveKey'])
  const hkdf = (what: string) => ({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(salt), info: new TextEncoder().encode(`${purpose}/${what}`) })
  const key = await subtle.deriveKey(hkdf('seal'), base, aes, false, ['encrypt', 'decrypt'])
  return { key, check: new Uint8Array(await subtle.deriveBits(hkdf('check'), base, checkLength * 8)) }
}
