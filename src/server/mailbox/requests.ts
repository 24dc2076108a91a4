/**
 * The mailbox's requests. A page of another site is refused, as a browser says truly where it stands; a request without
 * any such word comes from no browser. Whoever has no token for a room has no request that could name it.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Now } from '../../model/deps.ts'
import { fail, type Result } from '../../model/result.ts'
import { encodeMailboxAnswer, type MailboxAnswer, type MailboxHead } from '../../protocol/mailbox.ts'
import type { MailboxLimits } from '../../protocol/mailboxLimits.ts'
import { type Answer, statusAnswer, textAnswer } from '../answer.ts'
import { createCallerRates } from '../callerRates.ts'
import type { Metrics } from '../metrics.ts'
import { roomOf } from '../roomOf.ts'
import { receiveBody, statedLength } from './body.ts'
import { createBudget } from './budget.ts'
import type { MailboxStore } from './port.ts'
import { type MailboxRequest, parseDevice, parseMailboxRequest, parseToken } from './query.ts'

export interface MailboxRequestsDeps {
  readonly store: MailboxStore
  readonly limits: MailboxLimits
  readonly metrics: Metrics
  readonly now: Now
  /** Keeps what is put for another server too, before it is put here. False when it can't be kept. */
  readonly forward?: (token: Uint8Array, bytes: Uint8Array) => Promise<boolean>
}

export interface MailboxCaller {
  /** Who is counted. */
  readonly address: string
  /** Whether the request comes from our own page, as far as its Origin says. */
  readonly isOwn: boolean
}

export interface MailboxRequests {
  /** Null: nobody is there any more to be answered. */
  answer(request: IncomingMessage, response: ServerResponse, caller: MailboxCaller): Promise<Answer | null>
}

const statuses = { unknown: 400, own: 409, gone: 409, tooBig: 413, busy: 503, broken: 503, roomFull: 507, allFull: 507 } as const
type Refusal = keyof typeof statuses

export function createMailboxRequests({ store, limits, metrics, now, forward }: MailboxRequestsDeps): MailboxRequests {
  const rates = createCallerRates(limits.burst, limits.perSecond, now)
  const receiving = createBudget(limits.receivingBytes)
  // A page that reads its answer slowly holds it in our memory, as one that sends slowly does.
  const sending = createBudget(limits.receivingBytes)
  const cost = (bytes: number) => Math.max(1, Math.ceil(bytes / limits.tokenBytes))

  async function answer(request: IncomingMessage, response: ServerResponse, caller: MailboxCaller): Promise<Answer | null> {
    const { method, headers } = request
    if (method !== 'GET' && method !== 'POST') return statusAnswer(405, { Allow: 'GET, POST' })
    if (!caller.isOwn || !isOwnFetch(request)) return statusAnswer(403)
    if (!rates.take(caller.address, cost(statedLength(request)))) return tooFast()
    const token = parseToken(headers.authorization)
    if (token === null) return statusAnswer(401, { 'WWW-Authenticate': 'Bearer' })
    const device = parseDevice(headers.device)
    if (device === null) return textAnswer(400, 'The Device header is 16 bytes as base64url.\n')
    const asked = parseMailboxRequest(method, request.url ?? '')
    if (!asked.ok) return textAnswer(400, 'What is asked for can\'t be read.\n')
    return act(asked.value, token, device, request, response, caller)
  }

  async function act(asked: MailboxRequest, token: Uint8Array, device: string, request: IncomingMessage, response: ServerResponse, caller: MailboxCaller) {
    const room = roomOf(token)
    const isKept = async (bytes: Uint8Array) => forward === undefined || forward(token, bytes)
    switch (asked.type) {
      case 'read':
        return handOut(await store.read(room, asked.after, asked.via), response)
      case 'append':
        return receive(request, response, caller, async (bytes) => ((await isKept(bytes)) ? store.append(room, bytes) : fail('allFull')))
      case 'addSnapshot':
        return receive(request, response, caller, async (bytes) =>
          (await isKept(bytes)) ? store.addSnapshot(room, device, asked.covers, bytes) : fail('allFull'),
        )
      case 'confirm':
        return toAnswer(await store.confirm(room, device, asked.seq))
      case 'refuse':
        return toAnswer(await store.refuse(room, device, asked.seq))
    }
  }

  async function receive(
    request: IncomingMessage,
    response: ServerResponse,
    caller: MailboxCaller,
    put: (bytes: Uint8Array) => Promise<Result<MailboxHead, Refusal>>,
  ): Promise<Answer | null> {
    if (/^100-continue$/i.test(request.headers.expect ?? '') && statedLength(request) <= limits.entryBytes) response.writeContinue()
    const body = await receiveBody(request, limits.entryBytes, receiving)
    if (!body.ok) return body.error === 'lost' ? null : refusal(body.error)
    const { bytes, release } = body.value
    try {
      const untold = statedLength(request) === 0 ? bytes.length : 0
      if (untold > 0 && !rates.take(caller.address, cost(untold))) return tooFast()
      if (bytes.length === 0) return textAnswer(400, 'An entry is not empty.\n')
      const written = await put(bytes)
      if (written.ok) metrics.mailboxPuts++
      return toAnswer(written)
    } finally {
      release()
    }
  }

  function handOut(read: Result<MailboxAnswer, Refusal>, response: ServerResponse): Answer {
    if (!read.ok) return refusal(read.error)
    const body = encodeMailboxAnswer(read.value)
    if (!sending.take(body.length)) return refusal('busy')
    if (response.destroyed) sending.give(body.length)
    else response.once('close', () => sending.give(body.length))
    metrics.mailboxReads++
    return bytesAnswer(body)
  }

  return {
    async answer(request, response, caller) {
      const answered = await answer(request, response, caller)
      if (answered === null || answered.status < 400) return answered
      metrics.mailboxRefused.set(answered.status, (metrics.mailboxRefused.get(answered.status) ?? 0) + 1)
      return answered
    },
  }
}

/** A page's own GET has no Origin; newer browsers say in another header where it stands. */
function isOwnFetch({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site']
  return headers.origin !== undefined || site === undefined || site === 'same-origin'
}

function toAnswer(written: Result<MailboxHead, Refusal>): Answer {
  return written.ok ? bytesAnswer(encodeMailboxAnswer({ ...written.value, entries: [] })) : refusal(written.error)
}

function bytesAnswer(body: Uint8Array): Answer {
  return { status: 200, headers: { 'Content-Type': 'application/octet-stream', 'Cache-Control': 'no-store' }, body }
}

/** s until it is worth while to ask again. */
const againAfter = { 'Retry-After': '2' }

function refusal(why: Refusal): Answer {
  return statusAnswer(statuses[why], statuses[why] === 503 ? againAfter : {})
}

function tooFast(): Answer {
  return statusAnswer(429, againAfter)
}
