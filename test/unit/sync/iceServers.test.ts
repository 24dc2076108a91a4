import { expect, test } from 'vitest'
import { createIceServers } from '../../../src/sync/webrtc/iceServers.ts'
import { createSimulation } from '../../sync/simulatedNetwork.ts'

const servers = [{ urls: ['stun:stun.example.se'] }]
const hour = 60 * 60_000

test('servers are asked for once, and again when they have become old', async () => {
  const sim = createSimulation({ seed: 1 })
  let asked = 0
  const ice = createIceServers(() => Promise.resolve({ iceServers: asked++ === 0 ? servers : [] }), sim.now, sim.timers)
  await Promise.all([ice.ready(), ice.ready()])
  expect(ice.current()).toEqual(servers)
  await sim.run(hour - 1)
  expect([ice.current(), asked]).toEqual([servers, 1])
  await sim.run(1)
  expect(ice.current()).toEqual(servers)
  await ice.ready()
  expect([ice.current(), asked]).toEqual([[], 2])
})

test('an answer that does not come, or is none, holds nothing up; it is asked for again, less and less often', async () => {
  const sim = createSimulation({ seed: 1 })
  const at: number[] = []
  const ice = createIceServers(
    () => {
      at.push(sim.now() / 1000)
      if (at.length === 1) return Promise.reject(new Error('offline'))
      return Promise.resolve(at.length < 4 ? { iceServers: 'x' } : { iceServers: servers })
    },
    sim.now,
    sim.timers,
  )
  await ice.ready()
  expect(ice.current()).toEqual([])
  await sim.run(60_000)
  expect(at.map((s) => Math.round(s))).toEqual([0, 5, 15, 35])
  expect(ice.current()).toEqual(servers)
})

test('a server that never answers is waited for no longer than a moment', async () => {
  const sim = createSimulation({ seed: 1 })
  const ice = createIceServers(() => new Promise(() => undefined), sim.now, sim.timers)
  let ready = false
  void ice.ready().then(() => (ready = true))
  await sim.run(900)
  expect(ready).toBe(false)
  await sim.run(100)
  expect([ready, ice.current()]).toEqual([true, []])
})
