/** What a home team does with its profile and prerequisites, by the words it reads on the screen. */
import type { Locator, Page } from 'playwright-core'
import { button, choose, dialog, heading, link } from './steps.ts'

/** From the home team's page, and back to it. */
export async function homeInvite(page: Page): Promise<string> {
  await button(page, 'Bjud in till hemmagruppen').click()
  const invite = dialog(page, 'Bjud in till hemmagruppen')
  await invite.getByRole('img', { name: 'QR-kod som öppnar hemmagruppen' }).waitFor()
  const url = await invite.getByLabel('Länk', { exact: true }).inputValue()
  await button(invite, 'Stäng').click()
  return url
}

export async function openProfile(page: Page): Promise<void> {
  await link(page, /^Beskriv er organisation/).click()
  await heading(page, 'Organisationsfakta').waitFor()
}

export async function openPrerequisites(page: Page): Promise<void> {
  await link(page, /^Stäm av förutsättningarna/).click()
  await heading(page, 'Förutsättningar').waitFor()
}

export async function toHome(page: Page): Promise<void> {
  await link(page, 'Hemma').first().click()
  await heading(page, /^Hemmagruppen i/).waitFor()
}

/** From the page of the profile. */
export async function fillProfile(page: Page, goals: string, population: string): Promise<void> {
  await choose(page, 'Typ av organisation', 'Kommun')
  await page.getByLabel('Antal invånare').fill(population)
  await page.getByLabel('Politiskt beslut, datum').fill('2024-03-12')
  await page.getByLabel('Politiskt beslut, var det finns').fill('Kommunfullmäktige, § 31')
  await choose(page, 'CEMR-deklarationen undertecknad', 'Ja')
  await page.getByLabel('Prioriterade mål').fill(goals)
  await page.getByLabel('Valt verksamhetsområde').fill('Grundskolan')
  await page.getByLabel('Kunskap och erfarenhet').fill('En strateg, två rektorer')
}

export const prerequisite = (page: Page, words: string): Locator => page.getByRole('listitem').filter({ hasText: words })

/** From the page of what is to be shared. */
export async function shareNow(page: Page, title: string, version: number, look: (name: string) => Promise<void> = async () => {}): Promise<void> {
  await button(page, 'Dela med omgången').click()
  const ask = dialog(page, title)
  await ask.getByText('Alla i omgången kan läsa det ni delar').waitFor()
  await look(`share-${String(version)}`)
  await button(ask, 'Dela').click()
  await page.getByText(`version ${String(version)}`).first().waitFor()
}
