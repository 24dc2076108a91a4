import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer as createHttpServer } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import type { Duplex } from 'node:stream'
import type { Now } from '../model/deps.ts'
import type { AccessibilityContact } from '../protocol/accessibility.ts'
import type { SignalLimits } from '../protocol/limits.ts'
import type { MailboxLimits } from '../protocol/mailboxLimits.ts'
import { readsCasts } from '../protocol/relay.ts'
import type { RelayLimits } from '../protocol/relayLimits.ts'
import { signalLimits } from '../protocol/limits.ts'
import { mailboxLimits } from '../protocol/mailboxLimits.ts'
import { relayLimits } from '../protocol/relayLimits.ts'
import { callerOf } from './addresses.ts'
import type { Answer } from './answer.ts'
import { rawAnswer, statusAnswer } from './answer.ts'
import { loadAppFiles } from './appFiles.ts'
import { securityHeaders } from './headers.ts'
import { iceServersAt } from './iceServers.ts'
import type { IceSettings } from './iceSettings.ts'
import { listen, localUrl, stop } from './listening.ts'
import { type Mailbox, type MailboxPlace, noMailbox, openingMailbox, openMailbox } from './mailbox/openMailbox.ts'
import { createMetrics, metricsText } from './metrics.ts'
import { type NearOptions, openNear } from './near/openNear.ts'
import { isOwnOrigin, parseHost } from './origin.ts'
import { pathBelow, queryOf } from './paths.ts'
import { openRedisLine } from './redis/redisLine.ts'
import { openRelaySocket } from './relaySocket.ts'
import { answerRequest, mailboxPath, relayPath, signalPath } from './routes.ts'
import { openSignalSocket } from './signalSocket.ts'
import { openHub, openRooms } from './sharedRooms.ts'
import { createSockets } from './sockets.ts'

export interface ServerOptions {
  /** The folder with the built app. */
  readonly appDir: string
  /** 0 lets the system choose. */
  readonly port: number
  /** The interface to listen on; all of them when left out. */
  readonly host?: string
  /** Begins and ends with a slash; `/` when left out. */
  readonly basePath?: string
  /** The address people use, when it is another than the one that is listened on. */
  readonly publicUrl?: string
  /** How many proxies stand before the server and tell whom they speak for. */
  readonly trustProxy?: number
  /** STUN and TURN servers for the pages; none when left out. */
  readonly ice?: IceSettings
  /** Who answers for the accessibility of what is served; pages say that nobody is named when left out. */
  readonly contact?: AccessibilityContact
  /** PEM; https when given. */
  readonly tls?: { readonly key: string; readonly cert: string }
  readonly limits?: Partial<SignalLimits>
  readonly relayLimits?: Partial<RelayLimits>
  /** Where sealed entries are kept; nothing is kept when it is left out. */
  readonly mailbox?: MailboxPlace | null
  /** The Redis through which servers behind one address share their rooms; this one is alone when it is left out. */
  readonly redisUrl?: string
  readonly mailboxLimits?: Partial<MailboxLimits>
  /** Its address leads here only in this room: pages say so, and what they put in the mailbox is moved on. */
  readonly near?: NearOptions
  readonly now?: Now
}

export interface RunningServer {
  /** Where the app is found, with base path and closing slash. */
  readonly url: string
  readonly port: number
  /** Stops listening and lets everybody go. Idempotent. */
  close(): Promise<void>
}

/** Serves the app, its signalling, relay and mailbox. Rejects when there is no app, or port, mailbox or Redis can't be had. */
export async function createServer(options: ServerOptions): Promise<RunningServer> {
  const { basePath = '/', trustProxy = 0, now = Date.now } = options
  const publicUrl = options.publicUrl === undefined ? null : new URL(options.publicUrl)
  const app = await loadAppFiles(options.appDir, basePath, options.near !== undefined)
  const metrics = createMetrics()
  const common = {
    metrics,
    now,
    refuseHandshake: (request: IncomingMessage, stream: Duplex) => endRaw(stream, statusAnswer(400), request.headers.host),
  }
  // Signalling: phones find each other. Relay: what those say that can't reach each other. Neither keeps or reads anything.
  const forSignals = { ...common, limits: { ...signalLimits, ...options.limits } }
  const forRelay = { ...common, limits: { ...relayLimits, ...options.relayLimits } }
  const line = options.redisUrl === undefined ? null : await openRedisLine(options.redisUrl)
  const rooms = openRooms(forSignals.limits, line, () => signalling.callBack())
  const hub = openHub(forRelay.limits, line)
  const signalling = createSockets({ ...forSignals, open: (ws) => openSignalSocket(ws, { ...forSignals, rooms }) })
  const relay = createSockets({ ...forRelay, open: (ws, { url }) => openRelaySocket(ws, { ...forRelay, hub }, queryOf(url) === readsCasts) })
  const near = options.near === undefined ? null : await openNear(options.near)
  const closeSockets = () => Promise.all([signalling.close(), relay.close()]).then(() => line?.close())
  let mailbox: Mailbox = options.mailbox ? openingMailbox : noMailbox
  const gauges = () => ({ sockets: signalling.size, rooms: rooms.size, relaySockets: relay.size, relayRooms: hub.rooms, mailbox: mailbox.usage() })
  const ice = () => iceServersAt(options.ice, now())
  const routes = { basePath, app, now, ice, contact: options.contact ?? null, near: () => near && near.words(), metrics: () => metricsText(metrics, gauges()), isHealthy: () => !mailbox.hasFailed() && line?.isUp !== false }

  function headersFor(host: string | undefined): Readonly<Record<string, string>> {
    return securityHeaders(publicUrl?.host ?? parseHost(host))
  }

  function onRequest(request: IncomingMessage, response: ServerResponse): void {
    const { method = '', url = '', headers } = request
    if (pathBelow(basePath, url) === mailboxPath) return void onMailbox(request, response)
    const acceptEncoding = headers['accept-encoding']
    const answer = answerRequest(routes, {
      method,
      target: url,
      acceptEncoding: typeof acceptEncoding === 'string' ? acceptEncoding : '',
      ifNoneMatch: headers['if-none-match'] ?? '',
    })
    respond(request, response, answer)
  }

  async function onMailbox(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const isOwn = isOwnOrigin(request.headers.origin, request.headers.host, publicUrl)
    const answer = await mailbox.answer(request, response, { address: callerFor(request), isOwn })
    if (answer !== null) respond(request, response, answer)
  }

  function respond({ method, headers }: IncomingMessage, response: ServerResponse, answer: Answer): void {
    const length = answer.status === 304 || answer.status === 204 ? {} : { 'Content-Length': answer.body.length }
    response.writeHead(answer.status, { ...headersFor(headers.host), ...answer.headers, ...length })
    response.end(method === 'HEAD' ? undefined : answer.body)
  }

  function callerFor({ headers, socket }: IncomingMessage): string {
    return callerOf(socket.remoteAddress, [headers['x-forwarded-for']].flat().join(','), trustProxy)
  }

  function onUpgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    const { headers } = request
    const sockets = new Map([[signalPath, signalling], [relayPath, relay]]).get(pathBelow(basePath, request.url ?? '') ?? '')
    if (sockets === undefined) return endRaw(stream, statusAnswer(404), headers.host)
    sockets.accept(request, stream, head, callerFor(request), isOwnOrigin(headers.origin, headers.host, publicUrl))
  }

  function endRaw(stream: Duplex, answer: Answer, host?: string): void {
    stream.on('error', () => stream.destroy())
    stream.end(rawAnswer(answer, headersFor(host)), () => stream.destroy())
  }

  const { tls } = options
  const server = tls === undefined ? createHttpServer(httpOptions) : createHttpsServer({ ...httpOptions, ...tls })
  server.timeout = idleMs
  server.on('request', onRequest)
  // Left alone, Node answers these two by itself, without our headers.
  server.on('checkContinue', onRequest)
  server.on('checkExpectation', onRequest)
  server.on('upgrade', onUpgrade)
  server.on('connect', (request, stream) => endRaw(stream, statusAnswer(405), request.headers.host))
  // Browsers open connections beforehand. One that has waited for too long is closed without a word: an answer would be
  // taken for that to the request which the browser is just about to send there.
  server.on('clientError', ({ code }: NodeJS.ErrnoException, stream) => (code === 'ERR_HTTP_REQUEST_TIMEOUT' ? stream.destroy() : endRaw(stream, statusAnswer(400))))

  const port = await listen(server, options.port, options.host).catch(async (error: unknown) => {
    await Promise.all([closeSockets(), near?.close()])
    throw error
  })
  // After the port: who starts the same server twice is told of the port.
  if (options.mailbox) {
    const limits = { ...mailboxLimits, ...options.mailboxLimits }
    mailbox = await openMailbox(options.mailbox, { limits, metrics, now, ...(near && { forward: near.add }) }).catch(async (error: unknown) => {
      await stop(server, closeSockets())
      throw error
    })
  }
  const url = localUrl(tls === undefined ? 'http' : 'https', options.host, port, basePath)
  let closed: Promise<void> | null = null
  return {
    url: publicUrl === null ? url : new URL(basePath, publicUrl).href,
    port,
    close() {
      closed ??= stop(server, Promise.all([closeSockets(), mailbox.close().then(() => near?.close())]).then(() => undefined))
      return closed
    },
  }
}

/**
 * Times in ms. A request is a line and a few headers: who takes longer holds a connection for its own sake. The Host
 * header is checked where it is used; Node would answer without our headers.
 */
const httpOptions = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  connectionsCheckingInterval: 5_000,
  requireHostHeader: false,
}
const idleMs = 60_000
