/** The accessibility statement: found from the first screen, with whom to turn to as the operator says, or honestly without. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessibility as en } from '../../src/i18n/later/accessibility.en.ts'
import { accessibilityLinkTexts } from '../../src/i18n/later/accessibilityLink.ts'
import { accessibility } from '../../src/i18n/later/accessibility.sv.ts'
import { settings } from '../../src/i18n/later/settings.sv.ts'
import { sv } from '../../src/i18n/sv.ts'
import { isFocused, press, slow, tabTo } from './keys.ts'
import { look, naming, wholePage } from './look.ts'
import { reflow } from './reflow.ts'
import { createRig, type Rig } from './rig.ts'
import { goOffline } from './steps.ts'
import { button, heading, link } from './screen.ts'

const contact = {
  organisation: 'Norrviks <b>kommun</b>', email: 'tillganglighet@norrvik.se', url: `https://www.norrvik.se/${'om-oss/'.repeat(12)}`, phone: '+46 (0)771-11 44 00', reviewed: '2025-10-02',
}
const statement = accessibilityLinkTexts.sv.statement

let rig: Rig
let unnamed: Rig
beforeAll(async () => { [rig, unnamed] = [await createRig({ contact }), await createRig()] })
afterAll(() => Promise.all([rig.close(), unnamed.close()]))

async function open({ url }: Rig, page: Page): Promise<void> {
  await page.goto(url)
  await press(link(page, statement))
  await heading(page, accessibility.title).waitFor()
}

test('from the first screen, by keyboard: who is responsible, how they are reached, and who supervises', async () => {
  const page = await rig.phone()
  await open(rig, page)
  await expect.poll(() => isFocused(heading(page, accessibility.title)), slow).toBe(true)
  await page.getByText(accessibility.who(contact.organisation)).waitFor()
  await page.getByText(accessibility.reviewed('2 oktober 2025')).waitFor()
  const ways = [[contact.email, `mailto:${contact.email}`], [contact.phone, 'tel:+460771114400'], [contact.url, contact.url], [accessibility.supervisionLink, 'https://www.digg.se/tdosanmalan']] as const
  for (const [name, href] of ways) {
    await tabTo(link(page, name), 'forwards')
    expect(await link(page, name).getAttribute('href')).toBe(href)
  }
  expect(await wholePage(page, () => look(page))).toEqual([])
  expect(await naming(page, 'sv')).toEqual([])
  expect((await reflow(page)).problems).toEqual([])
  await press(link(page, sv.home.title), 'backwards')
  await heading(page, sv.home.title).waitFor()
})

test('from the settings and from the page about data, and in English', async () => {
  const page = await rig.phone()
  await page.goto(`${rig.url}settings`)
  await press(link(page, new RegExp(settings.accessibility.replace('?', '\\?'))))
  await heading(page, accessibility.title).waitFor()
  await page.goto(`${rig.url}about-data`)
  await press(link(page, statement))
  await heading(page, accessibility.title).waitFor()
  const english = await rig.phone({ locale: 'en-GB' })
  await english.goto(`${rig.url}accessibility`)
  await heading(english, en.title).waitFor()
  await english.getByText(en.who(contact.organisation)).waitFor()
  expect(await naming(english, 'en')).toEqual([])
})

test('where nobody is named it says so, and what to do then', async () => {
  const page = await unnamed.phone()
  await open(unnamed, page)
  await page.getByText(accessibility.whoNone).waitFor()
  await page.getByText(accessibility.reportNone).waitFor()
  expect(await page.locator('main a[href^="mailto:"], main a[href^="tel:"]').count()).toBe(0)
  await link(page, accessibility.supervisionLink).waitFor()
})

test('without a network it opens, says that the contact can not be fetched, and fetches it later', async () => {
  const page = await rig.phone()
  await page.goto(rig.url)
  await goOffline(page)
  await open(rig, page)
  await page.getByText(accessibility.whoAway).waitFor()
  await page.getByText(accessibility.reportAway).first().waitFor()
  await press(button(page, sv.common.tryAgain))
  await expect.poll(() => page.locator('[aria-live]').allInnerTexts().then((all) => all.join()), slow).toContain(accessibility.reportAway)
  await page.context().setOffline(false)
  await press(button(page, sv.common.tryAgain))
  await link(page, contact.email).waitFor()
  await expect.poll(() => isFocused(page.getByRole('heading', { name: accessibility.reportTitle })), slow).toBe(true)
})
