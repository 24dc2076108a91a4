/** Whether a Redis keeps what it has answered: what is called *in the safe copy* must outlive its process and the power. */
import { isRefusal, type RedisConnection } from '../redis/connection.ts'

/** What is asked for, and why, as an operator may read it. */
const wanted = [
  ['appendonly', 'yes'],
  ['appendfsync', 'always'],
  ['no-appendfsync-on-rewrite', 'no'],
  ['maxmemory-policy', 'noeviction'],
] as const

const inFile = wanted.map(([name, value]) => `${name} ${value}`).join(', ')

/** Rejects with a sentence for the operator. `isTrusted`: they say so themselves, where the Redis does not tell. */
export async function checkDurable({ ask }: RedisConnection, name: string, isTrusted: boolean): Promise<void> {
  const told = await Promise.all(wanted.map(([setting]) => ask('CONFIG', 'GET', setting))).catch((error: unknown) => {
    if (isRefusal(error)) return null
    throw error
  })
  if (told === null) {
    if (isTrusted) return
    throw new Error(
      `Redis at ${name} does not tell how it keeps things. If it is set up with ${inFile}, or keeps as well in another way, say so: ` +
        'REDIS_DURABLE=yes. Else keep no safe copy there: MAILBOX=off.',
    )
  }
  const wrong = wanted.filter(([, value], i) => textAt(told[i]) !== value).map(([setting]) => setting)
  if (wrong.length === 0) return
  throw new Error(`Redis at ${name} may lose what it has answered: correct ${wrong.join(', ')} (wanted: ${inFile}), or keep no safe copy there: MAILBOX=off.`)
}

/** Of a list with the setting's name and its value. */
function textAt(reply: unknown): string | null {
  const value: unknown = Array.isArray(reply) ? reply[1] : null
  return Buffer.isBuffer(value) ? value.toString() : null
}
