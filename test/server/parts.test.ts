import type { NetworkInterfaceInfo } from 'node:os'
import { describe, expect, test } from 'vitest'
import { callerOf, createCallers } from '../../src/server/addresses.ts'
import { cacheFolder } from '../../src/server/cacheFolder.ts'
import { createCallerRates } from '../../src/server/callerRates.ts'
import { dataFolder } from '../../src/server/dataFolder.ts'
import { greeting } from '../../src/server/greeting.ts'
import { lanAddresses } from '../../src/server/lanAddresses.ts'
import { localUrl } from '../../src/server/listening.ts'
import { parseSettings } from '../../src/server/options.ts'
import { isOwnOrigin, parseHost } from '../../src/server/origin.ts'
import { createTokenBucket } from '../../src/server/tokenBucket.ts'

describe('settings', () => {
  const plain = { port: 8080, basePath: '/', trustProxy: 0, lan: false, demo: false }

  test('have defaults', () => {
    expect(parseSettings([], {})).toEqual({ ok: true, value: plain })
    expect(parseSettings([], { PORT: '', HOST: '', PUBLIC_URL: '' })).toEqual({ ok: true, value: plain })
  })

  test('come from arguments and environment', () => {
    const env = { PORT: '0', HOST: '::1', BASE_PATH: 'traff', TRUST_PROXY: '1' }
    const value = { ...plain, port: 0, host: '::1', basePath: '/traff/', trustProxy: 1, lan: true, demo: true }
    expect(parseSettings(['--demo', '--lan'], env)).toEqual({ ok: true, value })
    const publicUrl = 'https://example.se/a/b/'
    const behind = { ...plain, basePath: '/a/b/', publicUrl }
    expect(parseSettings([], { PUBLIC_URL: publicUrl })).toEqual({ ok: true, value: behind })
  })

  test('say where the mailbox is, or that there is none', () => {
    expect(parseSettings([], { MAILBOX_DIR: '/box' })).toEqual({ ok: true, value: { ...plain, mailboxDir: '/box' } })
    expect(parseSettings([], { MAILBOX_DIR: '/box', MAILBOX: 'off' })).toEqual({ ok: true, value: { ...plain, mailboxDir: null } })
    const redisUrl = 'rediss://anna:hemligt@redis.example.se:6380/2'
    expect(parseSettings([], { REDIS_URL: redisUrl, REDIS_DURABLE: 'yes' })).toEqual({ ok: true, value: { ...plain, redisUrl, redisDurable: true } })
    for (const wrong of ['redis.example.se:6379', 'http://:hemligt@x', 'redis:///0', 'redis://:hemligt@x/0?a=b', `redis://${'x'.repeat(1_000)}`]) {
      const refused = parseSettings([], { REDIS_URL: wrong })
      expect(refused).toMatchObject({ ok: false, error: [expect.stringMatching(/^REDIS_URL is an address like (?!.*hemligt)/)] })
    }
    expect(parseSettings([], { MAILBOX_DIR: '', MAILBOX: 'on' })).toEqual({ ok: true, value: plain })
    expect(parseSettings([], { MAILBOX: 'false' })).toEqual({ ok: false, error: ['MAILBOX is on or off, not "false".'] })
  })

  test('of a computer in the room', () => {
    const publicUrl = 'https://a.se/x/'
    const lan = { ...plain, lan: true, basePath: '/x/', publicUrl }
    expect(parseSettings(['--lan'], { PUBLIC_URL: publicUrl })).toEqual({ ok: true, value: lan })
    const named = parseSettings(['--lan'], { PUBLIC_URL: publicUrl, TLS_CERT: 'c', TLS_KEY: 'k', WIFI_NAME: 'Träff' })
    expect(named).toEqual({ ok: true, value: { ...lan, tlsFiles: { cert: 'c', key: 'k' }, wifi: { name: 'Träff', password: null } } })
  })

  test('that are wrong are told in one sentence each', () => {
    const env = { PORT: '80a', BASE_PATH: '/"><script>/', PUBLIC_URL: 'example.se', TRUST_PROXY: '-1' }
    const parsed = parseSettings(['--lam'], env)
    expect(parsed.ok ? [] : parsed.error.map((error) => error.split(' ')[0])).toEqual([
      'Unknown', 'PUBLIC_URL', 'PORT', 'BASE_PATH', 'TRUST_PROXY',
    ])
    for (const url of ['ftp://example.se', 'https://example.se/?a', 'https://example.se/#a', 'https://me@a.se/']) {
      expect(parseSettings([], { PUBLIC_URL: url }).ok, url).toBe(false)
    }
    expect(parseSettings([], { BASE_PATH: '/a/../b/' }).ok).toBe(false)
    expect(parseSettings(['--lan'], { REDIS_URL: 'redis://a' }).ok).toBe(false)
    for (const tls of [{ TLS_CERT: 'c' }, { TLS_KEY: 'k' }, { TLS_CERT: 'c', TLS_KEY: 'k' }, { TLS_CERT: 'c', TLS_KEY: 'k', PUBLIC_URL: 'http://a.se' }]) {
      expect(parseSettings(['--lan'], tls).ok).toBe(false)
    }
    for (const wifi of [{ WIFI_PASSWORD: 'hemligt1' }, { WIFI_NAME: 'Träff', WIFI_PASSWORD: 'kort' }, { WIFI_NAME: 'å'.repeat(17) }]) {
      expect(parseSettings([], wifi).ok).toBe(false)
    }
    expect(parseSettings([], { PORT: '65536' }).ok).toBe(false)
  })
})

test('a caller is an address, a whole IPv6 network, or what a trusted proxy says', () => {
  expect(callerOf('192.0.2.7', '6.6.6.6', 0)).toBe('192.0.2.7')
  expect(callerOf('10.0.0.1', '6.6.6.6, 192.0.2.7', 1)).toBe('192.0.2.7')
  expect(callerOf('10.0.0.1', '192.0.2.7, 10.0.0.2', 2)).toBe('192.0.2.7')
  expect(callerOf('10.0.0.1', 'nonsense', 1)).toBe('10.0.0.1')
  expect(callerOf('10.0.0.1', undefined, 1)).toBe('10.0.0.1')
  expect(callerOf('::ffff:192.0.2.7', undefined, 0)).toBe('192.0.2.7')
  expect(callerOf('2001:db8:0:1:aaaa::1', undefined, 0)).toBe(callerOf('2001:db8::1:bbbb:0:0:2', undefined, 0))
  expect(callerOf('2001:db8:0:1::1', undefined, 0)).not.toBe(callerOf('2001:db8:0:2::1', undefined, 0))
  expect(callerOf('::1', undefined, 0)).toBe('0:0:0:0')
  expect(callerOf('fe80::1%eth0', undefined, 0)).toBe('fe80:0:0:0')
  expect(callerOf(undefined, undefined, 0)).toBe('')
  const callers = createCallers(2)
  expect(['a', 'a', 'a', 'b'].map((caller) => callers.enter(caller))).toEqual([true, true, false, true])
  callers.leave('a')
  expect(callers.enter('a')).toBe(true)
})

test('our own origin is the public address, or the host that was asked for', () => {
  expect(isOwnOrigin(undefined, 'a.se', null)).toBe(true)
  expect(isOwnOrigin('https://a.se', 'a.se', null)).toBe(true)
  expect(isOwnOrigin('http://a.se:8080', 'A.se:8080', null)).toBe(true)
  expect(isOwnOrigin('http://a.se:8081', 'a.se:8080', null)).toBe(false)
  expect(isOwnOrigin('null', 'null', null)).toBe(false)
  expect(isOwnOrigin('https://a.se', undefined, null)).toBe(false)
  const publicUrl = new URL('https://a.se/x/')
  expect(isOwnOrigin('https://a.se', 'inner:8080', publicUrl)).toBe(true)
  expect(isOwnOrigin('http://a.se', 'a.se', publicUrl)).toBe(false)
  expect(isOwnOrigin('http://inner:8080', 'inner:8080', publicUrl)).toBe(false)
  expect(parseHost('[::1]:8080')).toBe('[::1]:8080')
  for (const host of ['', 'a b', "a;script-src 'unsafe-inline'", 'a,b', '*', 'a:b', 'x'.repeat(300)]) {
    expect(parseHost(host), host).toBeNull()
  }
})

test('a bucket empties, fills by time and never over its brim', () => {
  let now = 0
  const bucket = createTokenBucket(10, 2, () => now)
  expect([bucket.take(7), bucket.take(4), bucket.take(3), bucket.take(1)]).toEqual([true, false, true, false])
  now = 1_000
  expect([bucket.take(2), bucket.take(1)]).toEqual([true, false])
  now = 900
  expect(bucket.take(1)).toBe(false)
  now = 1_000_000
  expect([bucket.take(11), bucket.take(10)]).toEqual([false, true])
})

test('callers have a rate each, and are forgotten when it is whole again', () => {
  let now = 0
  const rates = createCallerRates(10, 1, () => now)
  expect([rates.take('a', 10), rates.take('a', 1), rates.take('b', 5)]).toEqual([true, false, true])
  now = 9_000
  expect([rates.take('b', 1), rates.size]).toEqual([true, 2])
  now = 10_000
  expect([rates.take('c', 1), rates.size]).toEqual([true, 2])
  expect([rates.take('a', 10), rates.take('a', 1)]).toEqual([true, false])
})

test('the address of the room\'s network comes first', () => {
  const at = (address: string, internal = false, family = 'IPv4') =>
    ({ address, internal, family, netmask: '', mac: '', cidr: null }) as NetworkInterfaceInfo
  const interfaces = {
    docker0: [at('172.17.0.1')],
    lo: [at('127.0.0.1', true)],
    eth1: [at('203.0.113.5')],
    wlan0: [at('fe80::1', false, 'IPv6'), at('192.168.1.20')],
    idle: [at('169.254.1.1')],
  }
  expect(lanAddresses(interfaces)).toEqual(['192.168.1.20', '203.0.113.5', '172.17.0.1'])
})

test('the greeting says what is true where the server stands', () => {
  const facts = { url: 'http://localhost:8080/', demo: false, addresses: [], authority: null, mailboxIn: null, home: null, wifi: null, reach: 'computer' as const }
  const computer = greeting(facts)
  expect(computer).toContain('http://localhost:8080/\n')
  expect(computer).toContain('npm start -- --lan')
  expect(computer).not.toContain('█')
  expect(greeting({ ...facts, demo: true })).toContain('http://localhost:8080/demo\n')
  const open = greeting({ ...facts, reach: 'public', url: 'https://example.se/' })
  expect(open).toContain('█')
  expect(open).not.toContain('--lan')
  expect(open).toContain('No safe copy is kept here')
  expect(greeting({ ...facts, mailboxIn: '/box' })).toContain('kept in /box\n')
  const lan = greeting({
    ...facts, reach: 'near', url: 'https://192.168.1.20:8080/', addresses: ['https://10.0.0.4:8080/'],
    authority: { file: '/cache/authority.crt', fingerprint: 'AB:CD' },
  })
  for (const words of ['█', '10.0.0.4', 'warns', 'sync', 'install', '/cache/authority.crt', 'AB:CD', 'only near this computer']) {
    expect(lan).toContain(words)
  }
  const moved = greeting({ ...facts, reach: 'near', url: 'https://10.0.0.4/', home: 'https://a.se/', mailboxIn: '/box', authority: { file: '', fingerprint: '' } })
  expect(moved).toContain('moved to https://a.se/ whenever')
  const room = greeting({ ...facts, reach: 'room', url: 'https://a.se/', addresses: ['10.0.0.4'], wifi: { name: 'Traff', password: 'hemligt1' } })
  for (const words of ['a.se must lead to 10.0.0.4', 'The network Traff', 'nothing has to be moved']) expect(room).toContain(words)
  expect(room).not.toContain('hemligt1')
})

test('files that can be made again lie where the system wants them', () => {
  expect(cacheFolder('linux', '/home/a', {})).toBe('/home/a/.cache/larandetraff')
  expect(cacheFolder('linux', '/home/a', { XDG_CACHE_HOME: '/c' })).toBe('/c/larandetraff')
  expect(cacheFolder('darwin', '/Users/a', {})).toBe('/Users/a/Library/Caches/larandetraff')
  expect(cacheFolder('win32', '/u', { LOCALAPPDATA: '/u/Local' })).toBe('/u/Local/larandetraff')
})

test('and what can\'t be made again elsewhere', () => {
  expect(dataFolder('linux', '/home/a', {})).toBe('/home/a/.local/share/larandetraff')
  expect(dataFolder('linux', '/home/a', { XDG_DATA_HOME: '/d' })).toBe('/d/larandetraff')
  expect(dataFolder('darwin', '/Users/a', {})).toBe('/Users/a/Library/Application Support/larandetraff')
  expect(dataFolder('win32', '/u', { LOCALAPPDATA: '/u/Local' })).toBe('/u/Local/larandetraff')
})

test('the address to open is one a browser can reach', () => {
  expect(localUrl('http', undefined, 8080, '/')).toBe('http://localhost:8080/')
  expect(localUrl('https', '0.0.0.0', 1, '/a/')).toBe('https://localhost:1/a/')
  expect(localUrl('http', '::1', 8080, '/')).toBe('http://[::1]:8080/')
})
