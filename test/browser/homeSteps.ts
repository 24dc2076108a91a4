/** What a home team does, by the words it reads on the screen. */
import type { Page } from 'playwright-core'
import { button, dialog, goTo, heading, link } from './steps.ts'

export interface Rated {
  readonly evidence?: string
  readonly way: string
}

type Look = (name: string) => Promise<void>

/** From a page with the round's tabs. */
export async function startHome(page: Page, organisation: string): Promise<void> {
  await goTo(page, 'Hemma')
  await button(page, 'Starta hemmagruppen').click()
  await heading(page, `Hemmagruppen i ${organisation}`).waitFor()
}

/** The link that lets others into the home team; on its page. */
export async function homeInvite(page: Page): Promise<string> {
  await button(page, 'Bjud in till hemmagruppen').click()
  const invite = dialog(page, 'Bjud in till hemmagruppen')
  await invite.getByRole('img', { name: 'QR-kod som öppnar hemmagruppen' }).waitFor()
  const url = await invite.getByLabel('Länk', { exact: true }).inputValue()
  await button(invite, 'Stäng').click()
  return url
}

/** Rates every dimension before the first learning meeting the same; from the home team's page, ends in the overview. */
export async function rate(page: Page, level: string, { evidence, way }: Rated, look: Look = async () => {}): Promise<void> {
  await link(page, /^Skatta hur det är hos er/).first().click()
  await heading(page, 'Skattning').waitFor()
  await look('rating-empty')
  await link(page, /^Fortsätt med/).click()
  for (let i = 1; i <= 9; i++) {
    await page.getByText(`Skattning · ${String(i)} av 9`).waitFor()
    if (i === 1) await look('dimension-empty')
    await page.getByRole('group', { name: 'Hur är det hos er, som du ser det?' }).getByText(level, { exact: true }).click()
    await page.getByRole('group', { name: 'Vår gemensamma nivå' }).getByText(level, { exact: true }).click()
    if (evidence !== undefined) await page.getByLabel('Belägg', { exact: true }).fill(evidence)
    await page.getByLabel('Så gör vi', { exact: true }).fill(way)
    if (i === 1) await look('dimension')
    await link(page, i === 9 ? 'Till översikten' : /^Nästa: /).click()
  }
  await page.getByText('9 av 9 klara').waitFor()
  await look('rating')
}

/** From the rating's overview. */
export async function shareRating(page: Page, version: number, look: Look = async () => {}): Promise<void> {
  await button(page, 'Dela med omgången').click()
  const ask = dialog(page, 'Dela skattningen')
  await ask.getByText('Alla i omgången kan läsa det ni delar').waitFor()
  await look('share')
  await button(ask, 'Dela').click()
  await page.getByText(`version ${String(version)}`).first().waitFor()
  await look('shared')
  await link(page, 'Hemma').click()
  await heading(page, /^Hemmagruppen i/).waitFor()
}
