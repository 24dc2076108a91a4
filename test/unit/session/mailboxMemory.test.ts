/** What is remembered of a circle's mailbox stands on what the circle's log holds. */
import { expect, it } from 'vitest'
import { writeRound } from '../../../src/document/newRound.ts'
import { addReflection } from '../../../src/document/reflections.ts'
import { createValue } from '../../../src/document/view.ts'
import { type DeviceId, newId } from '../../../src/model/ids.ts'
import { fail } from '../../../src/model/result.ts'
import { createSession } from '../../../src/session/session.ts'
import { createMemoryStore } from '../../../src/storage/memoryStore.ts'
import type { Store } from '../../../src/storage/port.ts'
import type { MailboxMemory, SafeCopy } from '../../../src/sync/port.ts'
import { createStartSync } from '../../../src/sync/startSync.ts'
import { pageTimers } from '../../../src/sync/timers.ts'
import { filesOf } from '../../filesOf.ts'
import { seededRandom } from '../../random.ts'

const random = seededRandom(11)
const now = () => 1_800_000_000_000
const context = { person: null, meeting: null, now, random }

/** An open round whose log waits for `gate`, or is refused; with its mailbox's memory. */
async function start() {
  let gate: Promise<void> = Promise.resolve()
  let isRefusing = false
  const kept = createMemoryStore()
  const store: Store = {
    ...kept,
    durable: true,
    append: async (circle, update) => {
      await gate
      return isRefusing ? fail('full') : kept.append(circle, update)
    },
  }
  const device = newId<DeviceId>(random)
  const memories: MailboxMemory[] = []
  const mailbox = ({ memory }: { readonly memory: MailboxMemory }) => {
    memories.push(memory)
    return Promise.resolve({ safe: createValue<SafeCopy>({ state: 'none' }), shareFiles: () => undefined, close: () => undefined })
  }
  const startSync = createStartSync({ device, links: [], now, random, timers: pageTimers, subtle: crypto.subtle, serverOffset: () => null, mailbox })
  const lifecycle = { onHide: () => () => undefined }
  const session = await createSession({ store, device, startSync, serverOffset: () => null, filesOf: filesOf(store), now, random, timers: pageTimers, lifecycle })
  const created = await session.create('Omgång', (document) => writeRound(document, context, { name: 'Omgång', methodVersion: '2026-1', organisations: [], layout: [] }))
  if (!created.ok) throw new Error('not created')
  const opened = await session.open(created.value, { links: true })
  if (!opened.ok) throw new Error(opened.error)
  await expect.poll(() => memories.length).toBe(1)
  const { document } = opened.value
  return {
    memory: memories[0] ?? { load: () => Promise.reject(new Error('none')), save: () => Promise.reject(new Error('none')) },
    write: (text: string) => addReflection(document, context, { item: null, prompt: null, text }),
    hold() {
      let release: () => void = () => undefined
      gate = new Promise((resolve) => (release = resolve))
      return release
    },
    refuse: () => void (isRefusing = true),
    close: () => session.close(),
  }
}

it('is kept when all that came before it is in the log, also while more is being written', async () => {
  const { memory, write, hold, close } = await start()
  const release = hold()
  write('Först.')
  const saving = memory.save(1)
  write('Sedan.')
  expect(await memory.load()).toBeUndefined()
  release()
  await saving
  expect(await memory.load()).toBe(1)
  await close()
})

it('is not kept when the log has refused what it stands on', async () => {
  const { memory, write, refuse, close } = await start()
  await memory.save(1)
  refuse()
  write('Ryms inte.')
  await memory.save(2)
  expect(await memory.load()).toBe(1)
  await close()
})
