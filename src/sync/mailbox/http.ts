/** The mailbox over HTTP (protocol/mailbox.ts). Answers with a value, whatever the network or the server does. */
import { fail, type Result } from '../../model/result.ts'
import { toBase64url } from '../../protocol/base64url.ts'
import { type MailboxAnswer, type MailboxHead, parseMailboxAnswer } from '../../protocol/mailbox.ts'
import { mailboxLimits } from '../../protocol/mailboxLimits.ts'
import type { MailboxError } from '../port.ts'

export type { MailboxError }

export interface Mailbox {
  read(after: number, via: number): Promise<Result<MailboxAnswer, MailboxError>>
  /** Settles when it is on the server's disk. `parting`: the page may be gone before the answer comes. */
  put(bytes: Uint8Array<ArrayBuffer>, covers: number, parting?: boolean): Promise<Result<MailboxHead, MailboxError>>
  judge(snapshot: number, verdict: 'confirm' | 'refuse'): Promise<Result<MailboxHead, MailboxError>>
}

export interface MailboxAddress {
  /** Of our own origin; never from an invite. */
  readonly url: string
  readonly token: Uint8Array
  /** Tells this device from the others of the room, and nothing else. */
  readonly tag: Uint8Array
}

/** ms. A large document over a slow network takes its time. */
const patienceMs = 60_000
/** Browsers carry no more than 64 KB for a page that is gone, all requests together. */
const partingBytes = 32 * 1024
const mostBytes = mailboxLimits.answerBytes + mailboxLimits.entryBytes + 1024 * 1024

export function httpMailbox({ url, token, tag }: MailboxAddress, fetchIt: typeof fetch): Mailbox {
  const headers = { Authorization: `Bearer ${toBase64url(token)}`, Device: toBase64url(tag) }
  const ask = async (query: Readonly<Record<string, number>>, options: RequestInit): Promise<Result<MailboxAnswer, MailboxError>> => {
    const address = new URL(url)
    for (const [name, value] of Object.entries(query)) address.searchParams.set(name, String(value))
    try {
      const signal = AbortSignal.timeout(patienceMs)
      const answer = await fetchIt(address, { ...options, headers, signal, cache: 'no-store', credentials: 'omit', redirect: 'error' })
      // An error would stand in the console of everybody who asks.
      if (answer.status === 204) return fail('off')
      if (!answer.ok) return fail(errorOf(answer.status))
      if (Number(answer.headers.get('content-length')) > mostBytes) return fail('refused')
      const parsed = parseMailboxAnswer(new Uint8Array(await answer.arrayBuffer()))
      // Somebody else answers here: a portal of the Wi-Fi, perhaps.
      return parsed.ok ? parsed : fail('away')
    } catch {
      return fail('away')
    }
  }
  return {
    read: (after, via) => ask({ after, via }, { method: 'GET' }),
    put: (body, covers, parting = false) =>
      ask(covers === 0 ? {} : { covers }, { method: 'POST', body, keepalive: parting && body.length <= partingBytes }),
    judge: (snapshot, verdict) => ask({ [verdict]: snapshot }, { method: 'POST' }),
  }
}

function errorOf(status: number): MailboxError {
  if (status === 507 || status === 413) return 'full'
  return status === 400 || status === 401 || status === 403 || status === 409 ? 'refused' : 'away'
}
