/**
 * A room of phones that arrive at once and type: from 2 to 100 of them, on each road, and on stock y-webrtc with its
 * defaults in the same run. `npm run bench -- room`, or a part: `room 20 both`, `room light third`; words and numbers
 * choose among `place`, `way`, `phones`, and few | third | idle. One JSON object a row; one that does not converge says so.
 *
 *   place       chromium: pages of one Chromium, a context each. light: the product's sync without a browser, in four
 *               Node processes, the relay's road only. All share this machine: `load` is its load average.
 *   typing      who types five characters a second, seeded, each 40 of them into a text of its own: 4, or a third
 *   joinedMs    from the start, all at once, until each has the first one's document (20 KB) and knows of all others
 *   settledMs   from then until no more channels are opened: only then does anybody type
 *   p50, p95    ms from a keystroke to every other phone's document, gathering included, on one clock: that of the
 *               machine (`performance.timeOrigin + performance.now()`)
 *   messages, bytes
 *               per phone and typed character: payloads of WebSockets and data channels, whatever passes meanwhile
 *   least       each character once to each other phone, as the bare Yjs update of one character
 *   timesLeast  received / least
 *   kinds       what the engine sealed, per phone and character: [messages, bytes of bodies]
 *   ofStock     messages sent, divided by those of stock y-webrtc
 *   typed, meant  characters; fewer where the machine left no time for more within 30 s
 *   cores       busy, of the phones' processes and of the server's; cpuMs: of a phone for each character, ms
 *   perSecond   idle: what a phone says and hears all the same
 */
import { chromium } from './crowd/chromium.ts'
import type { Place } from './crowd/crowd.ts'
import { light } from './crowd/light.ts'
import { measure, type Row } from './crowd/measure.ts'
import { readParts } from './crowd/parts.ts'
import type { Way } from './crowd/phone.ts'
import { serve } from './crowd/serve.ts'

interface Scenario {
  readonly place: Place
  readonly way: Way
  readonly phones: number
}

const ways: readonly Way[] = ['stock', 'webrtc', 'relay', 'both']
/** Alone, a mesh is for rooms like these. */
const mostInMesh = 20
const scenarios: readonly Scenario[] = [
  ...[2, 10, 20, 30].flatMap((phones) => ways.flatMap((way) => (way === 'webrtc' && phones > mostInMesh ? [] : [{ place: chromium, way, phones }]))),
  ...[60, 100].map((phones) => ({ place: light, way: 'relay' as const, phones })),
]

const parts = readParts([...ways, 'chromium', 'light', 'few', 'third', 'idle'])
const places = parts.of(['chromium', 'light'] as const)
const isAsked = ({ place, way, phones }: Scenario) =>
  places.includes(place.name) && parts.of(ways).includes(way) && (parts.numbers.length === 0 || parts.numbers.includes(phones))

/** Sizes that are not in the list are measured too: in Chromium when it is named, else as light phones. */
function asked(): readonly Scenario[] {
  const listed = scenarios.filter(isAsked)
  if (listed.length > 0) return listed
  const place = parts.asks('chromium') ? chromium : light
  const possible = parts.of(ways).filter((way) => place === chromium || way === 'relay')
  return parts.numbers.flatMap((phones) => possible.map((way) => ({ place, way, phones })))
}

function writersOf({ phones, place }: Scenario): readonly number[] {
  const all = ['idle', 'few', 'third'] as const
  const typings = parts.of(all).filter((typing) => place === light || typing !== 'idle' || parts.asks('idle'))
  const writers = { idle: 0, few: Math.min(4, phones), third: Math.ceil(phones / 3) }
  return [...new Set(typings.map((typing) => writers[typing]))]
}

const stock = new Map<string, number>()
const ofStock = (row: Row): object => {
  const key = [row['phones'], row['typing']].join()
  const { sent } = (row['messages'] ?? {}) as { sent?: number }
  const theirs = stock.get(key)
  if (row['way'] === 'stock' && sent !== undefined) stock.set(key, sent)
  return sent === undefined || theirs === undefined || row['way'] === 'stock' ? {} : { ofStock: Math.round((sent / theirs) * 1000) / 1000 }
}

const served = await serve()
let room = 0
for (const scenario of asked()) {
  const { place, way, phones } = scenario
  for await (const row of measure(place, { base: served.base, way, room: ++room, phones }, served, writersOf(scenario))) {
    console.log(JSON.stringify({ bench: 'room', ...row, ...ofStock(row) }))
  }
}
await served.close()
