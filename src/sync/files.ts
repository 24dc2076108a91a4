/**
 * The files of a circle between its pages: pulled, never pushed. A page that lacks a file asks one peer for it, piece
 * after piece; a piece is small and sent only when little waits before it, so that an edit never waits behind a
 * picture. Who has not got it says so, and says later when it has: the file then finds its way also where not everybody
 * hears everybody.
 *
 * What arrives is taken only from who was asked for it, piece by piece in order, and kept only when its hash is right.
 * What is asked for is answered only from this circle's files, and not endlessly.
 */
import type { Now, RandomBytes } from '../model/deps.ts'
import { limits } from '../model/limits.ts'
import { type Encoded, encodeMessage } from './codec.ts'
import { bounds, type FileAsk, type FileMessage, type FilePart } from './messages.ts'
import type { SyncedFiles } from './port.ts'

/** Of a peer, as much as files need. */
export interface FilePeer {
  /** Bytes that wait to be sent to it. */
  readonly backlog: number
  send(message: Encoded): void
}

export interface FilesDeps<P> {
  readonly now: Now
  readonly random: RandomBytes
  /** It has sent what is not what it was asked for. */
  ban(peer: P): void
}

export interface FileExchange<P> {
  /** From now on these are given and asked for. */
  share(files: SyncedFiles): void
  joined(peer: P): void
  left(peer: P): void
  hear(peer: P, message: FileMessage): void
  /** About once a second. */
  tick(): void
  close(): void
}

/** ms without a piece until another peer is asked. */
export const pieceMs = 15_000
/** ms until a peer that had none, and has not told of any since, is asked again; and a full disk is tried again. */
export const againMs = 300_000
/** Bytes that may wait before a piece is added to them. */
const littleWaits = 64 * 1024
/** A file is sent this often to one peer, whose disk may have been full; and all together this fast in the long run. */
const timesToOne = 3
const bytesAtOnce = limits.files * limits.fileBytes
const bytesPerMs = 100
const mostOwed = 2 * limits.files

interface Fetch {
  readonly hash: string
  readonly pieces: Uint8Array[]
  length: number
  total: number | null
  /** When the last piece was asked for. */
  at: number
  /** Others may be asked meanwhile; the peer itself is asked nothing more before it answers. */
  late: boolean
}
interface Other {
  fetch: Fetch | null
  /** When it said that it has none. */
  readonly lacks: Map<string, number>
  /** It was told that there is none here. */
  readonly owed: Set<string>
  question: FileAsk | null
  answering: boolean
  /** The file that it is fetching here. */
  open: { readonly hash: string; readonly bytes: Uint8Array } | null
  /** Bytes of each file that it has been sent. */
  readonly sent: Map<string, number>
}

export function createFileExchange<P extends FilePeer>({ now, random, ban }: FilesDeps<P>): FileExchange<P> {
  const others = new Map<P, Other>()
  const keeping = new Set<string>()
  /** When a file could not be stored. */
  const failed = new Map<string, number>()
  let files: SyncedFiles | null = null
  let undos: (() => void)[] = []
  let budget = bytesAtOnce
  let filledAt = now()

  const recently = (at: number | undefined) => at !== undefined && now() - at < againMs
  const underWay = (hash: string) =>
    keeping.has(hash) || [...others.values()].some(({ fetch }) => fetch?.hash === hash && !fetch.late)

  /** Asks for what is missing: each file of one peer, and of each peer one file. */
  const look = () => {
    for (const hash of files?.missing.get() ?? []) {
      if (underWay(hash) || recently(failed.get(hash))) continue
      const idle = [...others].filter(([, other]) => other.fetch === null && !recently(other.lacks.get(hash)))
      // Drawn, or all who are in the room would ask the same one.
      const [peer, other] = idle[(random(1)[0] ?? 0) % Math.max(1, idle.length)] ?? []
      if (peer === undefined || other === undefined) continue
      other.fetch = { hash, pieces: [], length: 0, total: null, at: now(), late: false }
      peer.send(encodeMessage({ type: 'fileAsk', hash, from: 0 }))
    }
  }
  const onPart = (peer: P, other: Other, part: FilePart) => {
    const { fetch } = other
    const next = Math.min(bounds.piece, part.total - part.from)
    const asFetched = fetch?.hash === part.hash && fetch.length === part.from && part.total === (fetch.total ?? part.total)
    if (fetch === null || !asFetched || next < 1 || part.bytes.length !== next) return ban(peer)
    fetch.pieces.push(part.bytes)
    fetch.length += next
    fetch.total = part.total
    const whole = fetch.length === part.total
    const wanted = files?.missing.get().includes(fetch.hash) === true
    // It came another way meanwhile, is no longer wanted, or somebody else was asked when this one was late.
    if (!wanted || (fetch.late && underWay(fetch.hash))) other.fetch = null
    else if (whole) {
      other.fetch = null
      void keep(peer, fetch)
    } else {
      fetch.late = false
      fetch.at = now()
      peer.send(encodeMessage({ type: 'fileAsk', hash: fetch.hash, from: fetch.length }))
    }
    look()
  }
  const keep = async (peer: P, { hash, pieces, length }: Fetch) => {
    keeping.add(hash)
    const bytes = new Uint8Array(length)
    pieces.reduce((at, piece) => (bytes.set(piece, at), at + piece.length), 0)
    const kept = (await files?.keep(hash, bytes)) ?? 'failed'
    keeping.delete(hash)
    if (kept === 'wrong') ban(peer)
    else if (kept === 'failed') failed.set(hash, now())
    else failed.delete(hash)
    look()
  }

  /** Answers the peer's question when little waits before the answer; else a later tick does. */
  const answer = async (peer: P, other: Other) => {
    const { question } = other
    if (question === null || other.answering || peer.backlog > littleWaits) return
    const { hash, from } = question
    other.answering = true
    const had = files?.have.get().has(hash) === true
    const bytes = other.open?.hash === hash ? other.open.bytes : ((await files?.get(hash)) ?? null)
    other.answering = false
    other.question = null
    other.open = null
    if (bytes === null) {
      // A store that does not answer: to say that it is here would have it asked for again at once, and without end.
      const isSilent = had && files?.have.get().has(hash) === true
      if (!isSilent && other.owed.size < mostOwed) other.owed.add(hash)
      peer.send(encodeMessage({ type: 'fileNone', hash }))
      // It may have come while the store was asked.
      return tellOwed()
    }
    const piece = bytes.subarray(from, from + bounds.piece)
    if (piece.length === 0 || !spend(other, hash, piece.length, bytes.length)) {
      return peer.send(encodeMessage({ type: 'fileNone', hash }))
    }
    if (from + piece.length < bytes.length) other.open = { hash, bytes }
    peer.send(encodeMessage({ type: 'filePart', hash, from, total: bytes.length, bytes: piece }))
  }
  const spend = (other: Other, hash: string, bytes: number, total: number) => {
    const sent = (other.sent.get(hash) ?? 0) + bytes
    budget = Math.min(bytesAtOnce, budget + Math.max(0, now() - filledAt) * bytesPerMs)
    filledAt = now()
    if (sent > timesToOne * total || bytes > budget) return false
    budget -= bytes
    other.sent.set(hash, sent)
    return true
  }
  const tellOwed = () => {
    const have = files?.have.get()
    for (const [peer, { owed }] of others) {
      for (const hash of owed) {
        if (have?.has(hash) !== true) continue
        owed.delete(hash)
        peer.send(encodeMessage({ type: 'fileHere', hash }))
      }
    }
  }
  /** The same however often: a channel that is used anew goes on with what is under way on it. */
  const meet = (peer: P): Other => {
    const met = others.get(peer)
    if (met !== undefined) return met
    const other: Other = { fetch: null, question: null, answering: false, open: null, lacks: new Map(), owed: new Set(), sent: new Map() }
    others.set(peer, other)
    return other
  }
  const stop = () => {
    for (const undo of undos) undo()
    undos = []
  }

  return {
    share(given) {
      if (files === given) return
      stop()
      files = given
      undos = [given.missing.subscribe(look), given.have.subscribe(tellOwed)]
      tellOwed()
      look()
    },
    joined(peer) {
      meet(peer)
      look()
    },
    left(peer) {
      if (others.delete(peer)) look()
    },
    hear(peer, message) {
      // A page may use another of our channels than we do: it asks on one that rests here.
      const other = meet(peer)
      switch (message.type) {
        case 'fileAsk':
          // One question at a time is the rule: whoever asks on does not listen.
          if (other.question !== null) return ban(peer)
          other.question = message
          return void answer(peer, other)
        case 'filePart':
          return onPart(peer, other, message)
        case 'fileNone':
          if (other.fetch?.hash !== message.hash) return
          other.fetch = null
          other.lacks.set(message.hash, now())
          return look()
        case 'fileHere':
          if (other.lacks.delete(message.hash)) look()
      }
    },
    tick() {
      for (const [peer, other] of others) {
        void answer(peer, other)
        if (other.fetch !== null && now() - other.fetch.at > pieceMs) other.fetch.late = true
      }
      look()
    },
    close() {
      stop()
      files = null
      others.clear()
    },
  }
}
