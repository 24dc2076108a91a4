/**
 * `npm test`: everything that must hold before a change lands. `--long` runs the long proofs whole (npm run test:long);
 * otherwise a seeded tenth of them.
 */
import { spawnSync } from 'node:child_process'
import { findChromium, installChromium } from './chromium.mjs'

const long = process.argv.includes('--long')
const started = Date.now()

let chromium = findChromium()
if (chromium === null && installChromium()) chromium = findChromium()
if (chromium === null) {
  console.error('The browser tests need Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.')
  process.exit(1)
}

const env = { ...process.env, CHROMIUM_PATH: chromium, ...(long && { LONG: '1' }) }
const steps = [
  ['lint', 'npx', ['eslint', '.', '--max-warnings', '0']],
  ['types', 'npm', ['run', '--silent', 'types']],
  ['unit, contract, sync and server tests', 'npx', ['vitest', 'run', '--project', 'unit']],
  ['build', 'npm', ['run', '--silent', 'build']],
  ['size', 'npm', ['run', '--silent', 'size']],
  ['browser tests', 'npx', ['vitest', 'run', '--project', 'browser']],
]
for (const [name, program, words] of steps) {
  const began = Date.now()
  console.log(`\n— ${name}`)
  const { status } = spawnSync(program, words, { stdio: 'inherit', env })
  if (status !== 0) {
    console.error(`\n${name}: failed`)
    process.exit(status ?? 1)
  }
  console.log(`  ${name}: ${String(Math.round((Date.now() - began) / 1000))} s`)
}
console.log(`\nAll passed in ${String(Math.round((Date.now() - started) / 1000))} s.`)
