/** Environment and arguments to a running server. */
import { readFile } from 'node:fs/promises'
import { homedir, networkInterfaces } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dataFolder } from './dataFolder.ts'
import type { RunningServer, ServerOptions } from './createServer.ts'
import { createServer } from './createServer.ts'
import { greeting } from './greeting.ts'
import { lanAddresses } from './lanAddresses.ts'
import type { MailboxPlace } from './mailbox/openMailbox.ts'
import { startNear } from './near/startNear.ts'
import type { Settings } from './options.ts'
import { parseSettings } from './options.ts'
import { shownUrl } from './redis/connection.ts'

/** The build puts the app beside the server. */
const appDir = join(dirname(fileURLToPath(import.meta.url)), '..', 'app')

async function start(settings: Settings): Promise<RunningServer> {
  const options = await optionsOf(settings)
  return settings.lan && settings.tlsFiles === undefined
    ? startNear(settings, options, mailboxWords(settings))
    : startOwnName(settings, options)
}

async function optionsOf(settings: Settings): Promise<ServerOptions> {
  const { tlsFiles } = settings
  const tls = tlsFiles && { cert: await readPem('TLS_CERT', tlsFiles.cert), key: await readPem('TLS_KEY', tlsFiles.key) }
  return { ...settings, appDir, mailbox: mailboxOf(settings), ...(tls && { tls }) }
}

async function readPem(name: string, path: string): Promise<string> {
  return readFile(path, 'utf8').catch((cause: unknown) => {
    throw new Error(`${name} names a file that can't be read: ${path}`, { cause })
  })
}

function mailboxOf({ mailboxDir, redisUrl, redisDurable = false }: Settings): MailboxPlace | null {
  if (mailboxDir === null) return null
  if (redisUrl !== undefined) return { redis: { url: redisUrl, isDurable: redisDurable } }
  return { dir: mailboxDir ?? join(dataFolder(process.platform, homedir(), process.env), 'mailbox') }
}

/** As the operator is told. */
function mailboxWords(settings: Settings): string | null {
  const place = mailboxOf(settings)
  if (place === null) return null
  return 'dir' in place ? place.dir : `the Redis at ${shownUrl(place.redis.url)}`
}

/** Under the address that people use: this computer's, a proxy's, or the public one that leads here within the room. */
async function startOwnName(settings: Settings, options: ServerOptions): Promise<RunningServer> {
  const server = await createServer(options)
  const { publicUrl, lan, demo, wifi = null } = settings
  const reach = lan ? 'room' : publicUrl === undefined ? 'computer' : 'public'
  const addresses = lan ? lanAddresses(networkInterfaces()) : []
  console.log(greeting({ url: server.url, reach, demo, mailboxIn: mailboxWords(settings), addresses, authority: null, home: null, wifi }))
  return server
}

/** ms that a stop may take before the process ends anyway. */
const stopMs = 5_000

function stopOnSignals(server: RunningServer): void {
  const stop = (): void => {
    setTimeout(() => process.exit(1), stopMs).unref()
    void server.close().then(() => process.exit(0))
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

function sentence(error: unknown, port: number): string {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return `Port ${port} is taken. Stop the other program, or choose another port: PORT=8081 npm start`
  }
  return error instanceof Error ? error.message : String(error)
}

const settings = parseSettings(process.argv.slice(2), process.env)
if (settings.ok) {
  try {
    stopOnSignals(await start(settings.value))
  } catch (error) {
    console.error(sentence(error, settings.value.port))
    process.exitCode = 1
  }
} else {
  for (const error of settings.error) console.error(error)
  process.exitCode = 2
}
