/**
 * A value that waits in a mailbox for whoever has its secret: it lies in the room of that secret alone, sealed with its
 * key. The server sees sixteen bytes of an address, and how long it is.
 *
 *     nonce 12 | what AES-GCM made
 */
import type { RandomBytes } from '../model/deps.ts'
import { fail, ok } from '../model/result.ts'
import { deriveRoom, plain } from './keys.ts'
import { httpMailbox, type Mailbox } from './mailbox/http.ts'
import type { Parcels } from './port.ts'

export interface ParcelSetup {
  /** Of our own origin; never from a link. */
  readonly url: string
  readonly fetch: typeof fetch
  readonly subtle: SubtleCrypto
  readonly random: RandomBytes
}

const nonceLength = 12
const about = new TextEncoder().encode('larandetraff/1/parcel')

export function createParcels({ url, fetch, subtle, random }: ParcelSetup): Parcels {
  const roomOf = async (secret: Uint8Array) => {
    const { token, sealKey } = await deriveRoom(secret, subtle)
    return { mailbox: httpMailbox({ url, token, tag: random(16) }, fetch), sealKey }
  }
  return {
    async send(secret, bytes) {
      const { mailbox, sealKey } = await roomOf(secret)
      const iv = new Uint8Array(random(nonceLength))
      const sealed = await subtle.encrypt({ name: 'AES-GCM', iv, additionalData: about }, sealKey, plain(bytes))
      const parcel = new Uint8Array(nonceLength + sealed.byteLength)
      parcel.set(iv)
      parcel.set(new Uint8Array(sealed), nonceLength)
      const put = await mailbox.put(parcel, 0)
      return put.ok ? ok(undefined) : put
    },
    async has(secret) {
      const { mailbox } = await roomOf(secret)
      // After its first entry nothing is handed out, and the number of the last is told.
      const answer = await mailbox.read(1, 0)
      return answer.ok ? ok(answer.value.last > 0) : answer
    },
    async fetch(secret) {
      const { mailbox, sealKey } = await roomOf(secret)
      return firstParcel(mailbox, (bytes) => open(subtle, sealKey, bytes))
    },
  }
}

async function firstParcel(mailbox: Mailbox, open: (bytes: Uint8Array) => Promise<Uint8Array | null>): ReturnType<Parcels['fetch']> {
  const answer = await mailbox.read(0, 0)
  if (!answer.ok) return answer
  for (const { bytes } of answer.value.entries) {
    const opened = await open(bytes)
    if (opened !== null) return ok(opened)
  }
  return fail('notThere')
}

async function open(subtle: SubtleCrypto, key: CryptoKey, parcel: Uint8Array): Promise<Uint8Array | null> {
  const iv = parcel.slice(0, nonceLength)
  try {
    return new Uint8Array(await subtle.decrypt({ name: 'AES-GCM', iv, additionalData: about }, key, parcel.slice(nonceLength)))
  } catch {
    return null
  }
}
