/** What every screen and dialog must be for those who see little, touch unsurely, or listen. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { en } from '../../src/i18n/en.ts'
import { settings as enSettings } from '../../src/i18n/later/settings.en.ts'
import { settings } from '../../src/i18n/later/settings.sv.ts'
import { sv } from '../../src/i18n/sv.ts'
import { axeViolations, contrastViolations } from './axe.ts'
import { createRig, type Rig } from './rig.ts'
import { choice, heading, link } from './screen.ts'
import { walk } from './screens.ts'

let rig: Rig
beforeAll(async () => {
  rig = await createRig()
})
afterAll(() => rig.close())

/** CSS px. */
const leastTarget = 44

test('every screen and dialog: axe in light and dark, targets, heading, title, focus', async () => {
  const problems: string[] = []
  let wide = 0
  const shown = await walk(rig, {
    async shown(page, screen) {
      const found = [...(await wholePage(page, () => look(page))), ...(await naming(page, 'sv'))]
      const beside = page.locator('aside.beside')
      if ((await beside.count()) > 0 && screen.opener === undefined) {
        found.push(...(await onDesk(page, async () => ((await beside.isVisible()) ? look(page) : ['nothing beside']))))
        wide++
      }
      problems.push(...found.map((problem) => `${screen.name}: ${problem}`))
    },
    async left(page, screen) {
      const back = await screen.opener?.(page).evaluate((element) => element === document.activeElement)
      if (!back) problems.push(`${screen.name}: the focus is not back where the dialog was opened`)
    },
  })
  expect(problems).toEqual([])
  expect(shown.length).toBeGreaterThan(45)
  expect(wide).toBeGreaterThan(3)
})

test('the page tells its language, and changes it', async () => {
  const page = await rig.phone({ locale: 'en-GB' })
  await page.goto(rig.url)
  await heading(page, en.home.title).waitFor()
  expect(await naming(page, 'en')).toEqual([])
  await link(page, en.home.settings).click()
  await heading(page, enSettings.title).waitFor()
  expect(await naming(page, 'en')).toEqual([])
  expect(await axeViolations(page)).toEqual([])
  await choice(page, 'Svenska').click()
  await heading(page, settings.title).waitFor()
  expect(await naming(page, 'sv')).toEqual([])
})

/** Runs with a window as high as the page, where the bar at the bottom covers nothing. */
async function wholePage<T>(page: Page, run: () => Promise<T>): Promise<T> {
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
async function onDesk<T>(page: Page, run: () => Promise<T>): Promise<T> {
  const before = page.viewportSize() ?? { width: 360, height: 740 }
  await page.setViewportSize({ width: 1280, height: 1600 })
  try {
    return await run()
  } finally {
    await page.setViewportSize(before)
  }
}

async function look(page: Page): Promise<string[]> {
  const problems = await smallTargets(page)
  problems.push(...(await axeViolations(page)))
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
async function naming(page: Page, language: 'sv' | 'en'): Promise<string[]> {
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
