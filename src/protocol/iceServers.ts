/**
 * STUN and TURN servers as `RTCConfiguration.iceServers` takes them: the operator writes them, the server hands them
 * out as `{ "iceServers": [...] }`, the page gives them to its connections. A browser throws at a server that it
 * doesn't understand, and would make no connection at all: what would do that is refused here.
 */
import { recordOrNull } from '../model/json.ts'
import { fail, ok, type Result } from '../model/result.ts'

export interface IceServer {
  readonly urls: readonly string[]
  readonly username?: string
  readonly credential?: string
}

export type IceError = 'noList' | 'tooMany' | 'badUrl' | 'badCredential'

export const iceLimits = {
  servers: 8,
  /** Addresses of one server. */
  urls: 4,
  /** Characters. */
  url: 255,
  username: 128,
  credential: 256,
} as const

const host = String.raw`(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])`
const urlPattern = new RegExp(String.raw`^(?:stuns?:${host}(?::(\d{1,5}))?|turns?:${host}(?::(\d{1,5}))?(?:\?transport=(?:udp|tcp))?)$`, 'i')

export function parseIceServers(value: unknown): Result<readonly IceServer[], IceError> {
  if (!Array.isArray(value)) return fail('noList')
  if (value.length > iceLimits.servers) return fail('tooMany')
  const servers: IceServer[] = []
  for (const each of value) {
    const server = parseIceServer(each)
    if (!server.ok) return server
    servers.push(server.value)
  }
  return ok(servers)
}

/** `stun:`, `stuns:`, `turn:` or `turns:` with a host. */
export function isIceUrl(value: unknown): value is string {
  const match = typeof value === 'string' && value.length <= iceLimits.url ? urlPattern.exec(value) : null
  if (match === null) return false
  const port = Number(match[1] ?? match[2] ?? 1)
  return port >= 1 && port <= 65_535
}

export function isTurnUrl(url: string): boolean {
  return /^turn/i.test(url)
}

function parseIceServer(value: unknown): Result<IceServer, IceError> {
  const record = recordOrNull(value)
  if (record === null) return fail('noList')
  const { username, credential } = record
  const urls: readonly unknown[] = [record.urls].flat()
  if (urls.length === 0 || urls.length > iceLimits.urls || !urls.every(isIceUrl)) return fail('badUrl')
  if (!urls.some(isTurnUrl)) return ok({ urls })
  if (!isWord(username, iceLimits.username) || !isWord(credential, iceLimits.credential)) return fail('badCredential')
  return ok({ urls, username, credential })
}

function isWord(value: unknown, most: number): value is string {
  return typeof value === 'string' && value !== '' && value.length <= most
}
