import { homedir, hostname, networkInterfaces } from 'node:os'
import { cacheFolder } from '../cacheFolder.ts'
import { createServer, type RunningServer, type ServerOptions } from '../createServer.ts'
import { greeting } from '../greeting.ts'
import { lanAddresses } from '../lanAddresses.ts'
import { lanCertificate } from '../lanCertificate.ts'
import type { Settings } from '../options.ts'
import type { MoverState } from './mover.ts'

/** Serves the room under this computer's own addresses, with a certificate of our own, and moves what is written to the public address. */
export async function startNear(settings: Settings, options: ServerOptions, mailboxIn: string | null): Promise<RunningServer> {
  const addresses = lanAddresses(networkInterfaces())
  const names = [...addresses, 'localhost', '127.0.0.1', `${hostname().split('.')[0]}.local`.toLowerCase()]
  const certificate = await lanCertificate(cacheFolder(process.platform, homedir(), process.env), names, Date.now())
  const { publicUrl: home = null, ...own } = options
  const { basePath, demo, wifi = null } = settings
  const outboxDir = own.mailbox && 'dir' in own.mailbox ? `${own.mailbox.dir}-moving` : null
  let told: MoverState | null = null
  const onState = (state: MoverState, waiting: number) => {
    // With internet each sentence is moved when it is written: that it goes on as it did is not told.
    if (state === 'moving' || state === told) return
    told = state
    console.log(movingWords(state, waiting, home ?? ''))
  }
  const server = await createServer({ ...own, tls: { key: certificate.key, cert: certificate.cert }, near: { home, outboxDir, onState } })
  const [url = server.url, ...others] = addresses.map((address) => `https://${address}:${server.port}${basePath}`)
  const authority = { file: certificate.authorityFile, fingerprint: certificate.authorityFingerprint }
  console.log(greeting({ url, reach: 'near', demo, mailboxIn, addresses: others, authority, home, wifi }))
  return server
}

/** What the operator reads when all is moved, or why it is not. */
export function movingWords(state: Exclude<MoverState, 'moving'>, waiting: number, home: string): string {
  const entries = waiting === 1 ? '1 entry waits' : `${waiting} entries wait`
  switch (state) {
    case 'moved':
      return `  Moved: ${home} has all that was put here.`
    case 'away':
      return `  ${home} is not reached: ${entries} here. Leave this running, or start it again with internet.`
    case 'off':
      return `  ${home} keeps no safe copy, or is no Lärandeträff: ${entries} here.`
    case 'full':
      return `  ${home} has no room: ${entries} here.`
  }
}
