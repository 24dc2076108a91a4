/**
 * `npm run size`: the weight of the built app in gzipped bytes of JS and CSS, as JSON; fails above the budget.
 * A screen's weight is everything it needs before it can be used: its chunk with all static imports, and what
 * it fetches at once (`also`). What loads after that is not counted: the words of the other language, y-webrtc.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const dist = join(import.meta.dirname, '../dist/app')
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))
const budget = { first: 90_000, writing: 170_000 }

const entry = 'index.html'
const home = 'src/ui/home/HomeView.vue'
const join_ = 'src/ui/join/JoinView.vue'
const meeting = ['src/adapters.ts', 'src/ui/rounds/RoundShell.vue', 'src/ui/meeting/MeetingView.vue', 'src/method/v1/sv/texts.ts']

const screens = {
  'first screen: home': weigh([entry, home]),
  'first screen: join': weigh([entry, join_]),
  'writing in a meeting': weigh([entry, join_, ...meeting]),
}
console.log(JSON.stringify({ unit: 'bytes, gzip', budget, screens }, null, 2))
const tooHeavy = Object.entries(screens).filter(([name, size]) => size > (name.startsWith('first') ? budget.first : budget.writing))
if (tooHeavy.length > 0) {
  console.error(`Above the budget: ${tooHeavy.map(([name]) => name).join(', ')}`)
  process.exit(1)
}

/** All the files that the chunks and their static imports need, each once. */
function weigh(keys) {
  const files = new Set()
  const seen = new Set()
  const visit = (key) => {
    if (seen.has(key)) return
    seen.add(key)
    const chunk = manifest[key]
    if (chunk === undefined) throw new Error(`${key} is not in the build`)
    files.add(chunk.file)
    for (const css of chunk.css ?? []) files.add(css)
    for (const imported of chunk.imports ?? []) visit(imported)
  }
  keys.forEach(visit)
  return [...files].filter((file) => /\.(js|css)$/.test(file)).reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length, 0)
}
