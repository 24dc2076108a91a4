/** The built server in a process of its own, where the wires put it. Its mailbox outlives it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { until } from '../server/rig.ts'
import { serverFile } from './built.ts'
import type { Wires } from './wires.ts'

export interface ServerProcess {
  /** Settles when it listens. */
  start(): Promise<void>
  readonly isUp: boolean
  readonly isPaused: boolean
  /** Settles when it is gone. */
  stop(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>
  pause(): void
  goOn(): void
  close(): Promise<void>
}

export async function createServerProcess(wires: Wires): Promise<ServerProcess> {
  const dir = await mkdtemp(join(tmpdir(), 'larandetraff-network-'))
  const [program = '', ...words] = [...wires.at('server'), process.execPath, serverFile]
  let child: ChildProcess | null = null
  let ended: Promise<unknown> = Promise.resolve()
  let isPaused = false
  const goOn = () => {
    isPaused = false
    child?.kill('SIGCONT')
  }
  const stop = async (signal: 'SIGTERM' | 'SIGKILL') => {
    goOn()
    child?.kill(signal)
    child = null
    await ended
  }
  return {
    async start() {
      const env = { ...process.env, ...wires.serverEnv, MAILBOX_DIR: dir }
      const started = spawn(program, words, { env, stdio: ['ignore', 'pipe', 'inherit'] })
      child = started
      ended = once(started, 'close')
      let output = ''
      started.stdout.on('data', (part: Buffer) => (output += part.toString()))
      const url = () => /http:\/\/\S+/.exec(output)?.[0]
      await until([started.stdout], 'data', () => url() !== undefined, 'the address', 30_000)
      wires.serverIs(url() ?? '')
    },
    get isUp() {
      return child !== null
    },
    get isPaused() {
      return isPaused
    },
    stop,
    pause() {
      isPaused = true
      child?.kill('SIGSTOP')
    },
    goOn,
    async close() {
      await stop('SIGKILL')
      await rm(dir, { recursive: true, force: true })
    },
  }
}
