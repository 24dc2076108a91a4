/**
 * The signing key of a home (ECDSA P-256 by WebCrypto). The home's circle id is made from its public key: whoever
 * writes another key into the round's record of the home makes a record that does not fit its own id.
 */
import type { SigningKey } from '../document/homeTeam.ts'
import { base32, type CircleId } from '../model/ids.ts'
import type { Home } from '../model/home.ts'
import { type Authenticity, type Revision, type RevisionFacts, signedText } from '../model/revision.ts'
import { fromBase64url, toBase64url } from '../protocol/base64url.ts'

const curve = { name: 'ECDSA', namedCurve: 'P-256' }
const algorithm = { name: 'ECDSA', hash: 'SHA-256' }

/** A fresh key for a new home. */
export async function createSigningKey(subtle: SubtleCrypto): Promise<SigningKey> {
  const pair = await subtle.generateKey(curve, true, ['sign', 'verify'])
  const publicKey = toBase64url(new Uint8Array(await subtle.exportKey('raw', pair.publicKey)))
  const privateKey = toBase64url(new Uint8Array(await subtle.exportKey('pkcs8', pair.privateKey)))
  return { publicKey, privateKey }
}

/** The circle id that belongs to a public key: the first 128 bits of its SHA-256. Null for what is no base64url. */
export async function homeIdOf(subtle: SubtleCrypto, publicKey: string): Promise<CircleId | null> {
  const bytes = bytesOf(publicKey)
  if (bytes === null) return null
  return base32(new Uint8Array(await subtle.digest('SHA-256', bytes)).subarray(0, 16)) as CircleId
}

/** The facts with hash and signature. Rejects when the key is none: it is our own. */
export async function signRevision(
  subtle: SubtleCrypto,
  round: CircleId,
  key: SigningKey,
  facts: RevisionFacts,
): Promise<Revision> {
  const privateKey = bytesOf(key.privateKey)
  if (privateKey === null) throw new TypeError('the home has no signing key')
  const signer = await subtle.importKey('pkcs8', privateKey, curve, false, ['sign'])
  const text = new TextEncoder().encode(signedText(round, facts))
  const hash = toBase64url(new Uint8Array(await subtle.digest('SHA-256', text)))
  const signature = toBase64url(new Uint8Array(await subtle.sign(algorithm, signer, text)))
  return { ...facts, hash, signature }
}

/** What is known of a revision's origin; `home` is the round's record of the home that it names; of a carried one, what came along with it. Never rejects. */
export async function authenticityOf(
  subtle: SubtleCrypto,
  round: CircleId,
  home: Pick<Home, 'organisation' | 'publicKey'> | null,
  revision: Revision,
): Promise<Authenticity> {
  const signature = bytesOf(revision.signature)
  if (signature === null || signature.length !== 64) return 'unsigned'
  const text = new TextEncoder().encode(signedText(revision.carriedFrom ?? round, revision))
  if (toBase64url(new Uint8Array(await subtle.digest('SHA-256', text))) !== revision.hash) return 'changed'
  if (home === null || home.organisation !== revision.organisation) return 'foreign'
  if ((await homeIdOf(subtle, home.publicKey)) !== revision.home) return 'foreign'
  const publicKey = bytesOf(home.publicKey)
  if (publicKey === null) return 'foreign'
  try {
    const verifier = await subtle.importKey('raw', publicKey, curve, false, ['verify'])
    if (!(await subtle.verify(algorithm, verifier, signature, text))) return 'foreign'
    return (revision.carriedFrom ?? round) === round ? 'genuine' : 'carried'
  } catch {
    return 'foreign'
  }
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> | null {
  const bytes = text === '' ? null : fromBase64url(text)
  return bytes === null ? null : new Uint8Array(bytes)
}
