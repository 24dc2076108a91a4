import { type Ref, onScopeDispose, ref, watchEffect } from 'vue'
import { trustedWorkerUrl } from '../trustedUrl.ts'

export interface AppUpdateDeps {
  /** `navigator.serviceWorker`; undefined without a secure context. */
  readonly workers: ServiceWorkerContainer | undefined
  readonly base: string
  /** Reactive: no meeting runs on the screen and nothing is being written. */
  mayUpdate(): boolean
  reload(): void
}

export interface AppUpdate {
  /** A newer version waits, and this is a moment to ask. */
  readonly offered: Readonly<Ref<boolean>>
  /** `unavailable`: the app can't be opened without a network here (no https, or a certificate that isn't trusted). */
  readonly offline: Readonly<Ref<'unknown' | 'ready' | 'unavailable'>>
  accept(): void
  later(): void
}

/** How often a page that stays open asks for a newer version, in ms. */
const askEvery = 60 * 60 * 1000

/**
 * Registers the service worker and notices a newer version. Only the tab in which it's accepted loads again: another
 * tab may hold a text that is being written.
 */
export function useAppUpdate(deps: AppUpdateDeps): AppUpdate {
  const offered = ref(false)
  const offline = ref<'unknown' | 'ready' | 'unavailable'>('unknown')
  const waiting = ref(false)
  let registration: ServiceWorkerRegistration | null = null
  let accepted = false
  let declined: ServiceWorker | null = null
  const ends: (() => void)[] = []

  const listen = (target: EventTarget, type: string, listener: () => void) => {
    target.addEventListener(type, listener)
    ends.push(() => { target.removeEventListener(type, listener) })
  }
  const look = () => {
    const worker = registration?.waiting ?? null
    // The very first worker replaces nothing: there is no old version on the screen.
    waiting.value = worker !== null && worker !== declined && deps.workers?.controller !== null
    if (registration?.active) offline.value = 'ready'
  }
  const follow = (worker: ServiceWorker | null) => {
    if (worker !== null) listen(worker, 'statechange', look)
  }
  const start = async (workers: ServiceWorkerContainer) => {
    try {
      const url = trustedWorkerUrl(new URL('sw.js', deps.base), deps.base)
      registration = await workers.register(url, { updateViaCache: 'none' })
    } catch {
      offline.value = 'unavailable'
      return
    }
    const found = registration
    listen(found, 'updatefound', () => { follow(found.installing) })
    follow(found.installing)
    const timer = setInterval(() => void found.update().catch(() => {}), askEvery)
    ends.push(() => { clearInterval(timer) })
    look()
  }

  watchEffect(() => {
    offered.value = waiting.value && deps.mayUpdate()
  })
  if (deps.workers === undefined) {
    offline.value = 'unavailable'
  } else {
    listen(deps.workers, 'controllerchange', () => {
      if (accepted) deps.reload()
      // Accepted in another tab: this one keeps the version it runs, until its user loads it again.
      else look()
    })
    void start(deps.workers)
  }
  onScopeDispose(() => {
    for (const end of ends.splice(0)) end()
  })

  return {
    offered,
    offline,
    accept() {
      accepted = true
      const worker = registration?.waiting
      if (worker) worker.postMessage({ type: 'SKIP_WAITING' })
      // Another tab was first: the newer version is at work already.
      else deps.reload()
    },
    later() {
      declined = registration?.waiting ?? null
      look()
    },
  }
}
