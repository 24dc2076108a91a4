/** The real server, in a process of its own so that its share of the machine can be told. */
import { createServer, type RunningServer, type ServerOptions } from '../../../src/server/createServer.ts'
import { answerParent } from './answerParent.ts'

let server: RunningServer | null = null

answerParent({
  /** Answers its address. */
  async start(options: Pick<ServerOptions, 'appDir'> & Partial<ServerOptions>) {
    server = await createServer({ port: 0, host: '127.0.0.1', ...options })
    return server.url
  },
  cpuMs() {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1000
  },
  /** Bytes of the process, after collecting. */
  memory() {
    globalThis.gc?.()
    return process.memoryUsage().rss
  },
})
