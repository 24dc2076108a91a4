import { describe, test } from 'vitest'
import { createMemoryNetwork } from '../../src/sync/memory.ts'
import type { Link } from '../../src/sync/port.ts'
import { createTabsLink } from '../../src/sync/tabs.ts'
import { linkContract } from './link.ts'
import { createStation } from './linkStation.ts'

const random = (n: number) => crypto.getRandomValues(new Uint8Array(n))

function memory(): () => Link {
  const network = createMemoryNetwork()
  return () => network.link()
}

const adapters: Readonly<Record<string, () => () => Link>> = {
  memory,
  // Node has BroadcastChannel, and no locks: those are tried in Chromium.
  tabs: () => () => createTabsLink({ random }),
}

describe.each(Object.keys(adapters))('link contract on %s', (name) => {
  test.each(linkContract.map((check, i) => [check.name, check, i] as const))('%s', async (_name, check, i) => {
    const make = (adapters[name] ?? memory)()
    await check.run([createStation(make()), createStation(make()), createStation(make())], 10 + i * 10)
  })
})
