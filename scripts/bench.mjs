/** `npm run bench -- NAME`: runs test/bench/NAME.ts, which prints one JSON object for each scenario. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
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
const outDir = join(root, 'node_modules/.cache/bench')
await build({ configFile: false, root, logLevel: 'warn', build: { ssr: entry, outDir, emptyOutDir: true, target: 'node20' } })
process.exit(spawnSync(process.execPath, ['--expose-gc', join(outDir, `${name}.js`)], { stdio: 'inherit' }).status ?? 1)
