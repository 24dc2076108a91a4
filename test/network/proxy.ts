/**
 * Where no namespaces may be made: a proxy between each phone and the server, which can hold what passes either way. A
 * stream that is held is what a phone sees of lost packets, until they are sent again. New connections are accepted at
 * once, and then held too.
 */
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { seededNumbers } from '../random.ts'
import type { Harm, Wires } from './wires.ts'

/** A lost packet is sent again after about this time. */
const againMs = 250
const lossyShare = 0.25
const slowBytesPerMs = 3

interface Line {
  /** Soon, later, or when it is held no more; in order. */
  carry(bytes: number, act: () => void): void
  set(harm: Harm | null): void
}

function createLine(holds: (harm: Harm | null) => boolean, number: () => number): Line {
  let harm: Harm | null = null
  let freeAt = 0
  let timer: NodeJS.Timeout | null = null
  const waiting: { readonly at: number; readonly act: () => void }[] = []
  const pass = () => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    while (!holds(harm)) {
      const [first] = waiting
      if (first === undefined) return
      const early = first.at - performance.now()
      if (early > 0) {
        timer = setTimeout(pass, early)
        return
      }
      waiting.shift()
      first.act()
    }
  }
  return {
    carry(bytes, act) {
      const delay = harm === 'slow' ? bytes / slowBytesPerMs : harm === 'lossy' && number() < lossyShare ? againMs : 0
      freeAt = Math.max(freeAt, performance.now()) + delay
      waiting.push({ at: freeAt, act })
      pass()
    },
    set(next) {
      harm = next
      pass()
    },
  }
}

export async function openProxy(phones: readonly string[]): Promise<Wires> {
  let serverPort = 0
  const sockets = new Set<Socket>()
  const servers: Server[] = []
  const ports = new Map<string, number>()
  const lines = new Map<string, readonly Line[]>()

  const join = (from: Socket, to: Socket, line: Line) => {
    sockets.add(from)
    from.on('error', () => undefined)
    from.on('data', (data: Buffer) => line.carry(data.length, () => void to.write(data)))
    from.on('end', () => line.carry(0, () => void to.end()))
    from.on('close', () => {
      sockets.delete(from)
      line.carry(0, () => void to.destroySoon())
    })
  }
  for (const [i, phone] of phones.entries()) {
    const number = seededNumbers(i)
    const out = createLine((harm) => harm === 'mute' || harm === 'cut', number)
    const back = createLine((harm) => harm === 'deaf' || harm === 'cut', number)
    lines.set(phone, [out, back])
    const server = createServer({ allowHalfOpen: true, noDelay: true }, (near) => {
      const far = connect({ port: serverPort, host: '127.0.0.1', allowHalfOpen: true, noDelay: true })
      join(near, far, out)
      join(far, near, back)
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    servers.push(server)
    ports.set(phone, (server.address() as AddressInfo).port)
  }
  const set = (phone: string, harm: Harm | null) => {
    for (const line of lines.get(phone) ?? []) line.set(harm)
    return Promise.resolve()
  }
  return {
    way: 'proxy',
    at: () => [],
    serverEnv: { HOST: '127.0.0.1', PORT: '0' },
    serverIs(url) {
      serverPort = Number(new URL(url).port)
    },
    baseOf: (phone) => `http://127.0.0.1:${ports.get(phone) ?? 0}/`,
    harm: set,
    heal: (phone) => set(phone, null),
    async close() {
      for (const socket of sockets) socket.destroy()
      await Promise.all(servers.map(async (server) => {
        const closed = once(server, 'close')
        server.close()
        await closed
      }))
    },
  }
}
