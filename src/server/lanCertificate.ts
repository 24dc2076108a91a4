/**
 * A certificate for a local network: an authority of our own, made once and kept, and a leaf for the addresses that
 * this machine has had. Both are kept between starts, so a phone that went past the browser's warning, or was taught
 * to trust the authority, is not asked again.
 */
import { X509Certificate } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { isIP } from 'node:net'
import { join } from 'node:path'
import { generate } from 'selfsigned'

export interface LanCertificate {
  /** PEM. */
  readonly key: string
  /** PEM: the leaf, then the authority. */
  readonly cert: string
  /** The file a phone can be taught to trust. */
  readonly authorityFile: string
  /** SHA-256 of the authority's certificate, as browsers show it. */
  readonly authorityFingerprint: string
}

interface Pair {
  readonly key: string
  readonly cert: string
}

const day = 86_400_000
const authorityDays = 3_650
/** Apple's devices take no leaf that lives longer than 398 days. */
const leafDays = 397
const renewDays = 30
/** Addresses of other networks that the leaf goes on to cover. */
const mostNames = 40

/** The certificate in `folder` when it covers all names (addresses and host names), else a new one that does. */
export async function lanCertificate(folder: string, names: readonly string[], now: number): Promise<LanCertificate> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const authority = (await readPair(folder, 'authority', now)) ?? (await makeAuthority(folder, now))
  const kept = await readPair(folder, 'server', now)
  const fits = kept !== null && isSigned(kept, authority) && names.every((name) => namesOf(kept).includes(name))
  const leaf = fits ? kept : await makeLeaf(folder, authority, names, kept, now)
  return {
    key: leaf.key,
    cert: `${leaf.cert.trim()}\n${authority.cert.trim()}\n`,
    authorityFile: join(folder, 'authority.crt'),
    authorityFingerprint: new X509Certificate(authority.cert).fingerprint256,
  }
}

/** Null when there is none, it can't be read, or it ends soon. */
async function readPair(folder: string, name: string, now: number): Promise<Pair | null> {
  try {
    const key = await readFile(join(folder, `${name}.key`), 'utf8')
    const cert = await readFile(join(folder, `${name}.crt`), 'utf8')
    return Date.parse(new X509Certificate(cert).validTo) - now > renewDays * day ? { key, cert } : null
  } catch {
    return null
  }
}

async function makeAuthority(folder: string, now: number): Promise<Pair> {
  const pems = await generate([{ name: 'commonName', value: 'Larandetraff on this computer' }], {
    ...dates(now, authorityDays),
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true, pathLenConstraint: 0, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  })
  return writePair(folder, 'authority', { key: pems.private, cert: pems.cert })
}

async function makeLeaf(
  folder: string,
  authority: Pair,
  names: readonly string[],
  before: Pair | null,
  now: number,
): Promise<Pair> {
  const earlier = before === null ? [] : namesOf(before)
  const all = [...new Set([...names, ...earlier])].slice(0, mostNames)
  const altNames = all.map((name) =>
    isIP(name) === 0 ? { type: 2 as const, value: name } : { type: 7 as const, ip: name },
  )
  const pems = await generate([{ name: 'commonName', value: 'Larandetraff' }], {
    ...dates(now, leafDays),
    keyType: 'ec',
    algorithm: 'sha256',
    ca: authority,
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames },
    ],
  })
  return writePair(folder, 'server', { key: pems.private, cert: pems.cert })
}

/** From yesterday: a phone's clock may be behind. */
function dates(now: number, days: number): { notBeforeDate: Date; notAfterDate: Date } {
  return { notBeforeDate: new Date(now - day), notAfterDate: new Date(now + (days - 1) * day) }
}

async function writePair(folder: string, name: string, pair: Pair): Promise<Pair> {
  await writeFile(join(folder, `${name}.key`), pair.key, { mode: 0o600 })
  await writeFile(join(folder, `${name}.crt`), pair.cert)
  return pair
}

function isSigned(leaf: Pair, authority: Pair): boolean {
  return new X509Certificate(leaf.cert).verify(new X509Certificate(authority.cert).publicKey)
}

function namesOf(pair: Pair): string[] {
  const text = new X509Certificate(pair.cert).subjectAltName ?? ''
  return text.split(', ').map((entry) => entry.replace(/^(?:DNS|IP Address):/, ''))
}
