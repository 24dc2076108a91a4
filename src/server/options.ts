import type { Result } from '../model/result.ts'
import { fail, ok } from '../model/result.ts'
import type { AccessibilityContact } from '../protocol/accessibility.ts'
import { parseContactSettings } from './contactSettings.ts'
import { type IceSettings, parseIceSettings } from './iceSettings.ts'

/** What the operator asked for, checked. */
export interface Settings {
  readonly port: number
  readonly host?: string
  readonly basePath: string
  readonly publicUrl?: string
  readonly trustProxy: number
  /** STUN and TURN servers for the pages; none when left out. */
  readonly ice?: IceSettings
  /** Who answers for the accessibility of what is served; left out when the operator names nobody. */
  readonly contact?: AccessibilityContact
  /** Serve the network of a room over https: under the public address when its certificate is here, else under this computer's own. */
  readonly lan: boolean
  /** Files in PEM: the certificate of the public address with its chain, and its key. */
  readonly tlsFiles?: { readonly cert: string; readonly key: string }
  /** The wireless network of the room, to be printed as a code. */
  readonly wifi?: { readonly name: string; readonly password: string | null }
  /** Point to the example round. */
  readonly demo: boolean
  /** Where sealed entries are kept; null when they are not. Left out: where this user's programs keep their data. */
  readonly mailboxDir?: string | null
  /** The Redis that several servers share, password included; then the safe copy is there. */
  readonly redisUrl?: string
  /** The operator says that it keeps what it has answered, should it not tell itself. */
  readonly redisDurable?: boolean
}

const defaultPort = 8080
const basePathPattern = /^\/(?:[\w.~-]+\/)*$/

/** Reads arguments and environment; the error holds a sentence for each thing that is wrong. */
export function parseSettings(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Result<Settings, readonly string[]> {
  const errors: string[] = []
  for (const arg of args) if (arg !== '--lan' && arg !== '--demo') errors.push(`Unknown argument: ${arg}`)
  const lan = args.includes('--lan')
  const publicUrl = parsePublicUrl(env.PUBLIC_URL, errors)
  const tlsFiles = parseTlsFiles(env, publicUrl, errors)
  if (lan && env.REDIS_URL) errors.push('A computer in the room is one server: choose one of REDIS_URL and --lan.')
  const ice = parseIceSettings(env, errors)
  const contact = parseContactSettings(env, errors)
  const settings: Settings = {
    port: parseWhole('PORT', env.PORT, defaultPort, 65_535, errors),
    ...(env.HOST ? { host: env.HOST } : {}),
    basePath: parseBasePath(env.BASE_PATH ?? publicUrl?.pathname ?? '/', errors),
    ...(publicUrl === null ? {} : { publicUrl: publicUrl.href }),
    trustProxy: parseWhole('TRUST_PROXY', env.TRUST_PROXY, 0, 9, errors),
    ...(ice === null ? {} : { ice }),
    ...(contact === null ? {} : { contact }),
    lan,
    ...(tlsFiles === null ? {} : { tlsFiles }),
    ...wifi(env, errors),
    demo: args.includes('--demo'),
    ...mailboxDir(env.MAILBOX, env.MAILBOX_DIR, errors),
    ...redis(env.REDIS_URL, env.REDIS_DURABLE, errors),
  }
  return errors.length === 0 ? ok(settings) : fail(errors)
}

function parseWhole(name: string, text: string | undefined, otherwise: number, most: number, errors: string[]): number {
  if (text === undefined || text === '') return otherwise
  if (/^\d{1,5}$/.test(text) && Number(text) <= most) return Number(text)
  errors.push(`${name} is a whole number from 0 to ${most}, not "${text}".`)
  return otherwise
}

type Env = Readonly<Record<string, string | undefined>>

function parseTlsFiles({ TLS_CERT: cert, TLS_KEY: key }: Env, publicUrl: URL | null, errors: string[]): { cert: string; key: string } | null {
  if (!cert && !key) return null
  if (!cert || !key) errors.push('TLS_CERT and TLS_KEY go together: the certificate with its chain, and its key.')
  if (publicUrl?.protocol !== 'https:') errors.push('TLS_CERT is the certificate of PUBLIC_URL, which then begins with https.')
  return { cert: cert ?? '', key: key ?? '' }
}

function wifi({ WIFI_NAME: name, WIFI_PASSWORD: password }: Env, errors: string[]): Pick<Settings, 'wifi'> {
  if (!name) {
    if (password) errors.push('WIFI_PASSWORD needs WIFI_NAME.')
    return {}
  }
  if (Buffer.byteLength(name) > 32) errors.push('WIFI_NAME has 32 bytes at most.')
  if (password && (password.length < 8 || password.length > 63)) errors.push('WIFI_PASSWORD has 8 to 63 characters.')
  return { wifi: { name, password: password || null } }
}

function mailboxDir(text: string | undefined, dir: string | undefined, errors: string[]): { mailboxDir?: string | null } {
  if (text && text !== 'on' && text !== 'off') errors.push(`MAILBOX is on or off, not "${text}".`)
  if (text === 'off') return { mailboxDir: null }
  return dir ? { mailboxDir: dir } : {}
}

/** What is wrong is not shown: there may be a password in it. */
function redis(text: string | undefined, durable: string | undefined, errors: string[]): { redisUrl?: string; redisDurable?: boolean } {
  if (durable && durable !== 'yes') errors.push('REDIS_DURABLE is yes, or left out.')
  if (text === undefined || text === '') return {}
  const url = text.length <= 1_000 && URL.canParse(text) ? new URL(text) : null
  const isRedis = url !== null && /^rediss?:$/.test(url.protocol) && url.hostname !== '' && /^\/?\d{0,3}$/.test(url.pathname)
  if (isRedis && `${url.search}${url.hash}` === '') return { redisUrl: text, ...(durable === 'yes' ? { redisDurable: true } : {}) }
  errors.push('REDIS_URL is an address like redis://:password@redis.example.se:6379/0, or rediss:// with TLS.')
  return {}
}

function parsePublicUrl(text: string | undefined, errors: string[]): URL | null {
  if (text === undefined || text === '') return null
  const url = URL.canParse(text) ? new URL(text) : null
  if (url !== null && /^https?:$/.test(url.protocol) && `${url.search}${url.hash}${url.username}` === '') return url
  errors.push(`PUBLIC_URL is an address like https://example.se/, not "${text}".`)
  return null
}

/** With the slashes that an operator may have left out. */
function parseBasePath(text: string, errors: string[]): string {
  const path = `/${text}/`.replace(/\/{2,}/g, '/')
  if (basePathPattern.test(path) && !/\/\.{1,2}\//.test(path)) return path
  errors.push(`BASE_PATH is a path like /meetings/, not "${text}".`)
  return '/'
}
