/** Sealed files made by hand, for tests of what reads them. */
import type { CircleId } from '../../../../src/model/ids.ts'
import { encodePart, type Part } from '../../../../src/session/backup/parts.ts'
import { openParts, readHead, sealFile, type SealedFile, secretOf } from '../../../../src/session/backup/seal.ts'
import { seededRandom } from '../../../random.ts'
import { subtle, value } from '../homeRig.ts'

export const sealing = { subtle, random: seededRandom(52) }

export async function sealed(parts: readonly Uint8Array[], secret: Uint8Array, circle: CircleId | null = null): Promise<Uint8Array<ArrayBuffer>> {
  async function* each() {
    for (const part of parts) yield await Promise.resolve(part)
  }
  return joined(value(await sealFile(sealing, circle, secret, each())))
}

/** With the end that a whole file has. */
export function ended(parts: readonly Part[]): Uint8Array[] {
  return [...parts, { type: 'end', parts: parts.length } as const].map(encodePart)
}

export function joined(pieces: readonly Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

export const fileFrom = (bytes: Uint8Array<ArrayBuffer>): SealedFile => new Blob([bytes])

/** What its head says is wrong, or how each part was read; null for a secret that is not the file's. */
export async function reading(bytes: Uint8Array<ArrayBuffer>, secret: Uint8Array) {
  const file = fileFrom(bytes)
  const head = await readHead(file)
  if (!head.ok) return head.error
  if ((await secretOf(subtle, head.value, [secret])) === null) return null
  const parts: (string | null)[] = []
  for await (const part of openParts(subtle, file, head.value, secret)) parts.push(part === null ? null : new TextDecoder().decode(part))
  return parts
}
