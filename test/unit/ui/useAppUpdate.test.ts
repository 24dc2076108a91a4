import { effectScope, nextTick, ref } from 'vue'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { useAppUpdate } from '../../../src/ui/composables/useAppUpdate.ts'
import { trustedWorkerUrl } from '../../../src/ui/trustedUrl.ts'

class FakeWorker extends EventTarget {
  readonly posted: unknown[] = []
  postMessage(message: unknown): void {
    this.posted.push(message)
  }
}

/** A registration as the browser keeps it; a real service worker needs a browser (test/browser has one). */
class FakeRegistration extends EventTarget {
  active: FakeWorker | null = new FakeWorker()
  installing: FakeWorker | null = null
  waiting: FakeWorker | null = null

  find(): FakeWorker {
    const worker = new FakeWorker()
    this.installing = worker
    this.dispatchEvent(new Event('updatefound'))
    this.installing = null
    this.waiting = worker
    worker.dispatchEvent(new Event('statechange'))
    return worker
  }
}

class FakeContainer extends EventTarget {
  controller: object | null = {}
  readonly registration = new FakeRegistration()
  registered: string[] = []
  constructor(private readonly refuse = false) {
    super()
  }

  register(url: string | URL): Promise<FakeRegistration> {
    this.registered.push(String(url))
    if (this.refuse) return Promise.reject(new DOMException('certificate', 'SecurityError'))
    return Promise.resolve(this.registration)
  }
}

const scopes: (() => void)[] = []
afterEach(() => { for (const stop of scopes.splice(0)) stop() })

async function openTab(workers: FakeContainer, { wasAccepted = false, outdated = false } = {}) {
  let accepted = wasAccepted
  const free = ref(true)
  let reloads = 0
  const scope = effectScope()
  scopes.push(() => { scope.stop() })
  const update = scope.run(() =>
    useAppUpdate({
      workers: workers as unknown as ServiceWorkerContainer,
      base: 'https://app.example/sub/',
      mayUpdate: () => free.value,
      reload: () => void reloads++,
      accepted: {
        put: () => { accepted = true },
        take() {
          const was = accepted
          accepted = false
          return was
        },
        isOutdated: () => Promise.resolve(outdated),
      },
    }),
  )
  if (update === undefined) throw new Error('the scope has ended')
  await Promise.resolve().then(() => nextTick())
  return { update, free, reloads: () => reloads, accepted: () => accepted }
}

describe('useAppUpdate', () => {
  it('registers below the base path', async () => {
    const workers = new FakeContainer()
    const { update } = await openTab(workers)
    expect(workers.registered).toEqual(['https://app.example/sub/sw.js'])
    expect([update.offline.value, update.state.value]).toEqual(['ready', 'none'])
  })

  it('offers a newer version only when nothing would be disturbed', async () => {
    const workers = new FakeContainer()
    const { update, free } = await openTab(workers)
    free.value = false
    workers.registration.find()
    await nextTick()
    expect(update.state.value).toBe('none')
    free.value = true
    await nextTick()
    expect(update.state.value).toBe('offered')
  })

  it('loads only the tab again in which it was accepted', async () => {
    const workers = new FakeContainer()
    const [a, b] = [await openTab(workers), await openTab(workers)]
    const worker = workers.registration.find()
    b.update.accept()
    expect(worker.posted).toEqual([{ type: 'SKIP_WAITING' }])
    workers.registration.waiting = null
    workers.dispatchEvent(new Event('controllerchange'))
    await nextTick()
    expect([a.reloads(), b.reloads()]).toEqual([0, 1])
    expect(a.update.state.value).toBe('none')
  })

  it('loads the tab again also when the old worker does not give way', async () => {
    vi.useFakeTimers()
    try {
      const workers = new FakeContainer()
      const { update, reloads, accepted } = await openTab(workers)
      workers.registration.find()
      await nextTick()
      update.accept()
      // The notice stays, and says that something happens.
      update.later()
      expect([update.state.value, reloads()]).toEqual(['taken', 0])
      vi.advanceTimersByTime(2_000)
      expect([reloads(), accepted()]).toEqual([1, true])
    } finally {
      vi.useRealTimers()
    }
  })

  it('goes on when the reload was answered by the old worker, which then gave way', async () => {
    const { reloads, accepted } = await openTab(new FakeContainer(), { wasAccepted: true, outdated: true })
    await vi.waitFor(() => { expect([reloads(), accepted()]).toEqual([1, false]) })
  })

  it('goes on when the reload was answered by the old worker, which still has not given way', async () => {
    const workers = new FakeContainer()
    const worker = workers.registration.find()
    const { update, reloads, accepted } = await openTab(workers, { wasAccepted: true, outdated: true })
    expect([update.state.value, worker.posted]).toEqual(['taken', [{ type: 'SKIP_WAITING' }]])
    workers.registration.waiting = null
    workers.dispatchEvent(new Event('controllerchange'))
    expect([reloads(), accepted()]).toEqual([1, false])
  })

  it('loads once where the reload brought the newer version, or none was accepted', async () => {
    const newer = await openTab(new FakeContainer(), { wasAccepted: true })
    const other = await openTab(new FakeContainer(), { outdated: true })
    await Promise.resolve()
    expect([newer.reloads(), newer.accepted(), other.reloads()]).toEqual([0, false, 0])
  })

  it('does not ask again for what was put off', async () => {
    const workers = new FakeContainer()
    const { update } = await openTab(workers)
    workers.registration.find()
    await nextTick()
    update.later()
    await nextTick()
    expect(update.state.value).toBe('none')
    workers.registration.find()
    await nextTick()
    expect(update.state.value).toBe('offered')
  })

  it('does not offer the first version', async () => {
    const workers = new FakeContainer()
    workers.controller = null
    const { update } = await openTab(workers)
    workers.registration.find()
    await nextTick()
    expect(update.state.value).toBe('none')
  })

  it('says when the app cannot be opened without a network', async () => {
    const { update } = await openTab(new FakeContainer(true))
    expect(update.offline.value).toBe('unavailable')
  })
})

describe('trustedWorkerUrl', () => {
  const base = 'https://app.example/sub/'
  it.each(['sub/sw.js', 'sub/assets/scan-worker-1a.js'])('lets %s through', (path) => {
    const url = new URL(`https://app.example/${path}`)
    expect(trustedWorkerUrl(url, base)).toBe(url.href)
  })

  it.each(['https://other.example/sub/sw.js', 'https://app.example/sw.js', 'https://app.example/sub/assets/index.js'])(
    'refuses %s',
    (url) => {
      expect(() => trustedWorkerUrl(new URL(url), base)).toThrow(TypeError)
    },
  )
})
