/**
 * Through the server, where phones reach it and not each other: one WebSocket for the page, however many rooms it is
 * in. The server sees which rooms they are, and sealed bytes.
 *
 * A socket that ends takes its channels with it; it is opened anew after a pause, drawn so that sixty phones that lose
 * the server at once do not all come back at once, and sooner when the network says that it is there. Nobody tells when
 * a server is back: it is tried every few seconds, and seldom only where it has answered that it won't. One that dies
 * without a word (a phone slept, a Wi-Fi was left) is found by asking: at intervals, after a cast, and at once when the
 * page is back. The relay answers in turn: an answer proves that what was cast before the question has been passed on.
 */
import type { RandomBytes, Timers } from '../../model/deps.ts'
import { encodeRelay, parseRelay, readsCasts, type RelayMessage } from '../../protocol/relay.ts'
import type { RoomKeys } from '../keys.ts'
import { type Link, type LinkEvents, maxCast } from '../port.ts'
import { createRelayPeer, type RelayPeer } from './relayPeer.ts'

export interface RelayOptions {
  /** WebSocket address of our own origin's relay; never from an invite. */
  readonly url: string
  /** `new WebSocket`, in a page. */
  open(url: string): RelaySocket
  readonly random: RandomBytes
  readonly timers: Timers
  /** Calls when the network or the page is back: a pause is cut short, and a dead socket found. Returns its undo. */
  onOnline?(listener: () => void): () => void
}

/** As much of a WebSocket as is used here. */
export interface RelaySocket {
  binaryType: string
  onopen: (() => void) | null
  onmessage: ((event: { data: unknown }) => void) | null
  onclose: ((event: { code: number }) => void) | null
  onerror: (() => void) | null
  send(data: Uint8Array<ArrayBuffer>): void
  close(): void
}

const firstPauseMs = 1_000
const longestPauseMs = 2_500
const longestRefusedMs = 30_000
/** Codes from here on are the server's own (protocol/closeCodes.ts). */
const firstRefusal = 4_000
/** A socket that was refused soon after it was opened is no reason to try again at once. */
const stableMs = 10_000
const askMs = 20_000
/** Silent for so long, it is not to be relied on for what we cast; for longer still, or without the answer, it is dead or stuck. */
const doubtMs = 900
const answerMs = 2_500
/** When the page has been away it is likely to be dead, and somebody waits. */
const wokenAnswerMs = 1_500
/** Asked once in this time, however much is cast. */
const castAskMs = 1_000
/** A system asks again after 1, 3 and 7 s, and then too seldom for a network that is back. */
const openMs = 10_000

interface Stay {
  readonly token: Uint8Array
  readonly events: LinkEvents
}
interface Channel {
  readonly stay: Stay
  readonly peer: RelayPeer
}

export function createRelayLink({ url, open, random, timers, onOnline }: RelayOptions): Link {
  const stays = new Map<number, Stay>()
  const channels = new Map<number, Channel>()
  let lastStay = 0
  let socket: RelaySocket | null = null
  let isOpen = false
  let pauseMs = firstPauseMs
  let cancelPause: (() => void) | null = null
  let cancelAsk: (() => void) | null = null
  let isHeard = false
  let asked = 0
  let answered = 0
  let isDoubted = false
  let mayAsk = true
  let undoOnline: (() => void) | null = null

  const tell = (message: RelayMessage) => {
    if (isOpen) socket?.send(encodeRelay(message))
  }
  /** Those of one stay, or all. */
  const overAll = (of?: Stay) => {
    for (const [number, { stay, peer }] of [...channels]) {
      if (of !== undefined && stay !== of) continue
      channels.delete(number)
      peer.over()
    }
  }
  const meet = (stay: Stay, channel: number) => {
    const peer = createRelayPeer({
      say: (bytes) => tell({ type: 'say', channel, bytes }),
      grant: (count) => tell({ type: 'grant', channel, count }),
      onEnd() {
        channels.delete(channel)
        tell({ type: 'end', channel })
      },
    })
    channels.set(channel, { stay, peer })
    stay.events.onPeer(peer.peer)
  }
  const hear = (data: unknown) => {
    isHeard = true
    const message = data instanceof ArrayBuffer ? parseRelay(new Uint8Array(data)) : null
    // Our own server says nothing else: what speaks there is something else.
    if (message?.ok !== true) return socket?.close()
    const said = message.value
    if (said.type === 'met') {
      const stay = stays.get(said.stay)
      // Left while it was on its way.
      if (stay === undefined) tell({ type: 'end', channel: said.channel })
      else if (!channels.has(said.channel)) meet(stay, said.channel)
      return
    }
    if (said.type === 'alive') {
      answered = said.number
      if (isDoubted && answered === asked) reach('up')
      return
    }
    if (said.type === 'cast') return stays.get(said.stay)?.events.onCast?.(said.bytes)
    if (said.type === 'casts') {
      for (const cast of said.casts) stays.get(said.stay)?.events.onCast?.(cast)
      return
    }
    if (said.type === 'join' || said.type === 'leave') return socket?.close()
    const peer = channels.get(said.channel)?.peer
    if (said.type === 'say') peer?.hear(said.bytes)
    else if (said.type === 'grant') peer?.granted(said.count)
    else {
      channels.delete(said.channel)
      peer?.over()
    }
  }
  const reach = (to: 'up' | 'doubted' | 'down') => {
    isDoubted = to === 'doubted'
    for (const { events } of stays.values()) events.onReach(to)
  }
  const lose = (code = 0) => {
    const wasOpen = isOpen
    socket = null
    isOpen = false
    cancelAsk?.()
    overAll()
    if (wasOpen) reach('down')
    if (stays.size === 0) return
    const drawn = (random(1)[0] ?? 0) / 255
    const longestMs = code < firstRefusal ? longestPauseMs : longestRefusedMs
    cancelPause = timers.after(Math.min(longestMs, pauseMs) * (0.5 + drawn), dial)
    pauseMs = Math.min(longestMs, pauseMs * 2)
  }
  const giveUp = (dead: RelaySocket) => {
    if (socket !== dead) return
    // Its own close may take minutes to be noticed.
    dead.onclose = null
    dead.close()
    lose()
  }
  const ask = (deadMs = answerMs) => {
    const questioned = socket
    if (questioned === null || !isOpen) return
    isHeard = false
    const number = (asked = (asked + 1) % 0xffffffff)
    tell({ type: 'alive', number })
    cancelAsk?.()
    cancelAsk = timers.after(doubtMs, () => {
      // Heard of something else, it is slow and not deaf: that everybody then says all to everybody makes nothing faster.
      if (answered !== number && !isHeard) reach('doubted')
      cancelAsk = timers.after(deadMs - doubtMs, () => {
        // Much may lie before the answer: whatever is heard shows that the socket lives.
        if (!isHeard) {
          giveUp(questioned)
          return deadMs === answerMs ? undefined : dial()
        }
        pauseMs = firstPauseMs
        if (answered !== number && !isDoubted) reach('doubted')
        cancelAsk = timers.after(answered === number ? askMs : 0, ask)
      })
    })
  }
  const askAfterCast = () => {
    // A question that is under way decides whether the socket lives.
    if (!mayAsk || answered !== asked) return
    mayAsk = false
    timers.after(castAskMs, () => { mayAsk = true })
    ask()
  }
  const dial = () => {
    cancelPause?.()
    cancelPause = null
    if (socket !== null || stays.size === 0) return
    const dialled = open(`${url}?${readsCasts}`)
    socket = dialled
    dialled.binaryType = 'arraybuffer'
    cancelAsk = timers.after(openMs, () => {
      giveUp(dialled)
      dial()
    })
    dialled.onopen = () => {
      isOpen = true
      isDoubted = false
      answered = asked
      cancelAsk?.()
      cancelAsk = timers.after(stableMs, ask)
      for (const [number, { token, events }] of stays) {
        tell({ type: 'join', stay: number, token })
        events.onReach('up')
      }
    }
    dialled.onmessage = ({ data }) => {
      if (socket === dialled) hear(data)
    }
    // An error is followed by its close.
    dialled.onerror = () => undefined
    dialled.onclose = ({ code }) => {
      if (socket === dialled) lose(code)
    }
  }
  const hangUp = () => {
    const left = socket
    socket = null
    isOpen = false
    left?.close()
    cancelPause?.()
    cancelPause = null
    cancelAsk?.()
    undoOnline?.()
    undoOnline = null
  }

  return {
    name: 'relay',
    join(room: RoomKeys, events: LinkEvents) {
      const number = ++lastStay
      const stay: Stay = { token: room.token, events }
      stays.set(number, stay)
      undoOnline ??= onOnline?.(() => { if (cancelPause === null) ask(wokenAnswerMs); else dial() }) ?? null
      if (isOpen) {
        tell({ type: 'join', stay: number, token: room.token })
        events.onReach('up')
      } else if (cancelPause === null) dial()
      return {
        cast(bytes) {
          if (!isOpen || bytes.length > maxCast || !stays.has(number)) return false
          tell({ type: 'cast', stay: number, bytes })
          askAfterCast()
          return true
        },
        close() {
          if (!stays.delete(number)) return
          tell({ type: 'leave', stay: number })
          overAll(stay)
          if (stays.size === 0) hangUp()
        },
      }
    },
  }
}
