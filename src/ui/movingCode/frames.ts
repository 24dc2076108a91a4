/** A frame of a fountain as the text of a QR code, and back; and how fast they follow each other. */
import { fromBase45, toBase45 } from '../../protocol/base45.ts'
import type { Fountain } from '../../protocol/fountain.ts'

/** Three a second: nothing may flash faster (WCAG 2.3.1), and cameras follow with ease. */
export const frameMs = 334

const prefix = 'LT1:'

export function codeOf(frame: Uint8Array): string {
  return prefix + toBase45(frame)
}

/** Null when it is another code. */
export function frameOf(code: string): Uint8Array | null {
  return code.startsWith(prefix) ? fromBase45(code.slice(prefix.length)) : null
}

/** Seconds until the other one has seen as many frames as it needs, when one in five is missed. */
export function secondsOf({ blocks }: Fountain): number {
  return Math.ceil((blocks * 1.25 * frameMs) / 1000)
}
