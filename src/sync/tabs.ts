/**
 * Between the tabs of one browser, by BroadcastChannel: a peer for each other tab in the room. What is said there is
 * sealed like everywhere else, and parsed like everywhere else: any page of the origin can post into it.
 *
 *   {type: 'here', from}            who else is here?     → everyone answers with 'met'
 *   {type: 'met', from, to}         I am, and know of you
 *   {type: 'data', from, to, bytes}
 *   {type: 'bye', from, to}         this pair is over; without `to`: I leave
 *
 * A tab that crashed says nothing: each holds a Web Lock by its own name, and whoever is granted it knows.
 */
import type { RandomBytes } from '../model/deps.ts'
import { base32 } from '../model/ids.ts'
import { type Link, type LinkEvents, type LinkPeer, maxMessage } from './port.ts'

export interface TabsOptions {
  readonly random: RandomBytes
  /** The browser's locks; null where there are none: a crashed tab is then noticed by its silence only. */
  readonly locks?: Pick<LockManager, 'request'> | null
}

interface Said {
  readonly type: 'here' | 'met' | 'data' | 'bye'
  readonly from: string
  readonly to: string | null
  readonly bytes: Uint8Array | null
}
interface Tab {
  hear(bytes: Uint8Array): void
  end(): void
}

const mostTabs = 64

export function createTabsLink(options: TabsOptions): Link {
  return {
    name: 'tabs',
    join: (room, events) => joinTabs(`larandetraff/${room.room}`, options, events),
  }
}

function joinTabs(name: string, { random, locks = null }: TabsOptions, events: LinkEvents): { close(): void } {
  const own = base32(random(16))
  const channel = new BroadcastChannel(name)
  const tabs = new Map<string, Tab>()
  const leaving = new AbortController()
  let begun = false
  let closed = false
  const say = (said: { type: Said['type']; to?: string; bytes?: Uint8Array }) => {
    if (!closed) channel.postMessage({ ...said, from: own })
  }

  const meet = (id: string) => {
    if (tabs.has(id) || tabs.size >= mostTabs) return
    const watch = new AbortController()
    let handlers: Parameters<LinkPeer['listen']>[0] | null = null
    const tab: Tab = {
      hear: (bytes) => handlers?.onMessage(bytes),
      end() {
        if (!tabs.delete(id)) return
        watch.abort()
        handlers?.onClose()
      },
    }
    tabs.set(id, tab)
    const gone = () => (watch.signal.aborted ? undefined : tab.end())
    // Rejects when it is aborted, which is how the watch ends.
    void locks?.request(lockName(name, id), { signal: watch.signal }, gone).catch(() => undefined)
    const end = () => {
      if (tabs.get(id) === tab) say({ type: 'bye', to: id })
      tab.end()
    }
    events.onPeer({
      send(bytes) {
        if (tabs.get(id) !== tab) return
        if (bytes.length <= maxMessage) say({ type: 'data', to: id, bytes })
        else end()
      },
      backlog: 0,
      coming: 0,
      listen(given) {
        handlers = given
      },
      close: end,
    })
  }

  channel.onmessage = (event: MessageEvent<unknown>) => {
    const said = parseSaid(event.data)
    if (said === null || !begun || closed || said.from === own || (said.to !== null && said.to !== own)) return
    const tab = tabs.get(said.from)
    switch (said.type) {
      case 'here':
        meet(said.from)
        return say({ type: 'met', to: said.from })
      case 'met':
        return meet(said.from)
      case 'data':
        return said.bytes === null ? undefined : tab?.hear(said.bytes)
      case 'bye':
        return tab?.end()
    }
  }
  const begin = () => {
    if (closed) return
    begun = true
    events.onReach('up')
    say({ type: 'here' })
  }
  if (locks === null) begin()
  else {
    const left = new Promise<void>((resolve) => leaving.signal.addEventListener('abort', () => resolve()))
    // The lock first: whoever meets us asks for it, and would take us for gone if it got it.
    void locks.request(lockName(name, own), () => {
      begin()
      return left
    })
  }
  return {
    close() {
      if (closed) return
      say({ type: 'bye' })
      closed = true
      leaving.abort()
      channel.close()
      for (const tab of [...tabs.values()]) tab.end()
    },
  }
}

function lockName(room: string, tab: string): string {
  return `${room}/${tab}`
}

function parseSaid(value: unknown): Said | null {
  if (typeof value !== 'object' || value === null) return null
  const { type, from, to = null, bytes = null } = value as Record<string, unknown>
  if (type !== 'here' && type !== 'met' && type !== 'data' && type !== 'bye') return null
  if (typeof from !== 'string' || from.length > 64 || (to !== null && typeof to !== 'string')) return null
  if (bytes !== null && (!(bytes instanceof Uint8Array) || bytes.length > maxMessage)) return null
  return { type, from, to, bytes }
}
