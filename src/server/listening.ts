import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Starts to listen and answers with the port. Rejects when the port can't be had. */
export function listen(server: Server, port: number, host: string | undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      // From here on it can only be a connection that could not be taken (no file descriptors left): the next may.
      server.on('error', () => undefined)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

/** Stops listening, waits for `others` to say goodbye on their connections, then ends what is left. */
export async function stop(server: Server, others: Promise<void>): Promise<void> {
  const stopped = new Promise((resolve) => server.close(resolve))
  await others
  server.closeAllConnections()
  await stopped
}

/** The address to open on this machine when `host` is listened on. */
export function localUrl(scheme: 'http' | 'https', host: string | undefined, port: number, path: string): string {
  const everywhere = host === undefined || host === '0.0.0.0' || host === '::'
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return new URL(path, `${scheme}://${name}:${port}`).href
}
