/**
 * What is handed over is sealed for one computer, inside a room that is sealed already: the code that leads to the room
 * may have been read by others, from a screen that a whole meeting sees. ECDH P-256 with a fresh key on both sides,
 * HKDF, AES-GCM. The code is a hash of the computer's public key, so nobody else can offer a key in its place.
 *
 *     sealed     public key of the phone 65 | what AES-GCM made; the key is used once, so its nonce is zero
 *     receipt    16 bytes that follow from the shared secret: said by the computer when it has stored everything
 */
import { secretLength } from '../protocol/invite.ts'

export interface PairingKey {
  /** 65 bytes. */
  readonly publicKey: Uint8Array
  readonly privateKey: CryptoKey
  /** 16 bytes. */
  readonly code: Uint8Array
}

const curve = { name: 'ECDH', namedCurve: 'P-256' }
const aes = { name: 'AES-GCM', length: 256 }
const once = { name: 'AES-GCM', iv: new Uint8Array(12) }
const publicLength = 65

export async function createPairingKey(subtle: SubtleCrypto): Promise<PairingKey> {
  const pair = await subtle.generateKey(curve, false, ['deriveBits'])
  const publicKey = new Uint8Array(await subtle.exportKey('raw', pair.publicKey))
  return { publicKey, privateKey: pair.privateKey, code: await codeOf(subtle, publicKey) }
}

/** Whether the key is the one that the code was made from. */
export async function isKeyOf(subtle: SubtleCrypto, code: Uint8Array, publicKey: Uint8Array): Promise<boolean> {
  return same(await codeOf(subtle, publicKey), code)
}

/** Seals for the holder of `publicKey`, which must have been checked. */
export async function sealFor(subtle: SubtleCrypto, publicKey: Uint8Array, plain: Uint8Array) {
  const pair = await subtle.generateKey(curve, false, ['deriveBits'])
  const own = new Uint8Array(await subtle.exportKey('raw', pair.publicKey))
  const { key, receipt } = await agree(subtle, pair.privateKey, publicKey, [publicKey, own])
  const sealed = new Uint8Array(await subtle.encrypt(once, key, new Uint8Array(plain)))
  return { sealed: join(own, sealed), receipt }
}

/** Null for what was not sealed for this key. */
export async function openSealed(subtle: SubtleCrypto, { publicKey, privateKey }: PairingKey, bytes: Uint8Array) {
  const theirs = bytes.slice(0, publicLength)
  try {
    const { key, receipt } = await agree(subtle, privateKey, theirs, [publicKey, theirs])
    return { plain: new Uint8Array(await subtle.decrypt(once, key, bytes.slice(publicLength))), receipt }
  } catch {
    return null
  }
}

export function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}

async function codeOf(subtle: SubtleCrypto, publicKey: Uint8Array): Promise<Uint8Array> {
  const bytes = join(new TextEncoder().encode('larandetraff/1/pair'), publicKey)
  return new Uint8Array(await subtle.digest('SHA-256', bytes)).slice(0, secretLength)
}

async function agree(subtle: SubtleCrypto, own: CryptoKey, theirs: Uint8Array, both: readonly [Uint8Array, Uint8Array]) {
  const publicKey = await subtle.importKey('raw', new Uint8Array(theirs), curve, false, [])
  const shared = await subtle.deriveBits({ name: 'ECDH', public: publicKey }, own, 256)
  const base = await subtle.importKey('raw', shared, 'HKDF', false, ['deriveBits', 'deriveKey'])
  const hkdf = (purpose: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: join(...both),
    info: new TextEncoder().encode(`larandetraff/1/pair/${purpose}`),
  })
  const key = await subtle.deriveKey(hkdf('seal'), base, aes, false, ['encrypt', 'decrypt'])
  return { key, receipt: new Uint8Array(await subtle.deriveBits(hkdf('receipt'), base, 128)) }
}
