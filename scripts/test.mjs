/**
 * `npm test`: what must hold before a change lands. Of the long proofs it runs a seeded tenth, and of the browser tests the
 * main path and a tenth of the others, another tenth each day (`DAY=20785` repeats a day's). `--long` (npm run test:long) runs all of it.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium, installChromium } from './chromium.mjs'
import { dailyShare } from './dailyShare.mjs'

const long = process.argv.includes('--long')
const started = Date.now()

let chromium = findChromium()
if (chromium === null && installChromium()) chromium = findChromium()
if (chromium === null) {
  console.error('The browser tests need Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.')
  process.exit(1)
}

const failed = []
const env = { ...process.env, CHROMIUM_PATH: chromium, ...(long && { LONG: '1' }) }
/** Those of a row run side by side: each keeps one core busy. What they print comes when they end. */
const rows = [
  [
    ['lint', 'npx', ['eslint', '.', '--max-warnings', '0']],
    ['types', 'npm', ['run', '--silent', 'types']],
  ],
  [['unit, contract, sync and server tests', 'npx', ['vitest', 'run', '--project', 'unit']]],
  [['network tests', 'npx', ['vitest', 'run', '--project', 'network']]],
  [['build', 'npm', ['run', '--silent', 'build']]],
  [['size', 'npm', ['run', '--silent', 'size']]],
  [['browser tests', 'npx', ['vitest', 'run', '--project', 'browser', ...browserTests()]]],
]
for (const row of rows) {
  failed.push(...(await Promise.all(row.map((step) => run(step, row.length > 1)))).filter((name) => name !== null))
  // What takes hours tells of all that fails.
  if (failed.length > 0 && !long) break
}
if (failed.length > 0) {
  console.error(`\n${failed.join(', ')}: failed`)
  process.exit(1)
}
console.log(`\nAll passed in ${String(Math.round((Date.now() - started) / 1000))} s.`)

/** The files to run; none means all. */
function browserTests() {
  if (long) return []
  const day = Number(process.env['DAY'] ?? Math.floor(Date.now() / 86_400_000))
  const folder = join(import.meta.dirname, '../test/browser')
  const names = readdirSync(folder).flatMap((file) => (file.endsWith('.test.ts') ? [file.slice(0, -'.test.ts'.length)] : []))
  const share = dailyShare(names, day)
  console.log(`Browser tests of day ${String(day)}, ${String(share.length)} of ${String(names.length)}: ${share.join(', ')}`)
  return share.map((name) => `test/browser/${name}.test.ts`)
}

/** Answers the name of the step when it failed, else null. */
async function run([name, program, words], isBeside) {
  const began = Date.now()
  if (!isBeside) console.log(`\n— ${name}`)
  const child = spawn(program, words, { stdio: isBeside ? ['ignore', 'pipe', 'pipe'] : 'inherit', env })
  const printed = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => printed.push(data))
  const [status] = await once(child, 'close')
  if (isBeside) console.log(`\n— ${name}\n${Buffer.concat(printed).toString()}`.trimEnd())
  console.log(`  ${name}: ${String(Math.round((Date.now() - began) / 1000))} s`)
  return status === 0 ? null : name
}
