import { join } from 'node:path'

/** Where this user's programs keep what nobody can make again. */
export function dataFolder(platform: string, home: string, env: Readonly<Record<string, string | undefined>>): string {
  const name = 'larandetraff'
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), name)
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', name)
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), name)
}
