/**
 * What a keystroke costs a screen that shows 1,000 reflections: the live view, which re-reads the one that changed,
 * against reading the whole root with Yjs's own `toJSON`. One JSON object: medians of runs in turn, the edit itself
 * included; `ratio` is toJSON / live view.
 */
import { emptyDocument } from '../../src/document/circleDocument.ts'
import { addReflection, reflectionsView } from '../../src/document/reflections.ts'
import { openText } from '../../src/document/text.ts'
import { seededRandom } from '../random.ts'

const entries = 1000
const keystrokes = 500
const runs = 7
const random = seededRandom(1)
const context = { person: null, meeting: null, now: () => 0, random }

function filled() {
  const circle = emptyDocument()
  for (let i = 0; i < entries; i++) {
    addReflection(circle, context, { item: null, prompt: null, text: `Reflection number ${String(i)}. `.repeat(8) })
  }
  return circle
}

/** Mean µs for a keystroke, with what `attach` does on every change. */
function measure(attach: (circle: ReturnType<typeof filled>) => void): number {
  const circle = filled()
  const id = reflectionsView(circle).get().list[500]?.id ?? ''
  attach(circle)
  const text = openText(circle, { root: 'reflections', id, field: 'text' }, () => context)
  if (text === null) throw new Error('no text')
  const type = (n: number) => {
    for (let i = 0; i < n; i++) text.edit([{ at: 5, remove: 0, insert: 'x' }])
  }
  type(50)
  const began = performance.now()
  type(keystrokes)
  return ((performance.now() - began) * 1000) / keystrokes
}

const ways: Record<string, (circle: ReturnType<typeof filled>) => void> = {
  nobodyWatches: () => {},
  liveView(circle) {
    const view = reflectionsView(circle)
    view.subscribe(() => void view.get().list.length)
  },
  toJSON(circle) {
    const root = circle.doc.getMap('reflections')
    root.observeDeep(() => void Object.keys(root.toJSON()).length)
  },
}
const times = new Map(Object.keys(ways).map((way) => [way, [] as number[]]))
for (let run = 0; run < runs; run++) {
  for (const [way, attach] of Object.entries(ways)) times.get(way)?.push(measure(attach))
}
const median = (way: string) => times.get(way)?.sort((a, b) => a - b)[runs >> 1] ?? NaN
const round = (n: number) => Math.round(n * 10) / 10
console.log(
  JSON.stringify({
    bench: 'view',
    entries,
    runs,
    microsecondsPerKeystroke: Object.fromEntries(Object.keys(ways).map((way) => [way, round(median(way))])),
    ratio: round(median('toJSON') / median('liveView')),
  }),
)
