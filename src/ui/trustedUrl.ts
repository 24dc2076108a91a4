/** Where the engine has Trusted Types, a script's address must pass a policy; this one lets our own workers through. */
interface Policy {
  createScriptURL(url: string): unknown
}

interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy
}

let policy: Policy | null = null

/**
 * The address of a worker of ours, in the form that the engine asks for. `base` is the app's own address; any worker
 * that doesn't lie below it throws a TypeError.
 */
export function trustedWorkerUrl(url: URL, base = document.baseURI): string {
  const own = ownWorker(url, new URL(base))
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes
  if (factory === undefined) return own
  const createScriptURL = (address: string) => ownWorker(new URL(address), new URL(base))
  policy ??= factory.createPolicy('larandetraff', { createScriptURL })
  // TypeScript's DOM library doesn't know the type yet; the engine does.
  return policy.createScriptURL(own) as string
}

/** The service worker and the built workers beside it, of this origin and below this base path. */
function ownWorker(url: URL, base: URL): string {
  const name = url.pathname.startsWith(base.pathname) ? url.pathname.slice(base.pathname.length) : ''
  const known = name === 'sw.js' || /^assets\/[\w.-]*worker[\w.-]*\.js$/.test(name)
  if (url.origin === base.origin && known) return url.href
  throw new TypeError('not a worker of this app')
}
