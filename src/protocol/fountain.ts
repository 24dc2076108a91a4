/**
 * Bytes as a sequence of frames that never ends: whoever sees about as many of them as there are blocks, whichever they
 * are and in whatever order, can put the bytes together. The first frames are the blocks themselves; each later one is
 * the sum (exclusive or) of about half of them, drawn by its number: a random linear fountain. Of k blocks any k + 2
 * later frames are enough, but for one time in four.
 *
 *     version 1 | checksum of the bytes 4 | their length 4 | number of the frame 4 | block
 *
 * Bytes that fit in one block are sent as they are, in a smaller picture.  * Numbers have their high byte first. The checksum tells one sequence from another; it is no defence against people.
 */
import { crc32 } from '../model/checksum.ts'

const version = 1
const headLength = 13
/** Bytes of a block: with its head a QR code of 77 modules, which a hand-held camera reads from a phone's screen. */
const blockLength = 480
/** Bytes in all: ten minutes of frames. */
export const mostFountainBytes = 512 * 1024

export interface Fountain {
  /** How many blocks the bytes are. */
  readonly blocks: number
  /** Frame `number`, from 0. */
  frame(number: number): Uint8Array
}

/** Null when there are too many bytes, or none. */
export function createFountain(bytes: Uint8Array): Fountain | null {
  if (bytes.length === 0 || bytes.length > mostFountainBytes) return null
  const checksum = crc32(bytes)
  const blocks = Math.ceil(bytes.length / blockLength)
  const padded = new Uint8Array(blocks * blockLength)
  padded.set(bytes)
  const words = wordsOf(padded)
  return {
    blocks,
    frame(number) {
      const frame = new Uint8Array(headLength + blockLength)
      const head = new DataView(frame.buffer)
      head.setUint8(0, version)
      head.setUint32(1, checksum)
      head.setUint32(5, bytes.length)
      head.setUint32(9, number)
      const sum = new Uint8Array(blockLength)
      for (const index of indexes(chosenIn(number, blocks, checksum))) addTo(wordsOf(sum), blockOf(words, index))
      frame.set(sum, headLength)
      return frame.subarray(0, headLength + blockLengthOf(bytes))
    },
  }
}

export interface Gathered {
  /** Frames that told something new, of so many that are needed. */
  readonly have: number
  readonly of: number
  /** When it is whole. */
  readonly bytes: Uint8Array | null
}

export interface Gatherer {
  /** Null when the frame is none of this version. A frame of another sequence begins anew. */
  add(frame: Uint8Array): Gathered | null
}

interface Row {
  readonly chosen: Uint32Array
  readonly sum: Uint32Array
}

export function createGatherer(): Gatherer {
  let sequence = ''
  let blocks = 0
  /** By the first block that it holds: what is added to a frame to take that block out of it. */
  let rows = new Map<number, Row>()
  let whole: Uint8Array | null = null

  return {
    add(frame) {
      const head = readHead(frame)
      if (head === null) return null
      const { checksum, length, number } = head
      const name = `${String(checksum)}/${String(length)}`
      if (name !== sequence) {
        sequence = name
        blocks = Math.ceil(length / blockLength)
        rows = new Map()
        whole = null
      }
      if (whole === null) {
        gather(rows, { chosen: chosenIn(number, blocks, checksum), sum: blockIn(frame) })
        if (rows.size === blocks) {
          whole = putTogether(rows, blocks).subarray(0, length)
          // Some frame was misread in a way that its own code did not notice: from the start.
          if (crc32(whole) !== checksum) {
            rows = new Map()
            whole = null
          }
        }
      }
      return { have: whole === null ? rows.size : blocks, of: blocks, bytes: whole }
    },
  }
}

function readHead(frame: Uint8Array): { checksum: number; length: number; number: number } | null {
  if (frame.length <= headLength || frame[0] !== version) return null
  const head = new DataView(frame.buffer, frame.byteOffset)
  const length = head.getUint32(5)
  return length > mostFountainBytes || frame.length !== headLength + blockLengthOf({ length }) ? null : { checksum: head.getUint32(1), length, number: head.getUint32(9) }
}

function blockLengthOf({ length }: { readonly length: number }): number {
  return Math.min(length, blockLength)
}

function blockIn(frame: Uint8Array): Uint32Array {
  const block = new Uint8Array(blockLength)
  block.set(frame.subarray(headLength))
  return wordsOf(block)
}

/** Keeps what the row tells beside the others; a row that tells nothing new comes to nothing. */
function gather(rows: Map<number, Row>, { chosen, sum }: Row): void {
  for (let first = firstIn(chosen); first !== null; first = firstIn(chosen)) {
    const row = rows.get(first)
    if (row === undefined) {
      rows.set(first, { chosen, sum })
      return
    }
    addTo(chosen, row.chosen)
    addTo(sum, row.sum)
  }
}

/** From the last block to the first: each row then holds one block more than those that are known. */
function putTogether(rows: ReadonlyMap<number, Row>, blocks: number): Uint8Array {
  const bytes = new Uint8Array(blocks * blockLength)
  const words = wordsOf(bytes)
  for (let first = blocks - 1; first >= 0; first--) {
    const row = rows.get(first)
    if (row === undefined) continue
    const block = blockOf(words, first)
    block.set(row.sum)
    for (const index of indexes(row.chosen)) if (index !== first) addTo(block, blockOf(words, index))
  }
  return bytes
}

/** The same memory, four bytes at a time: sums take a quarter of the time. Not of a part of other bytes. */
function wordsOf({ buffer }: Uint8Array<ArrayBuffer>): Uint32Array {
  return new Uint32Array(buffer)
}

function blockOf(words: Uint32Array, index: number): Uint32Array {
  return words.subarray((index * blockLength) / 4, ((index + 1) * blockLength) / 4)
}

/** Which blocks the frame is the sum of, a bit for each. */
function chosenIn(number: number, blocks: number, seed: number): Uint32Array {
  const chosen = new Uint32Array(Math.ceil(blocks / 32))
  const take = (index: number) => { chosen[index >> 5] = (chosen[index >> 5] ?? 0) | (1 << (index & 31)) }
  if (number < blocks) take(number)
  else {
    const next = numbersFrom(seed ^ number)
    for (let index = 0; index < blocks; index++) if (next() & 1) take(index)
    if (firstIn(chosen) === null) take(number % blocks)
  }
  return chosen
}

function firstIn(chosen: Uint32Array): number | null {
  const word = chosen.findIndex((bits) => bits !== 0)
  return word < 0 ? null : word * 32 + 31 - Math.clz32((chosen[word] ?? 0) & -(chosen[word] ?? 0))
}

function* indexes(chosen: Uint32Array): Generator<number> {
  for (const [word, bits] of chosen.entries()) {
    for (let left = bits; left !== 0; left &= left - 1) yield word * 32 + 31 - Math.clz32(left & -left)
  }
}

function addTo(sum: Uint32Array, block: Uint32Array): void {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) ^ (block[i] ?? 0)
}

/** Mulberry32: both ends draw the same. */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
}
