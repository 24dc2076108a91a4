/** The examples of `deploy/` in a real nginx, with only their ports, certificates and times put in. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'
import { lanCertificate } from '../../src/server/lanCertificate.ts'

const binary = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'].find((path) => existsSync(path))
const examples = join(import.meta.dirname, '../../deploy')

export const hasNginx = binary !== undefined
if (!hasNginx) console.warn('nginx is not installed: the tests of deploy/*.conf are left out')

export interface Wanted {
  /** A host of its own, over https, or a path below another host, over http. */
  readonly example: 'host' | 'path'
  /** Of the server behind. */
  readonly port: number
  /** Of another server behind, at a host of its own. */
  readonly secondPort?: number
  /** Instead of the example's 90 s. */
  readonly socketTimeout?: string
  /** With the access log that the example of a host leaves out. */
  readonly log?: boolean
}

export interface Nginx {
  /** Where people find the app, ending in a slash. */
  readonly url: string
  /** Of plain http: it sends on to https, or is the same. */
  readonly plainPort: number
  /** PEM of the authority to trust; empty over http. */
  readonly ca: string
  /** What its access log holds by now. */
  logged(): Promise<string>
  close(): Promise<void>
}

/** Ports that are free now. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'))
  await Promise.all(servers.map((server) => once(server, 'listening')))
  const ports = servers.map((server) => (server.address() as AddressInfo).port)
  await Promise.all(servers.map((server) => once(server.close(), 'close')))
  return ports
}

/** On the ports given, the second of them for plain http. Throws what nginx says of a file that it does not take. */
export async function startNginx({ example, port, secondPort, socketTimeout = '90s', log = false }: Wanted, ports: readonly number[]): Promise<Nginx> {
  if (binary === undefined) throw new Error('nginx is not installed')
  const [own = 0, plain = 0] = ports
  const folder = await mkdtemp(join(tmpdir(), 'larandetraff-nginx-'))
  const certificate = await lanCertificate(folder, ['127.0.0.1'], Date.now())
  await writeFile(join(folder, 'chain.crt'), certificate.cert)
  const text = await readFile(join(examples, example === 'host' ? 'nginx.conf' : 'nginx-sub-path.conf'), 'utf8')
  const filled = text
    .replace(/# (access_log .*)\n *access_log off;/, log ? '$1' : '$&')
    .replaceAll(/^ *listen \[::\].*\n/gm, '')
    .replace('listen 443 ssl', `listen 127.0.0.1:${own} ssl`)
    .replace('listen 80;', `listen 127.0.0.1:${plain};`)
    .replace('/etc/ssl/traff.example.se.crt', join(folder, 'chain.crt'))
    .replace('/etc/ssl/traff.example.se.key', join(folder, 'server.key'))
    .replaceAll('/var/log/nginx/', `${folder}/`)
    .replace('# server 127.0.0.1:8081;', secondPort === undefined ? '$&' : `server 127.0.0.1:${secondPort};`)
    .replaceAll('127.0.0.1:8080', `127.0.0.1:${port}`)
    .replaceAll('90s', socketTimeout)
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`)
  const inside = example === 'host' ? filled : `server { listen 127.0.0.1:${own}; ${filled} }`
  const main = `daemon off; master_process off; pid ${folder}/pid; error_log stderr crit; events {} http { ${temporary.join(' ')}\n${inside} }`
  await writeFile(join(folder, 'main.conf'), main)
  const given = ['-p', folder, '-e', 'stderr', '-c', join(folder, 'main.conf')]
  const checked = spawnSync(binary, ['-t', ...given], { encoding: 'utf8' })
  if (checked.status !== 0 || /\[(warn|emerg)\]/.test(checked.stderr)) throw new Error(checked.stderr)
  const running = spawn(binary, given, { stdio: 'inherit' })
  const ended = once(running, 'exit')
  await vi.waitFor(() => answers(own), { timeout: 10_000 })
  return {
    url: example === 'host' ? `https://127.0.0.1:${own}/` : `http://127.0.0.1:${own}/larande/`,
    plainPort: example === 'host' ? plain : own,
    ca: example === 'host' ? await readFile(certificate.authorityFile, 'utf8') : '',
    logged: () => readFile(join(folder, 'larandetraff.log'), 'utf8'),
    async close() {
      running.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Rejects while nobody listens there. */
async function answers(port: number): Promise<void> {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  socket.destroy()
}
