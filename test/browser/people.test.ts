/** People entered beforehand are found when they join, and who was at a meeting is noted: by joining, and by hand. */
import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createRig, type Rig } from './rig.ts'
import {
  button, choose, createRound, dialog, fillWho, goTo, heading, inside, link, patience, readInvite, startMeeting, type Who, ylva,
} from './steps.ts'

let rig: Rig
let coordinator: Page
let guest: Page
let invite = ''
let failed = false

beforeAll(async () => {
  rig = await createRig()
  coordinator = await rig.phone()
  guest = await rig.phone()
})
afterAll(() => rig.close())
// Each step stands on the one before it.
beforeEach(({ skip }) => {
  skip(failed, 'an earlier step failed')
})
afterEach(({ task }) => {
  failed ||= task.result?.state === 'fail'
})

/** In the dialog for a new person. */
async function fillPerson(form: Locator, page: Page, { name, organisation = '', role = '' }: Who): Promise<void> {
  await form.getByLabel('Namn', { exact: true }).fill(name)
  await choose(page, 'Organisation', organisation)
  await choose(page, 'Roll', role)
}

/** On the page of people. */
const row = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name })

describe('people and attendance', () => {
  test('the coordinator enters two people beforehand', async () => {
    await createRound(coordinator, rig.url, ylva)
    invite = (await readInvite(coordinator)).link
    await goTo(coordinator, 'Personer')
    const form = dialog(coordinator, 'Ny person')
    for (const [who, side] of [
      [{ name: 'Karin Lund', organisation: 'Norrvik', role: 'Politiker' }, 'Opposition'],
      [{ name: 'Amira Haddad', organisation: 'Norrvik', role: 'Nyckelperson' }, null],
    ] as const) {
      await button(coordinator, 'Ny person').click()
      await fillPerson(form, coordinator, who)
      if (side !== null) await choose(coordinator, 'Majoritet eller opposition', side)
      await button(form, 'Lägg till').click()
      await row(coordinator, who.name).getByText('inte gått med än').waitFor()
    }
    await row(coordinator, 'Karin Lund').getByText('Politiker · opposition').waitFor()
  })

  test('one of them stands in for the other', async () => {
    await button(coordinator, 'Ändra uppgifter om Karin Lund').click()
    const form = dialog(coordinator, 'Uppgifter om personen')
    await form.getByText('Mer om personen').click()
    await form.getByLabel('Ersättare').selectOption('Amira Haddad')
    expect(await form.getByLabel('Ersättare').getByRole('option').count()).toBe(2)
    await button(form, 'Spara').click()
    await row(coordinator, 'Karin Lund').getByText('Ersättare: Amira Haddad').waitFor()
  })

  test('one joins by the link, spells her name otherwise, and is found', async () => {
    await guest.goto(invite)
    await fillWho(guest, { name: 'Carin Lundh', organisation: 'Norrvik', role: 'Politiker' })
    await button(guest, /^Jag är Karin Lund/).click()
    await inside(guest)
    await goTo(guest, 'Personer')
    await row(guest, 'Karin Lund').getByText('(du)').waitFor()
    await expect.poll(() => row(coordinator, 'Karin Lund').getByText('inte gått med än').count(), patience).toBe(0)
    await row(coordinator, 'Amira Haddad').getByText('inte gått med än').waitFor()
    // What was said of her beforehand is still said, and she is there once.
    for (const page of [coordinator, guest]) {
      await row(page, 'Karin Lund').getByText('Politiker · opposition').waitFor()
      expect(await page.getByText('Lundh').count()).toBe(0)
    }
  })

  test('opening the running meeting ticks attendance', async () => {
    await goTo(coordinator, 'Omgången')
    await startMeeting(coordinator)
    await goTo(guest, 'Träffen')
    await guest.getByRole('timer').waitFor()
    await button(coordinator, '2 här').click()
    await button(dialog(coordinator, 'Vilka som är här'), 'Utan telefon').click()
    const list = dialog(coordinator, 'Vilka är med')
    await expect.poll(() => list.getByLabel(/Karin Lund/).isChecked(), patience).toBe(true)
    expect(await list.getByLabel(/Ylva Brandt/).isChecked()).toBe(true)
    expect(await list.getByLabel(/Amira Haddad/).isChecked()).toBe(false)
    await list.getByText('Politiker · med egen telefon').waitFor()
  })

  test('those without a phone are noted by hand, also one who was not entered', async () => {
    const list = dialog(coordinator, 'Vilka är med')
    await list.getByLabel(/Amira Haddad/).check()
    await list.getByText('Nyckelperson · inskriven av Ylva Brandt').waitFor()
    await button(list, 'Ny person').click()
    const form = dialog(coordinator, 'Ny person')
    await fillPerson(form, coordinator, { name: 'Lena Åkerlund', organisation: 'Ekdala', role: 'Hög chef' })
    await button(form, 'Lägg till').click()
    await expect.poll(() => list.getByLabel(/Lena Åkerlund/).isChecked(), patience).toBe(true)
    await button(list, 'Klar').click()
    await list.waitFor({ state: 'detached' })
  })

  test('the roles at the meeting show it on every phone', async () => {
    for (const page of [coordinator, guest]) {
      await link(page, 'Omgången').first().click()
      await goTo(page, 'Personer')
      for (const summary of await page.getByText('Roller på träffarna').all()) await summary.click()
      const roles = (organisation: string) =>
        page.locator('section').filter({ has: heading(page, organisation) }).getByRole('listitem').filter({ hasText: /var med|saknades/ })
      await expect.poll(() => roles('Norrvik').allInnerTexts(), patience).toHaveLength(3)
      const words = async (organisation: string) => (await roles(organisation).allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))
      await expect.poll(() => words('Norrvik'), patience).toEqual(['Politiker var med', 'Hög chef saknades', 'Nyckelperson var med'])
      await expect.poll(() => words('Ekdala'), patience).toEqual(['Politiker saknades', 'Hög chef var med', 'Nyckelperson saknades'])
      await page.getByText('pågår nu').first().waitFor()
    }
  })

  test('a wrong tick is taken back, and stays so when the phone opens the meeting again', async () => {
    await goTo(coordinator, 'Träffen')
    await button(coordinator, /^\d här$/).click()
    await button(dialog(coordinator, 'Vilka som är här'), 'Utan telefon').click()
    const list = dialog(coordinator, 'Vilka är med')
    await list.getByLabel(/Karin Lund/).uncheck()
    await button(list, 'Klar').click()
    await guest.getByText('ersättare var med').waitFor()
    await goTo(guest, 'Träffen')
    await guest.getByRole('timer').waitFor()
    await button(coordinator, 'Nästa punkt').click()
    await heading(guest, 'Lär känna varandra').waitFor()
    await link(guest, 'Omgången').first().click()
    await goTo(guest, 'Personer')
    await guest.getByText('Roller på träffarna').first().click()
    await guest.getByText('ersättare var med').waitFor()
  })
})
