/** One screen of the walk, and the ways to it and to what stands on it. */
import type { Locator, Page } from 'playwright-core'
import { encodeFragment } from '../../src/protocol/invite.ts'

export interface Screen {
  readonly name: string
  /** From the screen before it in the list, or by its address. */
  go(phone: Phone): Promise<void>
  /** For a dialog: what opens it, and gets the focus back. */
  opener?(page: Page): Locator
}

export interface Phone {
  readonly page: Page
  /** Address of the app, with its closing slash. */
  readonly url: string
  /** Address of the round on this phone, without a slash at its end; empty while it has none. */
  round: string
}

export interface Visit {
  /** The screen is shown, and at rest. */
  shown(page: Page, screen: Screen): Promise<void>
  /** The dialog has been left with Esc. */
  left?(page: Page, screen: Screen): Promise<void>
}

/** An invite that is in order, to a round that nobody has. */
export const unknownInvite = encodeFragment({
  entries: [{ circle: null, epoch: 1, secret: new Uint8Array(16).fill(7) }],
})

export const button = (within: Page | Locator, name: string | RegExp): Locator => within.getByRole('button', { name, exact: true })
export const link = (within: Page | Locator, name: string | RegExp): Locator => within.getByRole('link', { name, exact: true })
export const heading = (page: Page, name: string | RegExp): Locator => page.getByRole('heading', { name, level: 1 })
export const dialog = (page: Page): Locator => page.locator('dialog[open]')
export const field = (within: Page | Locator, name: string | RegExp): Locator => within.getByLabel(name, { exact: true })
export const choice = (page: Page, name: string): Locator => page.locator('label').filter({ hasText: new RegExp(`^\\s*${name}\\s*$`) })

export const at =
  (path: string, name: string | RegExp) =>
  async ({ page, url }: Phone) => {
    await page.goto(url + path)
    await heading(page, name).waitFor()
  }
export const inRound =
  (path: string, name: string | RegExp) =>
  async ({ page, round }: Phone) => {
    await page.goto(round + path)
    await heading(page, name).waitFor()
  }
export const stay = () => Promise.resolve()
