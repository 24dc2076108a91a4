/** Builds what is missing or older than its sources, then runs the server with the same arguments. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const sources = [
  'src', 'public', 'index.html', 'vite.config.ts', 'vite.server.config.ts', 'tsconfig.json', 'package-lock.json',
]
const stampFile = join(root, 'dist', 'stamp')
const built = ['dist/app/index.html', 'dist/server/main.js'].map((path) => join(root, path))

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

function build() {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  if (!existsSync(vite)) fail('Install first: npm ci')
  console.log('Building the app and its server; this takes a moment …')
  for (const config of ['vite.config.ts', 'vite.server.config.ts']) {
    const args = [vite, 'build', '--config', config, '--logLevel', 'warn']
    const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
    if (status !== 0) fail('The build failed; the reason stands above.')
  }
}

function fail(sentence) {
  console.error(sentence)
  process.exit(1)
}

const stamp = stampOf(sources.flatMap(filesBelow))
if (!isFresh(stamp)) {
  // A build that is interrupted must not pass for a whole one.
  rmSync(stampFile, { force: true })
  build()
  mkdirSync(dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, stamp)
}
await import(pathToFileURL(join(root, 'dist', 'server', 'main.js')).href)
