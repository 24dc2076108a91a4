import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Answer, statusAnswer } from '../answer.ts'
import { openLevelStore } from './openLevelStore.ts'
import { openRedisStore, type RedisOptions } from './openRedisStore.ts'
import { createMailboxRequests, type MailboxCaller, type MailboxRequestsDeps } from './requests.ts'

export interface Mailbox {
  usage(): { readonly bytes: number; readonly rooms: number }
  hasFailed(): boolean
  /** Null: nobody is there any more to be answered. */
  answer(request: IncomingMessage, response: ServerResponse, caller: MailboxCaller): Promise<Answer | null>
  /** Answers what has been received whole, nothing else, and settles when all of that is answered. Idempotent. */
  close(): Promise<void>
}

export type MailboxDeps = Omit<MailboxRequestsDeps, 'store'>

const sweepMs = 60 * 60 * 1000

/** A folder of this server's own, or a Redis that several servers share. */
export type MailboxPlace = { readonly dir: string } | { readonly redis: RedisOptions }

/** Rejects with a sentence for the operator when the folder can't be had, or the Redis not be used. */
export async function openMailbox(place: MailboxPlace, deps: MailboxDeps): Promise<Mailbox> {
  const store = await ('dir' in place ? openLevelStore(place.dir, deps) : openRedisStore(place.redis, deps))
  const requests = createMailboxRequests({ ...deps, store })
  const sweep = () => void store.forgetExpired()
  const timer = setInterval(sweep, sweepMs)
  timer.unref()
  sweep()
  return {
    usage: () => store.usage(),
    hasFailed: () => store.hasFailed(),
    answer: (request, response, caller) => requests.answer(request, response, caller),
    close() {
      clearInterval(timer)
      return store.close()
    },
  }
}

/** The server that keeps nothing. */
export const noMailbox: Mailbox = {
  usage: () => ({ bytes: 0, rooms: 0 }),
  hasFailed: () => false,
  // No error: those would stand in the console of every page that asks.
  answer: () => Promise.resolve({ status: 204, headers: { 'Cache-Control': 'no-store' }, body: new Uint8Array() }),
  close: () => Promise.resolve(),
}

/** While the real one is being opened. */
export const openingMailbox: Mailbox = { ...noMailbox, answer: () => Promise.resolve(statusAnswer(503, { 'Retry-After': '2' })) }
