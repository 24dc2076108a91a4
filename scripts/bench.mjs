/**
 * `npm run bench -- NAME [part …]`: runs test/bench/NAME.ts, which prints one JSON object for each scenario. Some can
 * run a part: `room 20 both`. The processes that it starts (test/bench/children) are built beside it.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '..')
const name = process.argv[2]
const entry = join(root, 'test/bench', `${name}.ts`)
if (!name || !existsSync(entry)) {
  const names = readdirSync(join(root, 'test/bench')).flatMap((file) => (file.endsWith('.ts') ? [file.slice(0, -3)] : []))
  console.error(`npm run bench -- NAME, where NAME is one of: ${names.join(', ')}`)
  process.exit(1)
}
// Of this run alone: another one may be under way.
const outDir = join(root, `node_modules/.cache/bench/${name}-${process.pid}`)
const children = ['phones', 'server', 'frames', 'attackers', 'writers'].map((child) => join(root, 'test/bench/children', `${child}.ts`))
await build({
  configFile: false,
  root,
  logLevel: 'warn',
  build: { ssr: true, rolldownOptions: { input: [entry, ...children] }, outDir, emptyOutDir: true, target: 'node20' },
})
const parts = process.argv.slice(3)
const { status } = spawnSync(process.execPath, ['--expose-gc', join(outDir, `${name}.js`), ...parts], { stdio: 'inherit' })
rmSync(outDir, { recursive: true, force: true })
process.exit(status ?? 1)
