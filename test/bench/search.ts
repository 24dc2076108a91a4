/**
 * What a keystroke costs in a search through 1,000 commitments and 5,000 reflections of one round: words are typed letter
 * by letter, and each letter searches everything, sorts what it found and cuts the excerpts of the fifty that are shown.
 * One JSON object: ms for each letter; `ratio` is the median of an alternative against ours, in the same run. The
 * alternatives only find, without order, marks or accents: `scan` folds each text anew at each letter, and `stringify`
 * looks for the words in each entity as JSON. `read` is what comes before: entries made of the documents' views, and
 * `prepare` the folding of them, which the screen does in slices of 8 ms.
 */
import { emptyDocument } from '../../src/document/circleDocument.ts'
import { addCommitment } from '../../src/document/commitmentEdit.ts'
import { commitmentsView } from '../../src/document/commitments.ts'
import { addReflection, reflectionsView } from '../../src/document/reflections.ts'
import { excerpt } from '../../src/model/excerpt.ts'
import { fold } from '../../src/model/fold.ts'
import { type CircleId, newId } from '../../src/model/ids.ts'
import { prepared, search, searchWords } from '../../src/model/search.ts'
import { createKeep } from '../../src/session/search/found.ts'
import { roundParts, roundViews } from '../../src/session/search/roundParts.ts'
import { seededNumbers, seededRandom } from '../random.ts'

const [commitments, reflections, shown, runs] = [1000, 5000, 50, 5]
const random = seededRandom(1)
const number = seededNumbers(2)
const context = { person: null, meeting: null, now: () => 0, random }

/** As long as people's words are, in a thousand of them, some seldom and some in every text. */
const syllables = 'vän te tid sam tal mål bar ko styr ning upp drag flick or poj kar jäm ställd kvinn och för att mät a år ö ett'.split(' ')
const draw = (n: number) => Math.floor(number() * n)
const vocabulary = Array.from({ length: 1000 }, () => Array.from({ length: 1 + draw(4) }, () => syllables[draw(syllables.length)]).join(''))
const words = (n: number) => Array.from({ length: n }, () => vocabulary[Math.floor(number() ** 2 * vocabulary.length)]).join(' ')

const circle = emptyDocument()
circle.doc.transact(() => {
  for (let i = 0; i < reflections; i++) addReflection(circle, context, { item: null, prompt: null, text: `${words(10 + draw(60))}.` })
  for (let i = 0; i < commitments; i++) {
    const texts = { what: words(8), why: words(20), firstStep: words(12), prediction: words(15), outcome: words(25), lesson: words(20) }
    addCommitment(circle, context, { texts, owner: null, organisation: null, due: null })
  }
})
for (const view of roundViews(circle)) view.subscribe(() => {})

const timed = <T>(run: () => T): [ms: number, value: T] => {
  const began = performance.now()
  const value = run()
  return [performance.now() - began, value]
}
const [read, entries] = timed(() => roundParts(newId<CircleId>(random), circle, () => '', createKeep()))
const [prepare] = timed(() => entries.forEach(prepared))
const entities = [...reflectionsView(circle).get().list, ...commitmentsView(circle).get().list]

const ways: Record<string, (asked: readonly string[], query: string) => number> = {
  ours(asked) {
    const hits = search(entries, asked)
    for (const { entry, text } of hits.slice(0, shown)) {
      excerpt(entry.title, asked, 120)
      if (text !== null) excerpt(entry.texts[text] ?? '', asked, 140)
    }
    return hits.length
  },
  scan: (asked) => entries.filter(({ title, texts }) => {
    const all = [title, ...texts].map(fold)
    return asked.every((word) => all.some((text) => text.includes(word)))
  }).length,
  stringify: (_, query) => {
    const asked = query.toLowerCase().split(' ')
    return entities.filter((entity) => {
      const all = JSON.stringify(entity).toLowerCase()
      return asked.every((word) => all.includes(word))
    }).length
  },
}
const typed = ['väntetid', 'jämställd styrning', 'a', 'kvinnor och samtal', 'flickor pojkar mål', 'finns inte'].flatMap((query) =>
  Array.from(query, (_, i) => query.slice(0, i + 1).trim()),
)
const times = new Map(Object.keys(ways).map((way) => [way, [] as number[]]))
let most = 0
for (let run = 0; run < runs; run++) {
  for (const query of typed) {
    for (const [way, find] of Object.entries(ways)) {
      const [ms, found] = timed(() => find(searchWords(query), query))
      times.get(way)?.push(ms)
      most = Math.max(most, found)
    }
  }
}
const at = (way: string, share: number) => {
  const sorted = [...(times.get(way) ?? [])].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
}
const round = (n: number) => Math.round(n * 100) / 100
console.log(
  JSON.stringify({
    bench: 'search',
    commitments,
    reflections,
    letters: typed.length,
    runs,
    mostFound: most,
    ms: Object.fromEntries(Object.keys(ways).map((way) => [way, { p50: round(at(way, 0.5)), p95: round(at(way, 0.95)), most: round(at(way, 1)) }])),
    ratio: { scan: round(at('scan', 0.5) / at('ours', 0.5)), stringify: round(at('stringify', 0.5) / at('ours', 0.5)) },
    read: round(read),
    prepare: round(prepare),
  }),
)
