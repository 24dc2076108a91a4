/** Firefox, driven by WebDriver BiDi over its own WebSocket: no driver is needed. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect } from 'vitest'
import { WebSocket } from 'ws'
import { patience } from '../steps.ts'

/** Path of an installed Firefox: `FIREFOX_PATH`, or where Debian puts it; null when there is none. */
export function findFirefox(): string | null {
  const places = [process.env['FIREFOX_PATH'], '/usr/bin/firefox-esr', '/usr/bin/firefox']
  return places.find((path) => path !== undefined && existsSync(path)) ?? null
}

export interface FirefoxPage {
  goto(url: string): Promise<void>
  reload(): Promise<void>
  /** Waits until the words stand on the page. */
  sees(text: string): Promise<void>
  /** Presses what bears exactly these words (a button, a link, a label, an empty field), with the pointer; `among` a selector. */
  press(text: string, among?: string): Promise<void>
  /** On the keyboard, where the focus is. */
  type(text: string): Promise<void>
  close(): Promise<void>
}

export async function openFirefox(path: string): Promise<FirefoxPage> {
  const profile = await mkdtemp(join(tmpdir(), 'firefox-'))
  await writeFile(join(profile, 'user.js'), 'user_pref("intl.accept_languages", "sv-SE");\n')
  const words = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0', 'about:blank']
  const firefox = spawn(path, words, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: profile } })
  const socket = new WebSocket(`${await address(firefox.stderr)}/session`)
  await once(socket, 'open')
  const call = caller(socket)
  await call('session.new', { capabilities: {} })
  const { contexts } = (await call('browsingContext.getTree', {})) as { contexts: { context: string }[] }
  const context = contexts[0]?.context ?? ''
  const ask = async (run: (...texts: [string, string]) => unknown, ...texts: string[]) => {
    const asked = { functionDeclaration: run.toString(), arguments: texts.map((value) => ({ type: 'string', value })), target: { context }, awaitPromise: false }
    const { result } = (await call('script.callFunction', asked)) as { result?: { value?: unknown } }
    return result?.value
  }
  const act = (id: string, type: string, actions: object[]) => call('input.performActions', { context, actions: [{ id, type, actions }] })
  return {
    goto: async (url) => void (await call('browsingContext.navigate', { context, url, wait: 'complete' })),
    reload: async () => void (await call('browsingContext.reload', { context, wait: 'complete' })),
    async sees(text) {
      await expect.poll(() => ask((wanted) => document.body.innerText.includes(wanted), text), { ...patience, message: text }).toBe(true)
    },
    async press(text, among = 'button, a, label, summary, textarea') {
      let at: unknown
      await expect.poll(async () => (at = await ask(placeOf, text, among)), { ...patience, message: text }).toMatch(/^\d+,\d+$/)
      const [x, y] = String(at).split(',').map(Number)
      await act('finger', 'pointer', [{ type: 'pointerMove', x, y }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }])
    },
    type: async (text) => void (await act('keys', 'key', [...text].flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]))),
    async close() {
      await call('browser.close', {}).catch(() => undefined)
      socket.close()
      if (firefox.exitCode === null) await once(firefox, 'exit')
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

async function address(said: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: said })) {
    const found = /WebDriver BiDi listening on (ws:\S+)/.exec(line)?.[1]
    if (found !== undefined) {
      said.resume()
      return found
    }
  }
  throw new Error('Firefox ended before it listened')
}

/** Sends commands, and settles each with its own answer. */
function caller(socket: WebSocket): (method: string, params: object) => Promise<unknown> {
  const waiting = new Map<number, (answer: { type: string; result?: unknown; message?: string }) => void>()
  let last = 0
  socket.on('message', (data: Buffer) => {
    const answer = JSON.parse(data.toString()) as { id?: number; type: string; result?: unknown; message?: string }
    waiting.get(answer.id ?? 0)?.(answer)
  })
  return (method, params) =>
    new Promise((resolve, reject) => {
      const id = ++last
      waiting.set(id, (answer) => {
        waiting.delete(id)
        if (answer.type === 'success') resolve(answer.result)
        else reject(new Error(`${method}: ${answer.message ?? 'failed'}`))
      })
      socket.send(JSON.stringify({ id, method, params }))
    })
}

/** Runs in the page: where the middle of it is, once it is there and can be pressed. */
function placeOf(text: string, among: string): string {
  const bears = (each: HTMLElement) => each.innerText.trim() === text || each.getAttribute('placeholder') === text
  const all = [...document.querySelectorAll<HTMLElement>(among)]
  const found = all.find((each) => each.checkVisibility() && !each.matches(':disabled') && bears(each))
  if (found === undefined) return ''
  found.scrollIntoView({ block: 'center', behavior: 'instant' })
  const box = found.getBoundingClientRect()
  return `${String(Math.round(box.x + box.width / 2))},${String(Math.round(box.y + box.height / 2))}`
}
