import { parseJson } from '../model/json.ts'
import { type IceError, iceLimits, type IceServer, isIceUrl, isTurnUrl, parseIceServers } from '../protocol/iceServers.ts'

/** What the pages are told of STUN and TURN servers. */
export interface IceSettings {
  readonly servers: readonly IceServer[]
  /** A TURN server that shares a secret with us: pages get credentials that end by themselves. */
  readonly turn: { readonly urls: readonly string[]; readonly secret: string } | null
}

type Environment = Readonly<Record<string, string | undefined>>

/** Null when none is configured. No sentence repeats what was written: it holds credentials. */
export function parseIceSettings(env: Environment, errors: string[]): IceSettings | null {
  const servers = parseServers(env.ICE_SERVERS, errors)
  const turn = parseTurn(env.TURN_URLS, env.TURN_SECRET, errors)
  if (servers.length + (turn === null ? 0 : 1) > iceLimits.servers) errors.push(sentences.tooMany)
  return servers.length === 0 && turn === null ? null : { servers, turn }
}

const sentences: Readonly<Record<IceError, string>> = {
  noList: 'ICE_SERVERS is a JSON list like [{"urls":"turn:turn.example.se:3478","username":"..","credential":".."}].',
  tooMany: `ICE_SERVERS holds at most ${iceLimits.servers} servers, and one less beside TURN_URLS.`,
  badUrl: `ICE_SERVERS has an entry whose urls are not 1 to ${iceLimits.urls} addresses like stun:stun.example.se:3478 or turns:turn.example.se:5349.`,
  badCredential: `ICE_SERVERS has a TURN server without a username (up to ${iceLimits.username} characters) and a credential (up to ${iceLimits.credential}).`,
}

function parseServers(text: string | undefined, errors: string[]): readonly IceServer[] {
  if (text === undefined || text === '') return []
  const servers = parseIceServers(parseJson(text))
  if (servers.ok) return servers.value
  errors.push(sentences[servers.error])
  return []
}

function parseTurn(list: string | undefined, secret: string | undefined, errors: string[]): IceSettings['turn'] {
  const urls = (list ?? '').split(/[\s,]+/).filter((url) => url !== '')
  if (urls.length === 0 && !secret) return null
  if (urls.length === 0 || !secret) {
    errors.push('TURN_URLS and TURN_SECRET belong together: give both or neither.')
    return null
  }
  if (urls.length > iceLimits.urls || !urls.every((url) => isIceUrl(url) && isTurnUrl(url))) {
    errors.push(`TURN_URLS is 1 to ${iceLimits.urls} addresses like turn:turn.example.se:3478, parted by commas.`)
  }
  return { urls, secret }
}
