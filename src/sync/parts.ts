/**
 * Cutting for data channels. Browsers agree on nothing above 64 KB, and 256 KB ends a channel in Chromium: every
 * message travels in parts of 16 KB, each with one flag byte first: 0 when more parts follow, 1 for the last one.
 */
import { maxMessage } from './port.ts'

const partBytes = 16 * 1024

/** The parts of a message, in order. */
export function* cut(message: Uint8Array): Generator<Uint8Array<ArrayBuffer>, undefined> {
  for (let at = 0; at === 0 || at < message.length; at += partBytes) {
    const piece = message.subarray(at, at + partBytes)
    const part = new Uint8Array(1 + piece.length)
    part[0] = at + partBytes >= message.length ? 1 : 0
    part.set(piece, 1)
    yield part
  }
  return undefined
}

export interface Assembler {
  /** Bytes of the message that is not whole yet. */
  readonly length: number
  /** The message when this was its last part, null when more follow, `bad` when it is no part or grows too large. */
  add(part: Uint8Array): Uint8Array | null | 'bad'
}

export function createAssembler(most: number = maxMessage): Assembler {
  let pieces: Uint8Array[] = []
  let length = 0
  return {
    get length() {
      return length
    },
    add(part) {
      const flag = part[0]
      if ((flag !== 0 && flag !== 1) || part.length > 1 + partBytes || (flag === 0 && part.length === 1)) return 'bad'
      length += part.length - 1
      if (length > most) return 'bad'
      pieces.push(part.subarray(1))
      if (flag === 0) return null
      const message = new Uint8Array(length)
      let at = 0
      for (const piece of pieces) {
        message.set(piece, at)
        at += piece.length
      }
      pieces = []
      length = 0
      return message
    },
  }
}
