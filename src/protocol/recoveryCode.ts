/**
 * The recovery code: the 128 random bits that a device's sealed file is locked with. So many can't be tried, however fast
 * a try is, so no slow derivation stands before them. Written as a typed invite is (code.ts), in seven groups of five
 * characters that can be told apart aloud, each with a check character; under a version of its own.
 */
import { fail, ok, type Result } from '../model/result.ts'
import { inviteCode, pairingCode, parseCode, recoveryCode } from './code.ts'
import { formatCode } from './formatCode.ts'

/** `otherCode`: it is in order, but an invite or the code of a computer. */
export type RecoveryCodeError = 'empty' | 'cut' | 'damaged' | 'newer' | 'otherCode'

/** The code of 16 bytes in groups. Throws a RangeError when it has not sixteen. */
export function recoveryGroups(secret: Uint8Array): string[] {
  return formatCode({ circle: null, epoch: 1, secret }, recoveryCode).split('-')
}

/** Reads what somebody typed, in any case, with or without dashes and spaces. */
export function parseRecoveryCode(text: string): Result<Uint8Array, RecoveryCodeError> {
  if (text.includes('#') || text.includes('://')) return fail('otherCode')
  if ([inviteCode, pairingCode].some((version) => parseCode(text, version).ok)) return fail('otherCode')
  const code = parseCode(text, recoveryCode)
  if (code.ok) return code.value.epoch === 1 ? ok(code.value.secret) : fail('damaged')
  const { error } = code
  return fail(error === 'empty' || error === 'cut' || error === 'newer' ? error : 'damaged')
}
