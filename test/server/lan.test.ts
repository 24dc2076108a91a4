/** `npm start -- --lan`, as it is started: under this computer's own address, and under the public one. */
import { X509Certificate } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from 'node:tls'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lanCertificate } from '../../src/server/lanCertificate.ts'
import { type BuiltServer, buildServer, removeBuiltServer, spawnServer } from './builtServer.ts'
import { startMailboxServer } from './mailboxPage.ts'

let dir: string
beforeAll(async () => {
  await buildServer()
  dir = await mkdtemp(join(tmpdir(), 'larandetraff-lan-'))
})
afterAll(async () => {
  await removeBuiltServer()
  await rm(dir, { recursive: true, force: true })
})

const start = (env: Record<string, string>): BuiltServer =>
  spawnServer({ XDG_CACHE_HOME: join(dir, 'cache'), MAILBOX_DIR: join(dir, 'box'), ...env }, 'unlimited', ['--lan'])

async function stop(server: BuiltServer): Promise<void> {
  server.child.kill('SIGTERM')
  expect(await server.ended).toBe(0)
}

/** Asks the port on the loopback for a path, as a phone that goes past the warning. */
function ask(port: number, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, rejectUnauthorized: false }, (answer) => {
      let text = ''
      answer.on('data', (part: Buffer) => (text += part.toString()))
      answer.on('end', () => { resolve(text) })
    })
    asked.on('error', reject)
    asked.end()
  })
}

function certificateAt(port: number, servername: string): Promise<X509Certificate> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, servername, rejectUnauthorized: false }, () => {
      resolve(new X509Certificate(socket.getPeerCertificate().raw))
      socket.destroy()
    })
    socket.on('error', reject)
  })
}

test('under its own address: a certificate of its own, the two codes, and where what is written goes', async () => {
  const home = await startMailboxServer()
  const server = start({ PUBLIC_URL: home.url, WIFI_NAME: 'Träff', WIFI_PASSWORD: 'hemligt1' })
  const port = Number(new URL(await server.url).port)
  for (const words of ['1. The network Träff', '2. The app', `is moved to ${home.url}`, 'Ta med dig det hem', 'SHA-256']) expect(server.output()).toContain(words)
  expect(server.output()).not.toContain('hemligt1')
  expect(JSON.parse(await ask(port, '/near'))).toEqual({ home: home.url, waiting: 0, state: 'moved' })
  await stop(server)
  await home.close()
})

test('under the public address, with its certificate: nothing has to be moved', async () => {
  const { cert, key } = await lanCertificate(join(dir, 'own'), ['traff.example.se'], Date.now())
  await writeFile(join(dir, 'cert.pem'), cert)
  await writeFile(join(dir, 'key.pem'), key)
  // The system chooses the port; the address is the one people know.
  const server = start({ PUBLIC_URL: 'https://traff.example.se/', TLS_CERT: join(dir, 'cert.pem'), TLS_KEY: join(dir, 'key.pem'), PORT: '18443' })
  expect(await server.url).toBe('https://traff.example.se/')
  expect(server.output()).toContain('traff.example.se must lead to')
  expect((await certificateAt(18_443, 'traff.example.se')).checkHost('traff.example.se')).toBe('traff.example.se')
  expect(await ask(18_443, '/')).toContain('Lärandeträff')
  expect(await ask(18_443, '/near')).not.toContain('home')
  await stop(server)
})

test('a certificate that is not there is told in a sentence', async () => {
  const server = start({ PUBLIC_URL: 'https://traff.example.se/', TLS_CERT: join(dir, 'none.pem'), TLS_KEY: join(dir, 'none.pem') })
  expect(await server.ended).toBe(1)
  expect(server.output()).toMatch(/TLS_CERT.*none\.pem/)
})
