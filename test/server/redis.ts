/** Debian's `redis-server` with the example of `deploy/`, on a free port of the loopback and in a folder of its own. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, stat, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'
import { connectRedis, type RedisReply } from '../../src/server/redis/connection.ts'
import { freePorts } from './nginx.ts'

export const hasRedis = spawnSync('redis-server', ['--version']).status === 0
if (!hasRedis) console.warn('redis-server is not installed: the tests of REDIS_URL are left out')

export interface Redis {
  readonly url: string
  /** One command, on a connection of its own. */
  ask(...words: (string | Uint8Array)[]): Promise<RedisReply>
  /** Ends it without a word. `lost`: and without that many bytes at the end of its log, as if it had died while it wrote them. */
  kill(lost?: number): Promise<void>
  /** It neither answers nor hangs up, until it goes on. */
  hang(): void
  goOn(): void
  /** Again, on the same port and folder. */
  start(): Promise<void>
  close(): Promise<void>
}

const example = join(import.meta.dirname, '../../deploy/redis.conf')

/** With settings beside or instead of those of the example. */
export async function startRedis(settings: Readonly<Record<string, string>> = {}): Promise<Redis> {
  const [port = 0] = await freePorts(1)
  const dir = await mkdtemp(join(tmpdir(), 'larandetraff-redis-'))
  const given = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, ...value.split(' ')])
  const url = `redis://127.0.0.1:${port}`
  let kill: Redis['kill'] = () => Promise.resolve()
  let signal: (name: NodeJS.Signals) => void = () => undefined

  async function ask(...words: (string | Uint8Array)[]): Promise<RedisReply> {
    const connection = await connectRedis(url)
    return connection.ask(...words).finally(() => connection.close())
  }

  async function start(): Promise<void> {
    const child = spawn('redis-server', [example, '--port', `${port}`, '--dir', dir, '--loglevel', 'warning', ...given], { stdio: 'ignore' })
    const ended = once(child, 'exit')
    signal = (name) => void child.kill(name)
    kill = async (lost = 0) => {
      child.kill('SIGKILL')
      await ended
      if (lost > 0) await cutLog(lost)
    }
    await vi.waitFor(() => ask('PING'), { timeout: 30_000, interval: 10 })
  }

  async function cutLog(lost: number): Promise<void> {
    const folder = join(dir, 'appendonlydir')
    const log = join(folder, (await readdir(folder)).find((name) => name.includes('.incr.')) ?? '')
    await truncate(log, (await stat(log)).size - lost)
  }

  await start()
  return {
    url,
    ask,
    kill: (lost) => kill(lost),
    hang: () => signal('SIGSTOP'),
    goOn: () => signal('SIGCONT'),
    start,
    async close() {
      await kill()
      await rm(dir, { recursive: true, force: true })
    },
  }
}
