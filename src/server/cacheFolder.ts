import { join } from 'node:path'

/** Where this user's programs keep what they can make again. */
export function cacheFolder(platform: string, home: string, env: Readonly<Record<string, string | undefined>>): string {
  const name = 'larandetraff'
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), name)
  if (platform === 'darwin') return join(home, 'Library', 'Caches', name)
  return join(env.XDG_CACHE_HOME || join(home, '.cache'), name)
}
