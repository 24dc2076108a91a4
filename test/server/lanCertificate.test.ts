import { X509Certificate } from 'node:crypto'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { get } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lanCertificate } from '../../src/server/lanCertificate.ts'
import { startServer } from './rig.ts'

const day = 86_400_000
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'larandetraff-'))
})
afterEach(() => rm(folder, { recursive: true }))

function statusOf(url: string, ca: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(url, { ca, agent: false }, (response) => {
      response.resume()
      response.on('end', () => resolve(response.statusCode))
    }).on('error', reject)
  })
}

test('who trusts the authority trusts the server, by its address', async () => {
  const { authorityFile, ...tls } = await lanCertificate(folder, ['127.0.0.1', 'localhost'], Date.now())
  const server = await startServer({ tls })
  const ca = await readFile(authorityFile, 'utf8')
  expect(server.url).toMatch(/^https:/)
  expect(await statusOf(server.url, ca)).toBe(200)
  await expect(statusOf(server.url, tls.cert.split(/(?<=-----END CERTIFICATE-----)/)[0] ?? '')).rejects.toThrow()
  await server.close()
})

test('nobody but the user reads the keys', async () => {
  await lanCertificate(folder, ['127.0.0.1'], Date.now())
  for (const name of ['authority.key', 'server.key']) {
    expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600)
  }
})

test('the same certificate comes back for the same addresses, and for fewer', async () => {
  const now = Date.now()
  const first = await lanCertificate(folder, ['192.168.1.2', '10.0.0.3'], now)
  expect(await lanCertificate(folder, ['192.168.1.2', '10.0.0.3'], now + day)).toEqual(first)
  expect(await lanCertificate(folder, ['10.0.0.3'], now + day)).toEqual(first)
})

test('a new address makes a new leaf of the same authority, which covers the old ones too', async () => {
  const now = Date.now()
  const first = await lanCertificate(folder, ['192.168.1.2'], now)
  const second = await lanCertificate(folder, ['10.0.0.3'], now)
  expect(second.cert).not.toBe(first.cert)
  expect(second.authorityFingerprint).toBe(first.authorityFingerprint)
  expect(await lanCertificate(folder, ['192.168.1.2'], now)).toEqual(second)
})

test('a leaf that ends soon, a damaged file or a lost authority is replaced', async () => {
  const now = Date.now()
  const names = ['192.168.1.2']
  const first = await lanCertificate(folder, names, now)
  const later = await lanCertificate(folder, names, now + 380 * day)
  expect(later.cert).not.toBe(first.cert)
  expect(later.authorityFingerprint).toBe(first.authorityFingerprint)
  await writeFile(join(folder, 'server.crt'), 'garbage')
  expect((await lanCertificate(folder, names, now)).cert).not.toBe(later.cert)
  await rm(join(folder, 'authority.key'))
  const fresh = await lanCertificate(folder, names, now)
  expect(fresh.authorityFingerprint).not.toBe(first.authorityFingerprint)
  const authority = new X509Certificate(await readFile(fresh.authorityFile))
  expect(new X509Certificate(fresh.cert).verify(authority.publicKey)).toBe(true)
  expect(await lanCertificate(folder, names, now)).toEqual(fresh)
})
