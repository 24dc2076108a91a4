const hostPattern = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i

/** The Host header as a CSP source may hold it, or null when it is not a plain host and port. */
export function parseHost(header: string | undefined): string | null {
  return header !== undefined && header.length <= 255 && hostPattern.test(header) ? header.toLowerCase() : null
}

/**
 * Whether a socket was opened by our own page. Browsers always say the truth here, and this guards their users from
 * other sites. A program outside a browser can write any origin, so one that writes none is let in as well.
 */
export function isOwnOrigin(origin: string | undefined, host: string | undefined, publicUrl: URL | null): boolean {
  if (origin === undefined) return true
  if (publicUrl !== null) return origin === publicUrl.origin
  return URL.canParse(origin) && new URL(origin).host === parseHost(host)
}
