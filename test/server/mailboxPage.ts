/** A page that speaks to the mailbox of a real server. */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type MailboxAnswer, parseMailboxAnswer } from '../../src/protocol/mailbox.ts'
import type { RunningServer, ServerOptions } from '../../src/server/createServer.ts'
import { startServer } from './rig.ts'

export const sixteen = () => randomBytes(16).toString('base64url')

export interface MailboxPage {
  /** As it is: the status counts. */
  ask(method: string, query: string, body?: Uint8Array, headers?: Record<string, string>): Promise<Response>
  /** Answers the number of what was posted; throws when it was not taken. */
  put(bytes: Uint8Array | string, query?: string): Promise<number>
  read(after?: number, via?: number): Promise<MailboxAnswer>
}

export function createMailboxPage(url: string, token: string, device = sixteen()): MailboxPage {
  const self: MailboxPage = {
    ask: (method, query, body, headers = {}) =>
      fetch(`${url}mailbox${query}`, {
        method,
        headers: { Authorization: `Bearer ${token}`, Device: device, ...headers },
        ...(body === undefined ? {} : { body: new Uint8Array(body) }),
      }),
    put: async (bytes, query = '') => (await answerOf(await self.ask('POST', query, Buffer.from(bytes)))).base,
    read: async (after = 0, via = 0) => answerOf(await self.ask('GET', `?after=${after}&via=${via}`)),
  }
  return self
}

async function answerOf(response: Response): Promise<MailboxAnswer> {
  if (response.status !== 200) throw new Error(`answered ${response.status}`)
  const answer = parseMailboxAnswer(new Uint8Array(await response.arrayBuffer()))
  if (!answer.ok) throw new Error('an answer that can\'t be read')
  return answer.value
}

export function textsOf({ entries }: MailboxAnswer): string[] {
  return entries.map(({ bytes }) => Buffer.from(bytes).toString())
}

/** Every entry of a room by its number, as text, however many answers that takes. */
export async function readAll(url: string, token: string): Promise<Map<number, string>> {
  const page = createMailboxPage(url, token)
  const found = new Map<number, string>()
  for (let after = 0; ; ) {
    const { entries, last } = await page.read(after)
    for (const { seq, bytes } of entries) found.set(seq, Buffer.from(bytes).toString())
    after = entries.at(-1)?.seq ?? last
    if (after >= last) return found
  }
}

/** A server with a mailbox in a folder of its own, which `close` takes away. */
export async function startMailboxServer(options: Partial<ServerOptions> = {}): Promise<RunningServer> {
  const dir = await mkdtemp(join(tmpdir(), 'larandetraff-box-'))
  const server = await startServer({ mailbox: { dir }, ...options })
  return {
    ...server,
    async close() {
      await server.close()
      await rm(dir, { recursive: true, force: true })
    },
  }
}
