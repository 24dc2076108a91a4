/**
 * Each phone and the server in a network namespace of its own, and a switch between them in another one, where nftables
 * drops what is to be lost: real packets of real kernels. Needs Linux, root, iproute2 and nftables.
 */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import type { Harm, Wires } from './wires.ts'

const lostPercent = 25
const slowTo = 'rate 24kbit burst 1600 latency 3s'
const rules = `table bridge harm {
  set deaf { type ifname; }
  set mute { type ifname; }
  set lossy { type ifname; }
  chain forward {
    type filter hook forward priority 0;
    oifname @deaf drop
    iifname @mute drop
    oifname @lossy numgen random mod 100 < ${lostPercent} drop
    iifname @lossy numgen random mod 100 < ${lostPercent} drop
  }
}`
const setsOf: Readonly<Record<Harm, readonly string[]>> = { deaf: ['deaf'], mute: ['mute'], cut: ['deaf', 'mute'], lossy: ['lossy'], slow: [] }
const port = 8080
/** Of their names. */
const folder = '/run/netns'
let opened = 0

export async function openNamespaces(phones: readonly string[]): Promise<Wires> {
  const prefix = `larande-${process.pid}-${++opened}`
  const middle = `${prefix}-middle`
  const places = ['server', ...phones]
  const space = (place: string) => `${prefix}-${place}`
  const address = (place: string) => `10.99.0.${places.indexOf(place) + 1}`
  const inMiddle = ['netns', 'exec', middle]
  const harmed = new Map<string, Harm>()
  const close = () => run('ip', ['-force', '-batch', '-'], [middle, ...places.map(space)].map((name) => `netns del ${name}`).join('\n'))
  const enter = async () => {
    const links = places.map((place) => `link add p-${place} netns ${middle} type veth peer name wire netns ${space(place)}`)
    await run('ip', ['-batch', '-'], [...[middle, ...places.map(space)].map((name) => `netns add ${name}`), ...links].join('\n'))
    const ports = places.flatMap((place) => [`link set p-${place} master switch`, `link set p-${place} up`])
    await run('ip', ['-n', middle, '-batch', '-'], ['link add switch type bridge', 'link set switch up', ...ports].join('\n'))
    await Promise.all(
      places.map((place) =>
        run('ip', ['-n', space(place), '-batch', '-'], ['link set lo up', 'link set wire up', `addr add ${address(place)}/24 dev wire`].join('\n')),
      ),
    )
    await run('ip', [...inMiddle, 'nft', '-f', '-'], rules)
  }
  const ends = (phone: string) => [[middle, `p-${phone}`], [space(phone), 'wire']] as const
  const change = async (phone: string, harm: Harm, what: 'add' | 'delete') => {
    const sets = setsOf[harm].map((set) => `${what} element bridge harm ${set} { "p-${phone}" }`)
    if (sets.length > 0) return run('ip', [...inMiddle, 'nft', '-f', '-'], sets.join('\n'))
    for (const [name, device] of ends(phone)) {
      await run('tc', ['-n', name, 'qdisc', what === 'add' ? 'add' : 'del', 'dev', device, 'root', ...(what === 'add' ? ['tbf', ...slowTo.split(' ')] : [])])
    }
  }
  const heal = async (phone: string) => {
    const harm = harmed.get(phone)
    harmed.delete(phone)
    if (harm !== undefined) await change(phone, harm, 'delete')
  }
  try {
    await enter()
  } catch (error) {
    await close().catch(() => undefined)
    throw error
  }
  return {
    way: 'namespaces',
    at: (place) => ['ip', 'netns', 'exec', space(place)],
    serverEnv: { HOST: address('server'), PORT: String(port) },
    serverIs: () => undefined,
    baseOf: () => `http://${address('server')}:${port}/`,
    async harm(phone, harm) {
      await heal(phone)
      await change(phone, harm, 'add')
      harmed.set(phone, harm)
    },
    heal,
    close,
  }
}

/** Null where they can be used; else why not. */
export async function whyNoNamespaces(): Promise<string | null> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'only root of a Linux may make network namespaces'
  for (const program of ['ip', 'tc', 'nft']) if (spawnSync(program, ['-V']).error !== undefined) return `${program} is not installed`
  try {
    await sweep()
    const wires = await openNamespaces(['a'])
    try {
      for (const harm of ['cut', 'lossy', 'slow'] as const) await wires.harm('a', harm)
    } finally {
      await wires.close()
    }
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Takes away what a run left behind that was ended in the middle. */
async function sweep(): Promise<void> {
  if (!existsSync(folder)) return
  const names = readdirSync(folder).filter((name) => {
    const pid = /^larande-(\d+)-/.exec(name)?.[1]
    return pid !== undefined && !existsSync(`/proc/${pid}`)
  })
  await run('ip', ['-force', '-batch', '-'], names.map((name) => `netns del ${name}`).join('\n'))
}

async function run(program: string, words: readonly string[], input = ''): Promise<void> {
  const child = spawn(program, words, { stdio: ['pipe', 'ignore', 'pipe'] })
  let complaint = ''
  child.stderr.on('data', (part: Buffer) => (complaint += part.toString()))
  child.stdin.on('error', () => undefined)
  child.stdin.end(`${input}\n`)
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw new Error(`${program} ${words.join(' ')}: ${complaint.trim()}`)
}
