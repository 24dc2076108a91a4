/** How often a page dials its relay, which nobody tells it about. Times are of a clock that is turned by hand. */
import { describe, expect, it } from 'vitest'
import { closeCodes } from '../../../src/protocol/closeCodes.ts'
import { encodeRelay, type RelayMessage } from '../../../src/protocol/relay.ts'
import type { RoomKeys } from '../../../src/sync/keys.ts'
import { createRelayLink, type RelaySocket } from '../../../src/sync/relay/link.ts'
import { seededRandom } from '../../random.ts'

const room: RoomKeys = { room: 'room', password: '', sealKey: {} as CryptoKey, token: new Uint8Array(16) }

/** `meets` is what becomes of a socket, as soon as it has been dialled. */
function createPage(meets: (socket: RelaySocket) => void) {
  let now = 0
  const due = new Set<{ readonly at: number; readonly run: () => void }>()
  const after = (ms: number, run: () => void) => {
    const timer = { at: now + ms, run }
    due.add(timer)
    return () => void due.delete(timer)
  }
  const sockets: { readonly at: number; isClosed: boolean }[] = []
  const open = (): RelaySocket => {
    const dialled = { at: now, isClosed: false }
    sockets.push(dialled)
    const close = () => void (dialled.isClosed = true)
    const socket: RelaySocket = { binaryType: '', onopen: null, onmessage: null, onclose: null, onerror: null, send: () => undefined, close }
    after(0, () => { meets(socket) })
    return socket
  }
  const link = createRelayLink({ url: 'wss://x/relay', open, random: seededRandom(1), timers: { after } })
  const reached: string[] = []
  const stay = link.join(room, { onPeer: () => undefined, onReach: (to) => reached.push(to) })
  return {
    stay,
    reached,
    sockets,
    run(ms: number) {
      const end = now + ms
      for (;;) {
        const [next] = [...due].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)
        if (next === undefined) break
        due.delete(next)
        now = next.at
        next.run()
      }
      now = end
    },
  }
}

const pausesOf = (sockets: readonly { readonly at: number }[]) => sockets.slice(1).map(({ at }, i) => at - (sockets[i]?.at ?? 0))

describe('a relay', () => {
  it.each([
    ['can’t be reached', (socket: RelaySocket) => socket.onclose?.({ code: 1006 })],
    ['is restarted again and again', (socket: RelaySocket) => {
      socket.onopen?.()
      socket.onclose?.({ code: closeCodes.goingAway })
    }],
  ])('that %s is tried every few seconds, however long', (_what, meets) => {
    const page = createPage(meets)
    page.run(600_000)
    expect(Math.max(...pausesOf(page.sockets))).toBeLessThan(4_000)
  })

  it('that says no is asked seldom, and not for ever more seldom when it does not any more', () => {
    let isFull = true
    const page = createPage((socket) => {
      if (isFull) socket.onopen?.()
      socket.onclose?.({ code: isFull ? closeCodes.serverFull : 1006 })
    })
    page.run(600_000)
    expect(page.sockets.length).toBeLessThan(40)
    isFull = false
    page.run(60_000)
    const before = page.sockets.length
    page.run(60_000)
    expect(page.sockets.length - before).toBeGreaterThan(15)
  })

  it('that is heard of something else before it answers is slow: it is doubted only when the answer is owed for long', () => {
    let relay: RelaySocket | null = null
    const page = createPage((socket) => {
      relay = socket
      socket.onopen?.()
    })
    const says = (message: RelayMessage) => relay?.onmessage?.({ data: encodeRelay(message).buffer })
    page.run(100)
    page.stay.cast?.(new Uint8Array([1]))
    page.run(500)
    says({ type: 'cast', stay: 1, bytes: new Uint8Array([2]) })
    page.run(1_500)
    expect(page.reached).toEqual(['up'])
    page.run(600)
    expect(page.reached).toEqual(['up', 'doubted'])
    says({ type: 'alive', number: 2 })
    expect(page.reached).toEqual(['up', 'doubted', 'up'])
  })

  it('that does not answer at all is dialled anew at once when a dial is given up', () => {
    const page = createPage(() => undefined)
    page.run(25_000)
    expect(page.sockets).toEqual([
      { at: 0, isClosed: true },
      { at: 10_000, isClosed: true },
      { at: 20_000, isClosed: false },
    ])
  })
})
