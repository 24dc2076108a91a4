/** `npm start`: builds what is missing or older than its sources, then runs the server with the same arguments. */
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { ensureBuilt } from './build.mjs'

const problem = ensureBuilt()
if (problem !== null) {
  console.error(problem)
  process.exit(1)
}
await import(pathToFileURL(join(dirname(fileURLToPath(import.meta.url)), '..', 'dist', 'server', 'main.js')).href)
