/**
 * The path of a request below the base path, decoded and without its leading slash, or null when it is not a plain
 * path. A proxy may have removed the base path or not: both lead to the same file.
 */
export function pathBelow(basePath: string, target: string): string | null {
  const path = decode(target.split(/[?#]/, 1)[0] ?? '')
  if (path === null || !path.startsWith('/') || /[\0-\x1f\\]/.test(path)) return null
  if (path.split('/').some((segment) => segment === '..' || segment === '.')) return null
  return path.startsWith(basePath) ? path.slice(basePath.length) : path.slice(1)
}

/** What stands behind the question mark, as it came; empty when nothing does. */
export function queryOf(target = ''): string {
  return target.split('?')[1]?.split('#')[0] ?? ''
}

/** Whether the path names a file rather than a view of the app. */
export function namesFile(path: string): boolean {
  return path.slice(path.lastIndexOf('/') + 1).includes('.')
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}
