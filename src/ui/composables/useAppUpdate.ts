import { type Ref, onScopeDispose, ref, watchEffect } from 'vue'
import { trustedWorkerUrl } from '../trustedUrl.ts'
import type { AcceptedUpdate } from './acceptedUpdate.ts'

export interface AppUpdateDeps {
  /** `navigator.serviceWorker`; undefined without a secure context. */
  readonly workers: ServiceWorkerContainer | undefined
  readonly base: string
  /** Reactive: no meeting runs on the screen and nothing is being written. */
  mayUpdate(): boolean
  reload(): void
  readonly accepted: AcceptedUpdate
}

export interface AppUpdate {
  /** `offered`: a newer version waits, and this is a moment to ask. `taken`: it was accepted and takes over. */
  readonly state: Readonly<Ref<'none' | 'offered' | 'taken'>>
  /** `unavailable`: the app can't be opened without a network here (no https, or a certificate that isn't trusted). */
  readonly offline: Readonly<Ref<'unknown' | 'ready' | 'unavailable'>>
  accept(): void
  later(): void
}

/** How often a page that stays open asks for a newer version, in ms. */
const askEvery = 60 * 60 * 1000

/** How long the old version has to give way by itself, in ms. */
const giveWay = 2_000

/**
 * Registers the service worker and notices a newer version. Only the tab in which it's accepted loads again: another
 * tab may hold a text that is being written.
 */
export function useAppUpdate(deps: AppUpdateDeps): AppUpdate {
  const state = ref<'none' | 'offered' | 'taken'>('none')
  const offline = ref<'unknown' | 'ready' | 'unavailable'>('unknown')
  const waiting = ref(false)
  let registration: ServiceWorkerRegistration | null = null
  let declined: ServiceWorker | null = null
  const ends: (() => void)[] = []
  const wasAccepted = deps.accepted.take()

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
    if (wasAccepted) void goOn(found)
  }
  /** The reload may have been answered by the old worker just before it gave way; the user asked for the newer one. */
  const goOn = async (found: ServiceWorkerRegistration) => {
    if (found.waiting) takeOver(found.waiting, deps.reload)
    else if (await deps.accepted.isOutdated().catch(() => false)) deps.reload()
  }
  const takeOver = (worker: ServiceWorker, otherwise: () => void) => {
    state.value = 'taken'
    worker.postMessage({ type: 'SKIP_WAITING' })
    const timer = setTimeout(otherwise, giveWay)
    ends.push(() => { clearTimeout(timer) })
  }

  watchEffect(() => {
    if (state.value !== 'taken') state.value = waiting.value && deps.mayUpdate() ? 'offered' : 'none'
  })
  if (deps.workers === undefined) {
    offline.value = 'unavailable'
  } else {
    listen(deps.workers, 'controllerchange', () => {
      if (state.value === 'taken') deps.reload()
      // Accepted in another tab: this one keeps the version it runs, until its user loads it again.
      else look()
    })
    void start(deps.workers)
  }
  onScopeDispose(() => {
    for (const end of ends.splice(0)) end()
  })

  return {
    state,
    offline,
    accept() {
      const worker = registration?.waiting
      // Chromium may start the old worker again in the very moment it ends it, and then waits for minutes. Loading the
      // page makes it give way.
      if (worker) return takeOver(worker, () => {
        deps.accepted.put()
        deps.reload()
      })
      // Another tab was first: the newer version is at work already.
      state.value = 'taken'
      deps.reload()
    },
    later() {
      if (state.value === 'taken') return
      declined = registration?.waiting ?? null
      look()
    },
  }
}
