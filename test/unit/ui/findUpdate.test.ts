import { expect, it } from 'vitest'
import { findUpdate } from '../../../src/ui/readOnly/findUpdate.ts'

class FakeWorker extends EventTarget {
  state = 'installing'
}

/** As the browser keeps it; a real service worker needs a browser. */
class FakeRegistration {
  installing: FakeWorker | null = null
  waiting: FakeWorker | null = null
  asked = 0

  constructor(private readonly onUpdate: (registration: FakeRegistration) => void) {}

  update(): Promise<void> {
    this.asked++
    this.onUpdate(this)
    return Promise.resolve()
  }
}

const among = (registration: FakeRegistration | undefined) =>
  findUpdate({ getRegistration: () => Promise.resolve(registration as unknown as ServiceWorkerRegistration) })

it('waits until the newer version has come whole', async () => {
  const worker = new FakeWorker()
  const registration = new FakeRegistration((found) => { found.installing = worker })
  const found = among(registration)
  await new Promise(setImmediate)
  registration.waiting = worker
  registration.installing = null
  worker.state = 'installed'
  worker.dispatchEvent(new Event('statechange'))
  expect(await found).toBe('waiting')
})

it('does not ask for what has come already', async () => {
  const registration = new FakeRegistration(() => {})
  registration.waiting = new FakeWorker()
  expect(await among(registration)).toBe('waiting')
  expect(registration.asked).toBe(0)
})

it('says that there is none, or that nobody answers', async () => {
  expect(await among(new FakeRegistration(() => {}))).toBe('none')
  const unreachable = new FakeRegistration(() => { throw new TypeError('no network') })
  expect(await among(unreachable)).toBe('unreachable')
})

it('loads again where no service worker keeps an older version', async () => {
  expect(await findUpdate(undefined)).toBe('reload')
  expect(await among(undefined)).toBe('reload')
})
