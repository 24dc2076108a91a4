import { execFileSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The headless shell first: the same engine without a browser's windows around it, and with half of their work. */
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge']
const places = [
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  '/opt/google/chrome',
  '/Applications/Chromium.app/Contents/MacOS',
  '/Applications/Google Chrome.app/Contents/MacOS',
]

/** Path of a Chromium: `CHROMIUM_PATH`, the search path, the usual places; null when there is none. */
export function findChromium() {
  const given = process.env.CHROMIUM_PATH
  if (given) return isProgram(given) ? given : null
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...places]
  for (const name of [...names, 'chrome', 'Chromium', 'Google Chrome']) {
    for (const folder of folders) if (isProgram(join(folder, name))) return join(folder, name)
  }
  return null
}

/** Installs Debian's headless shell where that can be done without asking: as root, with apt. Answers whether it did. */
export function installChromium() {
  if (process.getuid?.() !== 0 || !isProgram('/usr/bin/apt-get')) return false
  console.log('Installing Chromium with apt-get …')
  const apt = (...words) =>
    execFileSync('/usr/bin/apt-get', ['-qq', ...words], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  try {
    apt('update')
    apt('install', '-y', 'chromium-headless-shell')
    return true
  } catch {
    return false
  }
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
