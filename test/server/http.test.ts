import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RunningServer } from '../../src/server/createServer.ts'
import { createServer } from '../../src/server/createServer.ts'
import { makeApp, indexHtml, rawRequest, script, startServer } from './rig.ts'

let server: RunningServer
let based: RunningServer

beforeAll(async () => {
  server = await startServer({ now: () => 1_700_000_000_123 })
  based = await startServer({ basePath: '/larande/traff/' })
})
afterAll(() => Promise.all([server.close(), based.close()]))

const get = (path: string, init?: RequestInit): Promise<Response> => fetch(`${server.url}${path}`, init)

interface PlainAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

/** Asks with the path exactly as given: fetch would tidy it up. */
function ask(path: string, method = 'GET', headers: Record<string, string> = {}): Promise<PlainAnswer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: server.port, path, method, headers }, (response) => {
      let body = ''
      response.on('data', (part: Buffer) => (body += part.toString()))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
    asked.on('error', reject)
    asked.end()
  })
}

describe('the app', () => {
  test('is served at the root and at every view', async () => {
    for (const path of ['', 'index.html', 'demo', 'moten/01hxyz/dagordning', 'time/x', '?a=1']) {
      const answer = await get(path)
      expect([path, answer.status, await answer.text()]).toEqual([path, 200, indexHtml])
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
      expect(answer.headers.get('cache-control')).toBe('no-cache')
    }
  })

  test('files that are not there are not the app', async () => {
    for (const path of ['favicon.ico', 'assets/old-12345678.js', 'a/b.map', '.vite/manifest.json', '.env']) {
      expect((await get(path)).status, path).toBe(404)
    }
  })

  test('files with a hash in their name are kept, others are asked for again', async () => {
    const asset = await get('assets/index-Ab3_-9xZ.js')
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(asset.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(await asset.text()).toBe(script)
    for (const path of ['sw.js', 'manifest.webmanifest']) {
      const answer = await get(path)
      expect(answer.headers.get('cache-control')).toBe('no-cache')
      const again = await get(path, { headers: { 'If-None-Match': answer.headers.get('etag') ?? '' } })
      expect([again.status, await again.text()]).toEqual([304, ''])
    }
  })

  test('is sent small to who can take it', async () => {
    for (const encoding of ['br', 'gzip']) {
      const answer = await ask('/sw.js', 'GET', { 'Accept-Encoding': `deflate, ${encoding};q=0.9` })
      expect(answer.headers['content-encoding']).toBe(encoding)
      expect(Number(answer.headers['content-length'])).toBeLessThan(500)
      expect(answer.headers.vary).toBe('Accept-Encoding')
    }
    expect((await ask('/sw.js')).body).toBe(script)
    // fetch unpacks what it asked for.
    expect(await (await get('sw.js')).text()).toBe(script)
  })

  test('HEAD is GET without its body', async () => {
    const answer = await ask('/sw.js', 'HEAD')
    expect([answer.status, answer.headers['content-length'], answer.body]).toEqual([200, `${script.length}`, ''])
  })
})

test('the time is told fresh', async () => {
  const answer = await get('time')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(await answer.json()).toEqual({ now: 1_700_000_000_123 })
})

test('healthz and metrics answer', async () => {
  expect(await (await get('healthz')).text()).toBe('ok\n')
  expect(await (await get('metrics')).text()).toContain('# TYPE larandetraff_sockets gauge\nlarandetraff_sockets 0\n')
})

test('no path leads out of the app', async () => {
  const paths = [
    '/../secret.txt', '/assets/../../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/..\\secret.txt',
    '/%2e%2e%5csecret.txt', '//../secret.txt', '/assets/..%2f..%2fsecret.txt', '/%00', '/secret.txt%00.js', '/%',
    '/%ff', '*', 'http://evil.example/x.js', '/.vite/manifest.json', '/%2evite/manifest.json',
    '/assets//../secret.txt',
  ]
  for (const path of paths) {
    const { status, body } = await ask(path)
    expect([400, 404], `${path} ${status}`).toContain(status)
    expect(body).not.toMatch(/secret|root/)
  }
})

test('other methods are refused, with or without a body', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND']) {
    const { status, headers } = await ask('/', method)
    expect([method, status, headers.allow]).toEqual([method, 405, 'GET, HEAD'])
  }
  const tunnel = 'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n'
  expect(await rawRequest(server, tunnel)).toMatch(/^HTTP\/1.1 405 /)
})

describe('every answer', () => {
  const policy = (host: string): string =>
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
    `connect-src 'self'${host}; manifest-src 'self'; worker-src 'self'; media-src 'self' blob:; base-uri 'self'; ` +
    "form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types larandetraff vue"

  test('has the same exact headers', async () => {
    const host = `127.0.0.1:${server.port}`
    const etag = (await ask('/sw.js')).headers.etag as string
    const answers = [
      await ask('/'), await ask('/sw.js'), await ask('/assets/index-Ab3_-9xZ.js'), await ask('/none.js'),
      await ask('/%'), await ask('/time'), await ask('/metrics'), await ask('/healthz'), await ask('/ice'), await ask('/signal'),
      await ask('/', 'POST'), await ask('/', 'HEAD'), await ask('/sw.js', 'GET', { 'If-None-Match': etag }),
      await ask('/', 'GET', { Expect: 'x' }),
    ]
    const statuses = [200, 200, 200, 404, 400, 200, 200, 200, 200, 426, 405, 200, 304, 200]
    expect(answers.map((answer) => answer.status)).toEqual(statuses)
    for (const { headers } of answers) {
      expect(headers['content-security-policy']).toBe(policy(` ws://${host} wss://${host}`))
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['referrer-policy']).toBe('no-referrer')
      expect(headers['permissions-policy']).toMatch(/^camera=\(self\), .*geolocation=\(\).*microphone=\(\)/)
      expect(headers['cross-origin-opener-policy']).toBe('same-origin')
      expect(headers['x-powered-by']).toBeUndefined()
    }
  })

  test('also to what is no HTTP, with a policy that repeats nothing from outside', async () => {
    const raw = [
      'x\r\n\r\n', 'GET / HTTP/1.1\r\n\r\n', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'y'.repeat(20_000)}\r\n\r\n`,
      'GET / HTTP/1.1\r\nHost: a;script-src *\r\nConnection: close\r\n\r\n',
      'CONNECT a:1 HTTP/1.1\r\nHost: a b\r\n\r\n',
      'GET /signal HTTP/1.1\r\nHost: a,b\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
    ].map((bytes) => bytes.replace('HTTP/1.1\r\n\r\n', 'HTTP/1.1\r\nConnection: close\r\n\r\n'))
    for (const bytes of raw) {
      const answer = await rawRequest(server, bytes)
      expect(answer, bytes.slice(0, 60)).toContain(`Content-Security-Policy: ${policy('')}\r\n`)
    }
  })

  test('names the public address when there is one', async () => {
    const behind = await startServer({ publicUrl: 'https://traff.example.se/', basePath: '/' })
    const answer = await fetch(`http://127.0.0.1:${behind.port}/`)
    const sockets = ' ws://traff.example.se wss://traff.example.se'
    expect(answer.headers.get('content-security-policy')).toBe(policy(sockets))
    expect(behind.url).toBe('https://traff.example.se/')
    await behind.close()
  })
})

describe('under a base path', () => {
  const moved = indexHtml.replace('<base href="/">', '<base href="/larande/traff/">')

  test('the app knows where it is, whether or not a proxy removed the path', async () => {
    for (const path of ['/larande/traff/', '/larande/traff/demo', '/', '/demo']) {
      const answer = await fetch(`http://127.0.0.1:${based.port}${path}`)
      expect([path, await answer.text()]).toEqual([path, moved])
    }
    for (const path of ['/larande/traff/time', '/time']) {
      expect((await (await fetch(`http://127.0.0.1:${based.port}${path}`)).json()) as unknown).toHaveProperty('now')
    }
  })

  test('the path without its slash is sent on', async () => {
    const answer = await fetch(`http://127.0.0.1:${based.port}/larande/traff`, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([308, '/larande/traff/'])
  })
})

test('what the build compressed is sent as it lies there, never under a name of its own, and not when the file is another by now', async () => {
  const app = await makeApp()
  const [path, other] = ['assets/index-Ab3_-9xZ.js', 'sw.js']
  const packed = gzipSync(script, { level: 0 })
  await writeFile(join(app.dir, `${path}.gz`), packed)
  await writeFile(join(app.dir, `${other}.gz`), gzipSync('// as it was before'))
  const own = await createServer({ appDir: app.dir, port: 0, host: '127.0.0.1' })
  const small = { 'Accept-Encoding': 'gzip' }
  expect((await fetch(`${own.url}${path}`, { headers: small })).headers.get('content-length')).toBe(String(packed.length))
  expect((await fetch(`${own.url}${path}.gz`)).status).toBe(404)
  expect(await (await fetch(`${own.url}${other}`, { headers: small })).text()).toBe(script)
  await own.close()
  await app.remove()
})

test('without an app, or on a port that is taken, it does not start', async () => {
  await expect(createServer({ appDir: 'no/such/folder', port: 0 })).rejects.toThrow('npm run build')
  const app = await makeApp()
  await expect(createServer({ appDir: app.dir, port: server.port, host: '127.0.0.1' })).rejects.toThrow('EADDRINUSE')
  await app.remove()
})

test('a connection that was opened beforehand and not used is closed without an answer', async () => {
  const early = connect(server.port, '127.0.0.1')
  let heard = ''
  early.on('data', (part: Buffer) => (heard += part.toString()))
  await once(early, 'close')
  expect(heard).toBe('')
})
