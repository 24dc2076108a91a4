/**
 * What every screen and dialog must be. One walk; in narrow windows, with large text and in the dark each third screen is
 * looked at, another third each day, and all of them in `npm run test:long`. `SEED=1` repeats a day's.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { en } from '../../src/i18n/en.ts'
import { settings as enSettings } from '../../src/i18n/later/settings.en.ts'
import { settings } from '../../src/i18n/later/settings.sv.ts'
import { axeViolations } from './axe.ts'
import { glance, look, naming, onDesk, wholePage } from './look.ts'
import { reflow } from './reflow.ts'
import { createRig, type Rig } from './rig.ts'
import { choice, heading, link } from './screen.ts'
import { walk } from './screens.ts'

const seed = Number(process.env['SEED'] ?? Math.floor(Date.now() / 86_400_000))
const isThorough = (screen: number) => process.env['LONG'] !== undefined || (screen + seed) % 3 === 0

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(() => rig.close())

test('every screen and dialog: axe in light and dark, targets, heading, title, focus; 320 px, text at 200 %, beside a keyboard', async () => {
  const problems: string[] = []
  let screens = 0
  let wide = 0
  let besideKeyboard = 0
  console.log(`seed ${String(seed)}`)
  const shown = await walk(rig, {
    async shown(page, screen) {
      const thorough = isThorough(screens++)
      const found = [...(await wholePage(page, () => (thorough ? look(page) : glance(page)))), ...(await naming(page, 'sv'))]
      if (!thorough) return void problems.push(...found.map((problem) => `${screen.name}: ${problem}`))
      const beside = page.locator('aside.beside')
      if ((await beside.count()) > 0 && screen.opener === undefined) {
        found.push(...(await onDesk(page, async () => ((await beside.isVisible()) ? look(page) : ['nothing beside']))))
        wide++
      }
      const reflowed = await reflow(page)
      if (reflowed.besideKeyboard) besideKeyboard++
      problems.push(...[...found, ...reflowed.problems].map((problem) => `${screen.name}: ${problem}`))
    },
    async left(page, screen) {
      const back = await screen.opener?.(page).evaluate((element) => element === document.activeElement)
      if (!back) problems.push(`${screen.name}: the focus is not back where the dialog was opened`)
    },
  })
  expect(problems).toEqual([])
  expect(shown.length).toBeGreaterThan(45)
  expect(wide).toBeGreaterThan(process.env['LONG'] ? 3 : 0)
  expect(besideKeyboard).toBeGreaterThan(process.env['LONG'] ? 10 : 2)
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
