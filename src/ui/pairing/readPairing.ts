import { fail, type Result } from '../../model/result.ts'
import { parsePairing, type PairingError } from '../../protocol/pairing.ts'
import { originIn } from '../join/readInvite.ts'

export type ReadPairingError = PairingError | 'otherAddress' | 'notPairing'

/** What somebody typed, pasted or scanned, as a pairing code. `address` is the app's own: the two meet at one server. */
export function readPairing(text: string, address: string): Result<Uint8Array, ReadPairingError> {
  const code = parsePairing(text)
  const origin = originIn(text)
  return code.ok && origin !== null && origin !== new URL(address).origin ? fail('otherAddress') : code
}

/** The same for a QR code, which may hold anything: what is no code of this app is not called damaged. */
export function readScannedPairing(text: string, address: string): Result<Uint8Array, ReadPairingError> {
  const code = readPairing(text, address)
  return !code.ok && !text.includes('#') ? fail('notPairing') : code
}
