import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ServerOptions } from '../../../src/server/createServer.ts'
import { startChild } from '../children/child.ts'
import { buildPage } from '../page/build.ts'

export interface Served {
  /** Ends in a slash. */
  readonly base: string
  /** So far, in ms of one core. */
  cpuMs(): Promise<number>
  /** Resident bytes, after collecting. */
  memory(): Promise<number>
  close(): Promise<void>
}

/** The real server in a process of its own, with the page of the benchmarks, and a mailbox. */
export async function serve(options: Partial<ServerOptions> = {}): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  const [appDir, dir] = [join(folder, 'app'), join(folder, 'mailbox')]
  await buildPage(appDir)
  await mkdir(dir)
  const child = await startChild('server')
  const base = (await child.ask('start', { appDir, mailbox: { dir }, ...options })) as string
  return {
    base,
    cpuMs: () => child.ask('cpuMs') as Promise<number>,
    memory: () => child.ask('memory') as Promise<number>,
    async close() {
      child.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
