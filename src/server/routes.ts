import type { Now } from '../model/deps.ts'
import type { AccessibilityContact } from '../protocol/accessibility.ts'
import type { IceServer } from '../protocol/iceServers.ts'
import type { NearWords } from '../protocol/near.ts'
import type { Answer } from './answer.ts'
import { statusAnswer, textAnswer } from './answer.ts'
import type { AppFile, AppFiles } from './appFiles.ts'
import { namesFile, pathBelow } from './paths.ts'

export interface RouteDeps {
  readonly basePath: string
  readonly app: AppFiles
  readonly now: Now
  /** STUN and TURN servers for this page. */
  ice(): readonly IceServer[]
  /** Who answers for accessibility; null when the operator names nobody. */
  readonly contact: AccessibilityContact | null
  metrics(): string
  /** What a page of a computer in the room is told; null at every other server. */
  near(): NearWords | null
  /** Whether what was to be kept is kept. */
  isHealthy(): boolean
}

export interface RouteRequest {
  readonly method: string
  /** The request target, as it came. */
  readonly target: string
  readonly acceptEncoding: string
  readonly ifNoneMatch: string
}

/** Path of the signalling socket below the base path. */
export const signalPath = 'signal'
/** Path of the relay's socket below the base path. */
export const relayPath = 'relay'
/** Path of the mailbox below the base path; answered in mailbox/requests.ts. */
export const mailboxPath = 'mailbox'

/** What the server answers to a request that is no upgrade. */
export function answerRequest(deps: RouteDeps, request: RouteRequest): Answer {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    // The body of such a request is not read: the connection can't be used again.
    return statusAnswer(405, { Allow: 'GET, HEAD', Connection: 'close' })
  }
  // Without its slash the base path would make every relative address wrong.
  if (`${request.target}/` === deps.basePath) return statusAnswer(308, { Location: deps.basePath })
  const path = pathBelow(deps.basePath, request.target)
  if (path === null) return statusAnswer(400)
  switch (path) {
    case 'time':
      return textAnswer(200, JSON.stringify({ now: deps.now() }), { 'Content-Type': 'application/json' })
    case 'ice':
      return textAnswer(200, JSON.stringify({ iceServers: deps.ice() }), { 'Content-Type': 'application/json' })
    case 'contact':
      return textAnswer(200, JSON.stringify({ contact: deps.contact }), { 'Content-Type': 'application/json' })
    case 'near': {
      const near = deps.near()
      return near === null ? statusAnswer(404) : textAnswer(200, JSON.stringify(near), { 'Content-Type': 'application/json' })
    }
    case 'healthz':
      return deps.isHealthy() ? textAnswer(200, 'ok\n') : textAnswer(503, 'The mailbox has failed, or Redis is away.\n')
    case 'metrics':
      return textAnswer(200, deps.metrics(), { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' })
    case signalPath:
    case relayPath:
      return statusAnswer(426, { Upgrade: 'websocket' })
  }
  const file = deps.app.get(path) ?? (namesFile(path) ? undefined : deps.app.get('index.html'))
  return file === undefined ? statusAnswer(404) : fileAnswer(file, request)
}

function fileAnswer(file: AppFile, request: RouteRequest): Answer {
  const headers = { ...file.headers, ETag: file.etag }
  if (request.ifNoneMatch.split(/\s*,\s*/).includes(file.etag)) return { status: 304, headers, body: new Uint8Array() }
  if (file.brotli !== null && /\bbr\b/.test(request.acceptEncoding)) {
    return { status: 200, headers: { ...headers, 'Content-Encoding': 'br' }, body: file.brotli }
  }
  if (file.gzip !== null && /\bgzip\b/.test(request.acceptEncoding)) {
    return { status: 200, headers: { ...headers, 'Content-Encoding': 'gzip' }, body: file.gzip }
  }
  return { status: 200, headers, body: file.plain }
}
