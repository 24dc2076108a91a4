/**
 * The head of a sealed file: what can be read of it without its key. docs/sealed-file.md tells the whole of the format.
 *
 *     0    magic 8      LTRAFF and a line break of two characters, which a transfer as text would change
 *     8    version      1
 *     9    kind         1: a circle, sealed by its own key; 2: all that is on a device, sealed by a recovery code
 *     10   salt 16      random; with it every file has a key of its own
 *     26   circle 16    its id; zeros for a device
 *     42   check 8      follows from the key: tells a wrong key from a damaged file
 *     50   CRC-16       of everything before
 */
import { base32, type CircleId, idBytes } from '../model/ids.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { crc16 } from './crc16.ts'

export type SealedFileKind = 'circle' | 'device'

export interface SealedFileHead {
  readonly kind: SealedFileKind
  /** 16 bytes. */
  readonly salt: Uint8Array
  /** Null for a device. */
  readonly circle: CircleId | null
  /** 8 bytes. */
  readonly check: Uint8Array
}

export type SealedHeadError = 'notOurs' | 'newer' | 'damaged'

export const headLength = 52
export const saltLength = 16
export const checkLength = 8

export const sealedFileLimits = {
  /** Bytes of a file: more than the pictures of three full rounds. */
  file: 512 * 1024 * 1024,
  /** Bytes of one sealed part: it is in memory whole. No circle's document is near it. */
  part: 64 * 1024 * 1024,
  parts: 20_000,
} as const

const magic = Uint8Array.of(0x4c, 0x54, 0x52, 0x41, 0x46, 0x46, 0x0d, 0x0a)
const version = 1
const kinds: readonly (SealedFileKind | null)[] = [null, 'circle', 'device']
const at = { version: 8, kind: 9, salt: 10, circle: 26, check: 42, crc: 50 }

export function encodeSealedHead({ kind, salt, circle, check }: SealedFileHead): Uint8Array {
  const bytes = new Uint8Array(headLength)
  bytes.set(magic)
  bytes[at.version] = version
  bytes[at.kind] = kinds.indexOf(kind)
  bytes.set(salt, at.salt)
  if (circle !== null) bytes.set(idBytes(circle), at.circle)
  bytes.set(check, at.check)
  const crc = crc16(bytes.subarray(0, at.crc))
  bytes.set([crc >> 8, crc & 0xff], at.crc)
  return bytes
}

/** Reads the first bytes of a file, which may be any file. */
export function parseSealedHead(bytes: Uint8Array): Result<SealedFileHead, SealedHeadError> {
  if (!magic.every((byte, i) => bytes[i] === byte)) return fail('notOurs')
  const found = bytes[at.version]
  // Only magic and version keep their place in every version.
  if (found !== undefined && found > version) return fail('newer')
  if (found !== version || bytes.length < headLength) return fail('damaged')
  const crc = (bytes[at.crc] ?? 0) * 256 + (bytes[at.crc + 1] ?? 0)
  const kind = kinds[bytes[at.kind] ?? 0] ?? null
  if (crc16(bytes.subarray(0, at.crc)) !== crc || kind === null) return fail('damaged')
  return ok({
    kind,
    salt: bytes.slice(at.salt, at.circle),
    circle: kind === 'circle' ? (base32(bytes.subarray(at.circle, at.check)) as CircleId) : null,
    check: bytes.slice(at.check, at.crc),
  })
}
