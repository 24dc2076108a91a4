/**
 * The app in real browsers: the built files behind the real server with its real headers. Each phone is a browser
 * context of its own, so that nothing passes between phones but what the app sends. `close` throws when a page broke
 * the content security policy, threw, or asked another host for anything.
 */
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, ConsoleMessage, Page } from 'playwright-core'
import { createServer, type RunningServer, type ServerOptions } from '../../src/server/createServer.ts'
import { launch } from './chromium.ts'

const appDir = join(import.meta.dirname, '../../dist/app')

export interface Rig {
  readonly browser: Browser
  /** Address of the app, ending in a slash. */
  readonly url: string
  /** A phone of 360×740 in Swedish, on a profile of its own. */
  phone(options?: BrowserContextOptions): Promise<Page>
  stopServer(): Promise<void>
  /** On the same port as before. */
  startServer(): Promise<void>
  /** What the pages complained of so far, and forgets it. */
  complaints(): string[]
  close(): Promise<void>
}

export async function createRig(options: Partial<ServerOptions> = {}): Promise<Rig> {
  const start = (port: number): Promise<RunningServer> => createServer({ appDir, port, host: '127.0.0.1', ...options })
  let server: RunningServer | null = await start(0)
  const { url, port } = server
  const browser = await launch()
  const contexts: BrowserContext[] = []
  let complaints: string[] = []

  const watch = (page: Page) => {
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error' && !isNetworkLoss(message.text())) complaints.push(`${page.url()}: ${message.text()}${resourceOf(message)}`)
    })
    page.on('request', (request) => {
      const asked = request.url()
      if (!asked.startsWith(new URL(url).origin) && /^(https?|wss?):/.test(asked)) complaints.push(`asked ${asked}`)
    })
  }
  const takeComplaints = () => {
    const taken = complaints
    complaints = []
    return taken
  }
  return {
    browser,
    url,
    async phone(own = {}) {
      const context = await browser.newContext({
        viewport: { width: 360, height: 740 },
        locale: 'sv-SE',
        reducedMotion: 'reduce',
        timezoneId: 'Europe/Stockholm',
        // Lifts Chromium's restriction on local addresses in WebRTC; the app itself never asks.
        permissions: ['camera', 'microphone'],
        ...own,
      })
      contexts.push(context)
      context.on('page', watch)
      return context.newPage()
    },
    async stopServer() {
      await server?.close()
      server = null
    },
    async startServer() {
      server ??= await start(port)
    },
    complaints: takeComplaints,
    async close() {
      for (const context of contexts) await context.close()
      await browser.close()
      await server?.close()
      const left = takeComplaints()
      if (left.length > 0) throw new Error(`the pages complained:\n${left.join('\n')}`)
    },
  }
}

/** What could not be loaded is not told in the text. */
function resourceOf(message: ConsoleMessage): string {
  return message.text().startsWith('Failed to load resource') ? ` ${message.location().url}` : ''
}

/** A server that is away on purpose, or says that it is about to be (503), is no fault of the page. */
function isNetworkLoss(text: string): boolean {
  return /net::ERR_|status of 503|WebSocket connection to .* failed|WebSocket is already in CLOSING/.test(text)
}
