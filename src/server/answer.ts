import { STATUS_CODES } from 'node:http'

/** A whole HTTP answer; the headers that every answer has are added where it is written. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
}

/** A short answer in words that nobody may keep. */
export function textAnswer(status: number, text: string, headers: Readonly<Record<string, string>> = {}): Answer {
  const common = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }
  return { status, headers: { ...common, ...headers }, body: Buffer.from(text) }
}

/** The answer that is only its status. */
export function statusAnswer(status: number, headers: Readonly<Record<string, string>> = {}): Answer {
  return textAnswer(status, `${STATUS_CODES[status] ?? status}\n`, headers)
}

/** The answer as bytes, for a socket that has no response object: a refused upgrade, a request that is no HTTP. */
export function rawAnswer(answer: Answer, common: Readonly<Record<string, string>>): Buffer {
  const headers = { ...common, ...answer.headers, 'Content-Length': answer.body.length, Connection: 'close' }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  const head = `HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status] ?? ''}\r\n${lines.join('')}\r\n`
  return Buffer.concat([Buffer.from(head), answer.body])
}
