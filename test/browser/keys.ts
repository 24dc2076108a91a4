/** What people do by keyboard alone. Each step sees that the focus is seen, and not lost. */
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

export const slow = { timeout: 40_000, interval: 50 }

/** Which way Tab goes. */
export type Direction = 'forwards' | 'backwards'

/** Tabs to a control, sees that it is seen, and presses it. What comes of it must have the focus somewhere. */
export async function press(target: Locator, direction: Direction = 'forwards'): Promise<void> {
  await tabTo(target, direction)
  const page = target.page()
  await page.keyboard.press('Enter')
  await noneLost(page)
}

export async function type(target: Locator, text: string): Promise<void> {
  await tabTo(target, 'forwards')
  await target.page().keyboard.type(text)
}

/** A group of radio buttons is one stop; the arrows move within it. */
export async function choose(page: Page, legend: string, name: string | RegExp, direction: Direction = 'forwards'): Promise<void> {
  const group = page.getByRole('group', { name: legend, exact: true })
  const wanted = group.getByRole('radio', { name, exact: true })
  await tabUntil(page, direction, () => group.evaluate((element) => element.contains(document.activeElement)))
  await page.keyboard.press('Space')
  for (let i = 0; i < 12 && !(await isFocused(wanted)); i++) await page.keyboard.press('ArrowRight')
  expect(await wanted.isChecked()).toBe(true)
  expect(await focusProblem(page)).toBe(null)
}

export async function tabTo(target: Locator, direction: Direction): Promise<void> {
  await target.waitFor()
  const page = target.page()
  await tabUntil(page, direction, () => isFocused(target))
  expect(await focusProblem(page), String(target)).toBe(null)
}

const mostStops = 150

async function tabUntil(page: Page, direction: Direction, isThere: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < mostStops; i++) {
    if (await isThere()) return
    await page.keyboard.press(direction === 'forwards' ? 'Tab' : 'Shift+Tab')
  }
  throw new Error(`not reached by Tab; the focus is on ${await focused(page)}`)
}

export const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement)
const focused = (page: Page) => page.evaluate(() => document.activeElement?.outerHTML.slice(0, 160) ?? '')

export async function noneLost(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName), slow).not.toBe('body')
}

/** Why the focus can't be seen; null when it can: an outline on the control, in the window, with nothing over it. */
function focusProblem(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return 'nothing has the focus'
    // What stands for a mark that is hidden, or all that is pressed with it, comes first: that is what people see.
    const faces = element.matches('[type=radio]') ? [element.nextElementSibling, element.closest('label'), element] : [element]
    const hasOutline = (face: Element | null) => {
      if (face === null) return false
      const { outlineStyle, outlineWidth } = getComputedStyle(face)
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
    }
    const face = faces.find(hasOutline)
    if (!face) return `no outline: ${element.outerHTML.slice(0, 160)}`
    const { left, top, width, height } = face.getBoundingClientRect()
    const hit = document.elementFromPoint(left + width / 2, top + height / 2)
    const isSeen = hit !== null && (element.contains(hit) || face.contains(hit))
    return isSeen ? null : `covered by ${hit?.outerHTML.slice(0, 120) ?? 'the edge'}: ${element.outerHTML.slice(0, 160)}`
  })
}
