/**
 * In place of WebCrypto where a run has to be the same every time: real encryption answers when its thread likes.
 * It hides nothing, but like the real one it refuses bytes that were changed or belong to another context. The
 * contract tests and the unit tests of sealing use the real one.
 */
import { createHash } from 'node:crypto'
import type { RandomBytes } from '../../src/model/deps.ts'
import type { Subtle } from '../../src/sync/frame.ts'

type Source = Parameters<Subtle['encrypt']>[2]
type Options = Parameters<Subtle['encrypt']>[0]

export const standInSubtle: Subtle = {
  encrypt(options, _key, data) {
    const body = bytesOf(data)
    const sealed = new Uint8Array(body.length + 16)
    sealed.set(body)
    sealed.set(tag(options, body), body.length)
    return Promise.resolve(sealed.buffer)
  },
  decrypt(options, _key, data) {
    const sealed = bytesOf(data)
    const body = sealed.slice(0, -16)
    const same = tag(options, body).every((byte, i) => byte === sealed[body.length + i])
    return same ? Promise.resolve(body.buffer) : Promise.reject(new Error('OperationError'))
  },
}

function bytesOf(source: Source): Uint8Array {
  return source instanceof ArrayBuffer
    ? new Uint8Array(source)
    : new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
}

function tag(options: Options, body: Uint8Array): Uint8Array {
  if (typeof options === 'string' || !('iv' in options) || !('additionalData' in options)) return new Uint8Array(16)
  const { iv, additionalData } = options
  const parts = [bytesOf(iv), additionalData === undefined ? new Uint8Array(0) : bytesOf(additionalData), body]
  let hash = 0x811c9dc5
  for (const part of parts) for (const byte of part) hash = Math.imul(hash ^ byte, 0x01000193)
  const result = new Uint8Array(16)
  new DataView(result.buffer).setUint32(0, hash >>> 0)
  return result
}

/** What a home needs in order to sign, without the threads of the real one. Nothing in a simulation verifies it. */
export function standInSigning(random: RandomBytes): SubtleCrypto {
  type Key = CryptoKey & { readonly bytes: Uint8Array }
  const hash = (data: Source) => new Uint8Array(createHash('sha256').update(bytesOf(data)).digest())
  return {
    generateKey: () => Promise.resolve({ publicKey: { bytes: random(65) }, privateKey: { bytes: random(138) } }),
    exportKey: (_: string, { bytes }: Key) => Promise.resolve(bytes.slice().buffer),
    importKey: (_: string, data: Source) => Promise.resolve({ bytes: bytesOf(data) }),
    digest: (_: string, data: Source) => Promise.resolve(hash(data).buffer),
    sign: (_: unknown, __: Key, data: Source) => Promise.resolve(Uint8Array.from([...hash(data), ...hash(data)]).buffer),
  } as unknown as SubtleCrypto
}
