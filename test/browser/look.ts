/** What is looked at on every screen for those who see little, touch unsurely, or listen. */
import type { Page } from 'playwright-core'
import { sv } from '../../src/i18n/sv.ts'
import { axeViolations, contrastViolations } from './axe.ts'

/** CSS px. */
const leastTarget = 44

/** Runs with a window as high as the page, where the bar at the bottom covers nothing. */
export async function wholePage<T>(page: Page, run: () => Promise<T>): Promise<T> {
  const before = page.viewportSize() ?? { width: 360, height: 740 }
  const content = await page.evaluate(() => {
    const inDialog = [...document.querySelectorAll('dialog[open] .body')].at(-1)?.scrollHeight ?? 0
    return Math.max(document.documentElement.scrollHeight, inDialog + 240)
  })
  await page.setViewportSize({ width: before.width, height: Math.max(before.height, content) })
  try {
    return await run()
  } finally {
    await page.setViewportSize(before)
  }
}

/** Runs with the window of a computer, where two columns have room. */
export async function onDesk<T>(page: Page, run: () => Promise<T>): Promise<T> {
  const before = page.viewportSize() ?? { width: 360, height: 740 }
  await page.setViewportSize({ width: 1280, height: 1600 })
  try {
    return await run()
  } finally {
    await page.setViewportSize(before)
  }
}

/** axe, and what is too small to hit, a line each. */
export async function glance(page: Page): Promise<string[]> {
  return [...(await smallTargets(page)), ...(await axeViolations(page))]
}

/** The same, and the contrast in the dark. */
export async function look(page: Page): Promise<string[]> {
  const problems = await glance(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  problems.push(...(await contrastViolations(page)).map((problem) => `dark: ${problem}`))
  await page.emulateMedia({ colorScheme: 'light' })
  return problems
}

/** What can be pressed and is too small to hit. A link within a text is as high as its line. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const root = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document
    const all = [...root.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')]
    return all.flatMap((element) => {
      const isMark = element.matches('[type=checkbox], [type=radio]')
      const target = isMark ? (element.closest('label') ?? element) : element
      const { width, height, bottom } = target.getBoundingClientRect()
      const inText = element.matches('p > a, li > a') && getComputedStyle(element).display === 'inline'
      // The way past the head is above the page until it has the focus.
      const isAbove = element.matches('.skip') && bottom <= 0
      if (inText || isAbove || !element.checkVisibility()) return []
      if (width > least - 0.5 && height > least - 0.5) return []
      return [`small target ${width.toFixed(1)}×${height.toFixed(1)}: ${element.outerHTML.slice(0, 160)}`]
    })
  }, leastTarget)
}

/** One heading of the first level, which the title repeats, in the language the page says. */
export async function naming(page: Page, language: 'sv' | 'en'): Promise<string[]> {
  const { lang, title, headings } = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    title: document.title,
    headings: [...document.querySelectorAll('h1')].filter((h1) => h1.checkVisibility()).map((h1) => h1.innerText.trim()),
  }))
  const problems: string[] = []
  if (lang !== language) problems.push(`the page says it is in ${lang}`)
  if (headings.length !== 1) problems.push(`it has ${String(headings.length)} first headings`)
  if (!title.startsWith(headings[0] ?? '?') || !title.includes(sv.common.appName)) problems.push(`its title is ${title}`)
  return problems
}
