/**
 * What a page and the server say to each other so that phones find each other: y-webrtc's own messages, JSON in text
 * frames. A topic is a room id, 128 bits as base64url; `data` is sealed by y-webrtc with the room's password, as
 * base64. Plain objects, which y-webrtc sends when it has no password, are refused: nothing readable passes here.
 *
 *     page → server  {type: 'subscribe' | 'unsubscribe', topics}   {type: 'publish', topic, data}   {type: 'ping'}
 *     server → page  {type: 'publish', topic, data, clients}   {type: 'pong'}
 */
import type { Result } from '../model/result.ts'
import { fail, ok } from '../model/result.ts'
import { signalLimits } from './limits.ts'

export type SignalMessage =
  | { readonly type: 'subscribe' | 'unsubscribe'; readonly topics: readonly string[] }
  | { readonly type: 'publish'; readonly topic: string; readonly data: string }
  | { readonly type: 'ping' }

export type SignalError = 'badMessage' | 'tooManyTopics'

const topicPattern = /^[A-Za-z0-9_-]{22}$/
const sealedPattern = /^[A-Za-z0-9+/]+={0,2}$/

export const pongMessage = JSON.stringify({ type: 'pong' })

/** One text frame from a page. The frame's size is bounded before: the socket takes no larger one. */
export function parseSignal(text: string): Result<SignalMessage, SignalError> {
  const message = parseObject(text)
  if (message === null) return fail('badMessage')
  switch (message.type) {
    case 'subscribe':
    case 'unsubscribe':
      return parseTopics(message.type, message.topics)
    case 'publish': {
      const { topic, data } = message
      if (!isTopic(topic) || typeof data !== 'string' || !sealedPattern.test(data)) return fail('badMessage')
      return ok({ type: 'publish', topic, data })
    }
    case 'ping':
      return ok({ type: 'ping' })
    default:
      return fail('badMessage')
  }
}

/** What every other subscriber of the topic gets; `clients` is the number of all of them, as y-webrtc's server says. */
export function publishMessage(topic: string, data: string, clients: number): string {
  return JSON.stringify({ type: 'publish', topic, data, clients })
}

function parseTopics(type: 'subscribe' | 'unsubscribe', topics: unknown): Result<SignalMessage, SignalError> {
  if (!Array.isArray(topics)) return fail('badMessage')
  if (topics.length > signalLimits.topics) return fail('tooManyTopics')
  return topics.every(isTopic) ? ok({ type, topics }) : fail('badMessage')
}

function isTopic(value: unknown): value is string {
  return typeof value === 'string' && topicPattern.test(value)
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}
