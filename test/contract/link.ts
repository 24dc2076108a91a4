/** What every link promises (sync/port.ts). Run on memory and tabs in Node, and on tabs and webrtc in Chromium. */
import type { Station } from './linkStation.ts'

export interface LinkCheck {
  readonly name: string
  /** `stations` are three pages with a fresh link each; `secret` begins a row of ten that no other check uses. */
  run(stations: readonly [Station, Station, Station], secret: number): Promise<void>
}

export const linkContract: readonly LinkCheck[] = [
  {
    name: 'pages with one secret meet, each with each',
    async run([a, b, c], secret) {
      const stays = [await a.join(secret), await b.join(secret), await c.join(secret)] as const
      for (const [i, station] of [a, b, c].entries()) await station.until(stays[i] ?? '', { peers: 2 })
      await a.send(stays[0], [7])
      await b.until(stays[1], { received: [7] })
      await c.until(stays[2], { received: [7] })
      await leaveAll([a, b, c], stays)
    },
  },
  {
    name: 'messages of any size arrive whole and in order, both ways',
    async run([a, b], secret) {
      const [inA, inB] = await pair(a, b, secret)
      const sizes = [1, 16_383, 16_384, 16_385, 0, 300_000, 2, 3_000_000, 70_000]
      await a.send(inA, sizes)
      await b.send(inB, [...sizes].reverse())
      await b.until(inB, { received: sizes })
      await a.until(inA, { received: [...sizes].reverse() })
      await leaveAll([a, b], [inA, inB])
    },
  },
  {
    name: 'many small messages keep their order',
    async run([a, b], secret) {
      const [inA, inB] = await pair(a, b, secret)
      const sizes = Array.from({ length: 800 }, (_, i) => 1 + ((i * 37) % 211))
      await a.send(inA, sizes)
      await b.until(inB, { received: sizes })
      await leaveAll([a, b], [inA, inB])
    },
  },
  {
    name: 'another secret meets nobody and hears nothing, also on the same page',
    async run([a, b, c], secret) {
      const [inA, inB] = await pair(a, b, secret)
      const [inA2, inC] = await pair(a, c, secret + 1)
      await a.send(inA, [11])
      await a.send(inA2, [13])
      await b.until(inB, { received: [11] })
      await c.until(inC, { received: [13] })
      if ((await a.peers(inA)) !== 1 || (await a.peers(inA2)) !== 1) throw new Error('the rooms mix')
      await leaveAll([a, a, b, c], [inA, inA2, inB, inC])
    },
  },
  {
    name: 'leaving is noticed, can be said twice, and the room can be joined again',
    async run([a, b], secret) {
      const [inA, inB] = await pair(a, b, secret)
      await a.leave(inA)
      await a.leave(inA)
      await b.until(inB, { peers: 0 })
      if ((await a.peers(inA)) !== 0) throw new Error('a has peers in a room that it left')
      await a.send(inA, [5])
      const again = await a.join(secret)
      await a.until(again, { peers: 1 })
      await b.until(inB, { peers: 1 })
      await b.send(inB, [9])
      await a.until(again, { received: [9] })
      if ((await b.received(inB)).length > 0) throw new Error('a closed peer has sent')
      await leaveAll([a, b], [again, inB])
    },
  },
  {
    // A link may make a new channel at once: what counts is that the old one is over.
    name: 'a peer that is closed is closed at both ends',
    async run([a, b], secret) {
      const [inA, inB] = await pair(a, b, secret)
      await a.closePeers(inA)
      if ((await a.closed(inA)) !== 1) throw new Error('it is not closed where it was closed')
      await b.until(inB, { closed: 1 })
      await leaveAll([a, b], [inA, inB])
    },
  },
]

async function pair(a: Station, b: Station, secret: number): Promise<[string, string]> {
  const stays: [string, string] = [await a.join(secret), await b.join(secret)]
  await a.until(stays[0], { peers: 1 })
  await b.until(stays[1], { peers: 1 })
  return stays
}

async function leaveAll(stations: readonly Station[], stays: readonly string[]): Promise<void> {
  for (const [i, station] of stations.entries()) await station.leave(stays[i] ?? '')
}
