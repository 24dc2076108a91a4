/** The parts of the webrtc link that need no browser; the link itself is in test/browser/links.test.ts. */
import { expect, test } from 'vitest'
import { createBackoff } from '../../../src/sync/webrtc/backoff.ts'
import { isForeignRejection, quietRejections } from '../../../src/sync/webrtc/rejections.ts'
import { createSimulation } from '../../sync/simulatedNetwork.ts'

test('connections that fail one after the other make a pause, longer each time; one that lasts ends it', async () => {
  const sim = createSimulation({ seed: 1 })
  const turns: string[] = []
  const log = (word: string) => () => void turns.push(`${word} ${Math.round(sim.now() / 1000)}`)
  const backoff = createBackoff(sim.now, sim.timers, log('pause'), log('resume'))
  const fail = () => {
    for (let i = 0; i < 12; i++) backoff.ended(null)
  }
  fail()
  expect(backoff.paused).toBe(true)
  await sim.run(5_000)
  expect(backoff.paused).toBe(false)
  fail()
  await sim.run(10_000)
  expect(turns).toEqual(['pause 0', 'resume 5', 'pause 5', 'resume 15'])
  backoff.ended(sim.now() - 6_000)
  fail()
  await sim.run(5_000)
  expect(turns.slice(4)).toEqual(['pause 15', 'resume 20'])
  fail()
  backoff.close()
  await sim.run(60_000)
  expect(turns).toHaveLength(7)
})

test('connections that fail now and then make none', async () => {
  const sim = createSimulation({ seed: 1 })
  const backoff = createBackoff(sim.now, sim.timers, () => expect.fail('paused'), () => undefined)
  for (let i = 0; i < 60; i++) {
    backoff.ended(null)
    await sim.run(1_000)
  }
  expect(backoff.paused).toBe(false)
})

test('only what comes from outside through y-webrtc is kept from the error handling', () => {
  const foreign = [
    new DOMException('', 'OperationError'),
    Object.assign(new Error('cannot signal after peer is destroyed'), { code: 'ERR_DESTROYED' }),
    new TypeError("Cannot set properties of undefined (setting 'glareToken')"),
    new DOMException("Failed to execute 'send' on 'WebSocket': Still in CONNECTING state.", 'InvalidStateError'),
  ]
  for (const reason of foreign) expect(isForeignRejection(reason)).toBe(true)
  const closing = new DOMException('The database connection is closing.', 'InvalidStateError')
  for (const reason of [new TypeError('x is undefined'), new Error('ours'), closing, null, 'text']) {
    expect(isForeignRejection(reason)).toBe(false)
  }
  const target = new EventTarget()
  const undo = quietRejections(target)
  const reject = (reason: unknown) => {
    const event = Object.assign(new Event('unhandledrejection', { cancelable: true }), { reason })
    target.dispatchEvent(event)
    return event.defaultPrevented
  }
  expect([reject(foreign[0]), reject(new Error('ours'))]).toEqual([true, false])
  undo()
  expect(reject(foreign[0])).toBe(false)
})
