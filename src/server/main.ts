/** Environment and arguments to a running server. */
import { homedir, hostname, networkInterfaces } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cacheFolder } from './cacheFolder.ts'
import { dataFolder } from './dataFolder.ts'
import type { RunningServer, ServerOptions } from './createServer.ts'
import { createServer } from './createServer.ts'
import { greeting } from './greeting.ts'
import { lanAddresses } from './lanAddresses.ts'
import { lanCertificate } from './lanCertificate.ts'
import type { MailboxPlace } from './mailbox/openMailbox.ts'
import type { Settings } from './options.ts'
import { parseSettings } from './options.ts'
import { shownUrl } from './redis/connection.ts'

/** The build puts the app beside the server. */
const appDir = join(dirname(fileURLToPath(import.meta.url)), '..', 'app')

async function start(settings: Settings): Promise<RunningServer> {
  return settings.lan ? startLan(settings) : startPlain(settings)
}

function optionsOf(settings: Settings): ServerOptions {
  return { ...settings, appDir, mailbox: mailboxOf(settings) }
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

async function startPlain(settings: Settings): Promise<RunningServer> {
  const server = await createServer(optionsOf(settings))
  const reach = settings.publicUrl === undefined ? 'computer' : 'public'
  console.log(greeting({ url: server.url, reach, demo: settings.demo, mailboxIn: mailboxWords(settings), others: [], authority: null }))
  return server
}

async function startLan(settings: Settings): Promise<RunningServer> {
  const addresses = lanAddresses(networkInterfaces())
  const names = [...addresses, 'localhost', '127.0.0.1', `${hostname().split('.')[0]}.local`.toLowerCase()]
  const certificate = await lanCertificate(cacheFolder(process.platform, homedir(), process.env), names, Date.now())
  const server = await createServer({ ...optionsOf(settings), tls: { key: certificate.key, cert: certificate.cert } })
  const [url = server.url, ...others] = addresses.map(
    (address) => `https://${address}:${server.port}${settings.basePath}`,
  )
  const authority = { file: certificate.authorityFile, fingerprint: certificate.authorityFingerprint }
  console.log(greeting({ url, reach: 'network', demo: settings.demo, mailboxIn: mailboxWords(settings), others, authority }))
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
