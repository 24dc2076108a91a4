import { describe, expect, it } from 'vitest'
import type { CircleId } from '../../../src/model/ids.ts'
import { fail, ok } from '../../../src/model/result.ts'
import type { LiveCircle } from '../../../src/session/liveCircle.ts'
import { createRegistry, grace } from '../../../src/session/registry.ts'

const id = 'a' as CircleId

function rig() {
  const tasks = new Set<() => void>()
  const timers = {
    after(ms: number, run: () => void) {
      expect(ms).toBe(grace)
      tasks.add(run)
      return () => void tasks.delete(run)
    },
  }
  const log: string[] = []
  const disk = { stored: true }
  const close = () => Promise.resolve(void log.push('close'))
  const live = () => ({ id, isStored: () => disk.stored, close }) as unknown as LiveCircle
  const open = () => {
    log.push('open')
    return Promise.resolve(ok(live()))
  }
  const passTime = async () => {
    for (const task of [...tasks]) task()
    tasks.clear()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { registry: createRegistry<'full'>(timers), open, log, disk, passTime }
}

describe('the registry', () => {
  it('opens a circle once for all who hold it, and closes it a while after the last has let go', async () => {
    const { registry, open, log, passTime } = rig()
    const [first, second] = await Promise.all([registry.acquire(id, open), registry.acquire(id, open)])
    if (!first.ok || !second.ok) throw new Error('not opened')
    expect(first.value.live).toBe(second.value.live)
    first.value.release()
    first.value.release()
    await passTime()
    expect(log).toEqual(['open'])
    second.value.release()
    await passTime()
    expect(log).toEqual(['open', 'close'])
  })

  it('keeps it open when somebody else comes within the grace', async () => {
    const { registry, open, log, passTime } = rig()
    const first = await registry.acquire(id, open)
    if (first.ok) first.value.release()
    await registry.acquire(id, open)
    await passTime()
    expect(log).toEqual(['open'])
  })

  it('does not close what could not be stored', async () => {
    const { registry, open, log, disk, passTime } = rig()
    const first = await registry.acquire(id, open)
    disk.stored = false
    if (first.ok) first.value.release()
    await passTime()
    await passTime()
    expect(log).toEqual(['open'])
    disk.stored = true
    await passTime()
    expect(log).toEqual(['open', 'close'])
  })

  it('tries again after a failure', async () => {
    const { registry, open } = rig()
    expect(await registry.acquire(id, () => Promise.resolve(fail('full')))).toEqual({ ok: false, error: 'full' })
    expect((await registry.acquire(id, open)).ok).toBe(true)
  })
})
