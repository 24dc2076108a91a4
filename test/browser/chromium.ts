import { type Browser, chromium, type LaunchOptions } from 'playwright-core'
import { findChromium } from '../../scripts/chromium.mjs'

/** Nothing that talks to anybody by itself, and nothing that slows a page down because nobody looks at it. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  // WebRTC on the loopback address; a context also needs the camera and microphone permissions for it.
  '--allow-loopback-in-peer-connection',
]

export function chromiumPath(): string {
  const path = findChromium()
  if (path === null) throw new Error('no Chromium: set CHROMIUM_PATH')
  return path
}

export function launch(options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), ...options, args: [...chromiumArgs, ...(options.args ?? [])] })
}
