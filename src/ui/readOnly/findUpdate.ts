/**
 * `waiting`: a newer version is here and waits to be accepted. `reload`: no service worker keeps an older one, so that
 * loading the page again fetches the newest. `none`: the server has no newer one.
 */
export type FoundUpdate = 'waiting' | 'reload' | 'none' | 'unreachable'

type Registrations = Pick<ServiceWorkerContainer, 'getRegistration'>

/** Asks the server for a newer version of the app now, and waits until it has come whole. Never rejects. */
export async function findUpdate(workers: Registrations | undefined): Promise<FoundUpdate> {
  try {
    const registration = await workers?.getRegistration()
    if (registration === undefined) return 'reload'
    if (registration.waiting !== null) return 'waiting'
    await registration.update()
    if (registration.installing !== null) await installed(registration.installing)
    return registration.waiting === null ? 'none' : 'waiting'
  } catch {
    return 'unreachable'
  }
}

function installed(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (worker.state !== 'installing') resolve()
    }
    worker.addEventListener('statechange', look)
    look()
  })
}
