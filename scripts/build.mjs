/** Builds the app and its server: `npm run build`, and whoever needs them built (start, browser tests). */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const sources = [
  'src', 'public', 'index.html', 'vite.config.ts', 'vite.server.config.ts', 'tsconfig.json', 'package-lock.json', 'scripts/build.mjs',
]
const stampFile = join(root, 'dist', 'stamp')
const built = ['dist/app/index.html', 'dist/server/main.js'].map((path) => join(root, path))

/** Builds when something is missing or older than its sources. Answers null, or a sentence on what went wrong. */
export function ensureBuilt() {
  const stamp = stampOf(sources.flatMap(filesBelow))
  if (isFresh(stamp)) return null
  // A build that is interrupted must not pass for a whole one.
  rmSync(stampFile, { force: true })
  const problem = build()
  if (problem !== null) return problem
  mkdirSync(dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, stamp)
  return null
}

function build() {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  if (!existsSync(vite)) return 'Install first: npm ci'
  console.log('Building the app and its server; this takes a moment …')
  for (const config of ['vite.config.ts', 'vite.server.config.ts']) {
    const { status } = spawnSync(process.execPath, [vite, 'build', '--config', config, '--logLevel', 'warn'], {
      cwd: root,
      stdio: 'inherit',
      // Under a test runner the environment says "test", and the app would be built for it.
      env: { ...process.env, NODE_ENV: 'production', VITEST: '' },
    })
    if (status !== 0) return 'The build failed; the reason stands above.'
  }
  compress('dist/app')
  return null
}

/** Beside each text of the app, as its server sends it (`.br`, `.gz`): done once here, not at each start. */
function compress(folder) {
  for (const path of filesBelow(folder)) {
    if (!/\.(css|html|js|json|svg|txt|webmanifest)$/.test(path)) continue
    const bytes = readFileSync(join(root, path))
    writeFileSync(join(root, `${path}.br`), brotliCompressSync(bytes))
    writeFileSync(join(root, `${path}.gz`), gzipSync(bytes, { level: 9 }))
  }
}

/** Every file below a path, in an order that does not depend on the file system. */
function filesBelow(path) {
  if (!existsSync(join(root, path))) return []
  if (!statSync(join(root, path)).isDirectory()) return [path]
  return readdirSync(join(root, path)).sort().flatMap((name) => filesBelow(`${path}/${name}`))
}

/** Of contents, not of times: a checkout sets all times anew. */
function stampOf(paths) {
  const hash = createHash('sha256')
  for (const path of paths) {
    const bytes = readFileSync(join(root, path))
    hash.update(`${path}\0${bytes.length}\0`).update(bytes)
  }
  return hash.digest('hex')
}

function isFresh(stamp) {
  return built.every((file) => existsSync(file)) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problem = ensureBuilt()
  if (problem !== null) {
    console.error(problem)
    process.exit(1)
  }
}
