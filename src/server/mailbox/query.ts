/** What a page asks of the mailbox, read from its request. */
import { fail, ok, type Result } from '../../model/result.ts'

export type MailboxRequest =
  | { readonly type: 'read'; readonly after: number; readonly via: number }
  | { readonly type: 'append' }
  | { readonly type: 'addSnapshot'; readonly covers: number }
  | { readonly type: 'confirm'; readonly seq: number }
  | { readonly type: 'refuse'; readonly seq: number }

/** Of a request target as it came, for a method that is GET or POST. Nothing may stand twice, or be unknown. */
export function parseMailboxRequest(method: 'GET' | 'POST', target: string): Result<MailboxRequest, 'badQuery'> {
  const query = [...new URLSearchParams(target.split('?').slice(1).join('?'))]
  const numbers = new Map(query.flatMap(([name, text]) => (isNumber(text) ? [[name, Number(text)] as const] : [])))
  if (numbers.size !== query.length) return fail('badQuery')
  return method === 'GET' ? parseRead(numbers) : parseWrite(numbers)
}

function parseRead(numbers: ReadonlyMap<string, number>): Result<MailboxRequest, 'badQuery'> {
  if ([...numbers.keys()].some((name) => name !== 'after' && name !== 'via')) return fail('badQuery')
  return ok({ type: 'read', after: numbers.get('after') ?? 0, via: numbers.get('via') ?? 0 })
}

function parseWrite(numbers: ReadonlyMap<string, number>): Result<MailboxRequest, 'badQuery'> {
  const [only, second] = numbers
  if (only === undefined) return ok({ type: 'append' })
  const [name, seq] = only
  if (second !== undefined) return fail('badQuery')
  if (name === 'covers') return ok({ type: 'addSnapshot', covers: seq })
  return name === 'confirm' || name === 'refuse' ? ok({ type: name, seq }) : fail('badQuery')
}

function isNumber(text: string): boolean {
  return /^\d{1,10}$/.test(text) && Number(text) <= 0xffffffff
}

/** The token of an Authorization header, or null. */
export function parseToken(header: string | undefined): Uint8Array | null {
  const text = /^Bearer ([\w-]{22})$/i.exec(header ?? '')?.[1]
  return text === undefined ? null : sixteenBytes(text)
}

/** The tag of a Device header as it stands there, or null. */
export function parseDevice(header: string | string[] | undefined): string | null {
  return typeof header === 'string' && /^[\w-]{22}$/.test(header) && sixteenBytes(header) !== null ? header : null
}

/** Only the one way to write them: two texts are never the same bytes. */
function sixteenBytes(text: string): Uint8Array | null {
  const bytes = Buffer.from(text, 'base64url')
  return bytes.toString('base64url') === text ? bytes : null
}
