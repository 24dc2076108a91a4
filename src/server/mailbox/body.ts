import type { IncomingMessage } from 'node:http'
import { fail, ok, type Result } from '../../model/result.ts'
import type { Budget } from './budget.ts'

export interface Body {
  readonly bytes: Uint8Array
  /** To be said when the bytes are no longer held. */
  release(): void
}

/** What the request says of its body's length, in bytes; 0 when it says nothing. */
export function statedLength(request: IncomingMessage): number {
  return Number(request.headers['content-length'] ?? 0)
}

/**
 * The whole body. The budget is charged for what has come, not for what was announced: announcing costs nothing. After
 * `tooBig` and `busy` the request can be answered, and Node throws away what still comes; `lost`: nobody is there.
 */
export async function receiveBody(request: IncomingMessage, most: number, budget: Budget): Promise<Result<Body, 'tooBig' | 'busy' | 'lost'>> {
  if (statedLength(request) > most) return fail('tooBig')
  const parts: Buffer[] = []
  let length = 0
  const release = () => budget.give(length)
  const refuse = (error: 'tooBig' | 'busy' | 'lost') => {
    release()
    return fail(error)
  }
  try {
    for await (const part of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      if (length + part.length > most) return refuse('tooBig')
      if (!budget.take(part.length)) return refuse('busy')
      length += part.length
      parts.push(part)
    }
  } catch {
    return refuse('lost')
  }
  return ok({ bytes: Buffer.concat(parts), release })
}
