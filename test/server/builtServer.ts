/** The built server in a process of its own, that can be killed. It is built for this once, in a folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { indexHtml, until } from './rig.ts'

const root = join(import.meta.dirname, '../..')
/** Below the project: what the server does not bring with it is found from there. */
const built = join(root, 'dist', `test-${process.pid}`)

export interface BuiltServer {
  readonly child: ChildProcess
  /** What it has printed, in both streams. */
  output(): string
  /** Settles with its address when it says one. */
  readonly url: Promise<string>
  /** Settles with its exit code, or null when it was killed. */
  readonly ended: Promise<number | null>
}

export async function buildServer(): Promise<void> {
  await build({ configFile: join(root, 'vite.server.config.ts'), root, logLevel: 'error', build: { outDir: join(built, 'server') } })
  await mkdir(join(built, 'app'), { recursive: true })
  await writeFile(join(built, 'app', 'index.html'), indexHtml)
}

export async function removeBuiltServer(): Promise<void> {
  await rm(built, { recursive: true, force: true })
}

/** With a number of blocks, no file of its grows beyond them: a disk that is full. */
export function spawnServer(env: Record<string, string>, blocks = 'unlimited', args: readonly string[] = []): BuiltServer {
  const limited = ['-c', `ulimit -f ${blocks}; exec "$0" "$@"`, process.execPath, join(built, 'server', 'main.js'), ...args]
  const child = spawn('sh', limited, { env: { ...process.env, HOST: '127.0.0.1', PORT: '0', ...env } })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (output += part.toString()))
  const address = () => /https?:\/\/\S+/.exec(output)?.[0]
  const url = until([child.stdout], 'data', () => address() !== undefined, 'the address').then(() => address() ?? '')
  // Who waits for its end does not wait for its address.
  url.catch(() => undefined)
  return { child, output: () => output, url, ended: once(child, 'close').then(([code]) => code as number | null) }
}
