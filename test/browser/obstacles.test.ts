/** What a home team keeps for itself: what stands in its way, for whoever can clear it, and who must be won over. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { homeInvite, startHome } from './homeSteps.ts'
import { createRig, type Rig } from './rig.ts'
import {
  button, choose, createRound, dayFromNow, dialog, goOffline, goTo, hasStored, heading, join, link, makeCommitment, patience, readInvite, roundOf, shot, type Who,
} from './steps.ts'

const lena: Who = { name: 'Lena Holm', organisation: 'Norrvik', role: 'Nyckelperson' }
const sara: Who = { name: 'Sara Blom', organisation: 'Norrvik', role: 'Hög chef' }
const noTime = 'Enheterna har ingen tid att gå igenom siffrorna före budgeten.'
const noFigures = 'Vi får inte ut könsuppdelad statistik ur verksamhetssystemet.'
const full = { fullPage: true }

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(async () => { await rig.close() })

/** From the list; ends there. */
async function tellOf(page: Page, what: string, sponsor: string | null, seen: () => Promise<void> = async () => {}): Promise<void> {
  await button(page, 'Nytt hinder').click()
  const asked = dialog(page, 'Nytt hinder')
  await asked.getByLabel('Vad står i vägen?').fill(what)
  if (sponsor !== null) await asked.getByLabel('Vem kan röja undan hinder?').selectOption(sponsor)
  await seen()
  await button(asked, 'Lägg till').click()
  await link(page, new RegExp(`^${what}`)).waitFor()
}

/** On the list of stakeholders; ends on the page of the new one. */
async function enterStakeholder(page: Page, name: string): Promise<void> {
  await button(page, 'Ny intressent').click()
  await dialog(page, 'Ny intressent').getByLabel('Vilka är de?').fill(name)
  await button(dialog(page, 'Ny intressent'), 'Fortsätt').click()
  await heading(page, 'Intressent').waitFor()
}

/** Two phones of one home, both on its page; the round's own phone beside them. */
async function startTeam(): Promise<{ host: Page; first: Page; second: Page; letIn: () => Promise<void> }> {
  const [host, first, second] = await Promise.all([rig.phone(), rig.phone(), rig.phone()])
  await createRound(host, rig.url)
  const { link: invite } = await readInvite(host)
  await join(first, invite, lena)
  await join(second, invite, sara)
  await startHome(first, 'Norrvik')
  const home = await homeInvite(first)
  const letIn = async () => {
    await second.goto(home)
    await heading(second, 'Hemmagruppen i Norrvik').waitFor()
  }
  return { host, first, second, letIn }
}

test('an obstacle waits for the one who can clear it; answered and cleared without a network, it is so for all at home', async () => {
  const { host, first, second, letIn } = await startTeam()
  await makeCommitment(first, { what: 'Könsuppdelad statistik i varje beslutsunderlag', due: dayFromNow(60) })
  await goTo(first, 'Hemma')
  await link(first, /^Hinder/).click()
  await first.getByText('Här samlar ni det som står i vägen.').waitFor()
  await shot(first, 'obstacles-empty', full)
  await button(first, 'Nytt hinder').click()
  await button(dialog(first, 'Nytt hinder'), 'Lägg till').click()
  await first.getByText('Skriv vad som står i vägen.').waitFor()
  await button(dialog(first, 'Nytt hinder'), 'Avbryt').click()
  await tellOf(first, noTime, 'Sara Blom', async () => {
    // She is in the round, but her phone is not in the home yet.
    await first.getByText('Sara Blom är inte med i hemmagruppen än').waitFor()
    await shot(first, 'obstacle-new')
  })
  await tellOf(first, noFigures, null)
  await shot(first, 'obstacles-of-others', full)
  await letIn()
  await link(second, /^Hinder 2 hinder, 1 väntar på dig/).waitFor()
  await shot(second, 'home-with-obstacles', full)

  await link(first, new RegExp(`^${noTime}`)).click()
  await expect.poll(() => first.getByText('är inte med i hemmagruppen än').count(), patience).toBe(0)
  await first.getByLabel('Vilket åtagande gäller det?').selectOption('Könsuppdelad statistik i varje beslutsunderlag')
  // On the page of the commitment too, for the home team alone; and from there back.
  await link(first, /Könsuppdelad statistik i varje beslutsunderlag/).click()
  const here = first.getByRole('region', { name: 'Står i vägen' })
  await here.getByText(noTime).waitFor(patience)
  await link(here, new RegExp(`^${noTime}`)).click()
  await first.getByLabel('Vilket åtagande gäller det?').waitFor()

  await link(second, /^Hinder/).click()
  const yours = second.locator('section').filter({ has: second.getByRole('heading', { name: 'Väntar på dig' }) })
  await yours.getByText(noTime).waitFor()
  expect(await yours.getByRole('listitem').count()).toBe(1)
  await shot(second, 'obstacles-yours', full)
  await yours.getByText(noTime).click()
  await expect.poll(() => second.getByLabel('Vilket åtagande gäller det?').locator('option:checked').innerText(), patience).toContain('Könsuppdelad')
  await second.getByText('Sparat på telefonen').waitFor()
  await goOffline(second)
  await second.reload()
  await second.getByLabel('Vad har gjorts åt det?').fill('Varje enhet får en halv dag i mars. Ekonomin hjälper till.')
  await shot(second, 'obstacle-answered', full)
  await button(second, 'Markera som undanröjt').click()
  await button(second, 'Öppna igen').waitFor()
  await second.getByText(/^Undanröjt/).waitFor()
  await second.getByText('Utan nät. Sparat på telefonen.').waitFor()
  await shot(second, 'obstacle-cleared', full)
  expect(await first.getByLabel('Vad har gjorts åt det?').inputValue()).toBe('')
  // Meanwhile the other one says more of it.
  await first.getByLabel('Vad står i vägen?').fill(`${noTime} Det gäller tre enheter.`)

  await second.context().setOffline(false)
  await expect.poll(() => first.getByLabel('Vad har gjorts åt det?').inputValue(), patience).toBe('Varje enhet får en halv dag i mars. Ekonomin hjälper till.')
  await button(first, 'Öppna igen').waitFor()
  await expect.poll(() => second.getByLabel('Vad står i vägen?').inputValue(), patience).toBe(`${noTime} Det gäller tre enheter.`)
  await link(first, 'Alla hinder').click()
  await first.getByText('Undanröjda (1)').click()
  await first.getByText(noTime).waitFor()
  await shot(first, 'obstacles-cleared', full)

  await link(first, new RegExp(`^${noFigures}`)).click()
  await button(first, 'Ta bort hindret').click()
  await first.getByText('Inget står i vägen just nu.').waitFor()
  await button(first, 'Ångra').click()
  await link(first, new RegExp(`^${noFigures}`)).waitFor()
  // What is kept at home has come to nobody else in the round.
  for (const words of [noTime, noFigures]) expect(await hasStored(host, words)).toBe(false)
})

test('a stakeholder is written and moves: where the way is longest stands first, on every phone of the home', async () => {
  const { host, first, second, letIn } = await startTeam()
  await letIn()
  await link(first, /^Intressentanalys/).click()
  await first.getByText('Skriv om roller och grupper').waitFor()
  await shot(first, 'stakeholders-empty', full)
  await enterStakeholder(first, 'Nämndens presidium')
  await choose(first, 'Inflytande över arbetet', 'Stort')
  await choose(first, 'Inställning i dag', 'Stödjer')
  await choose(first, 'Önskad inställning', 'Driver på')
  await first.getByText('Från Stödjer till Driver på: 1 steg').waitFor()
  await link(first, 'Alla intressenter').click()
  await enterStakeholder(first, 'Förskolans rektorer')
  await shot(first, 'stakeholder-new', full)
  await first.getByLabel('Var finns de?').selectOption('Verksamheten')
  await choose(first, 'Inflytande över arbetet', 'Stort')
  await choose(first, 'Inställning i dag', 'Tveksam')
  await choose(first, 'Önskad inställning', 'Driver på')
  await first.getByText('Från Tveksam till Driver på: 3 steg').waitFor()
  await first.getByLabel('Hur påverkas de?').fill('De ska ta fram siffror för sin enhet två gånger om året.')
  await first.getByLabel('Vad behöver de få veta?').fill('Vad siffrorna används till, och att det inte är en kontroll av dem.')
  await first.getByLabel('Hur når ni dem?').fill('Rektorsmötet i mars')
  await first.getByLabel('Vem av er håller kontakten?').selectOption('Lena Holm')
  await first.getByText('Sparat på telefonen').waitFor()
  await shot(first, 'stakeholder', full)
  await link(first, 'Alla intressenter').click()
  const names = (page: Page) => page.getByRole('listitem').locator('strong').allInnerTexts()
  await expect.poll(() => names(first), patience).toEqual(['Förskolans rektorer', 'Nämndens presidium'])
  await shot(first, 'stakeholders', full)

  await second.goto(`${rig.url}round/${roundOf(second)}/home/stakeholders`)
  await link(second, /^Förskolans rektorer.*Lena Holm håller kontakten/).click()
  await expect.poll(() => second.getByLabel('Hur når ni dem?').inputValue(), patience).toBe('Rektorsmötet i mars')
  await choose(second, 'Inställning i dag', 'Driver på')
  await second.getByText('Driver på: där ni vill ha dem').waitFor()
  await second.getByLabel('Vilka är de?').fill('Rektorerna i förskolan')
  await expect.poll(() => names(first), patience).toEqual(['Nämndens presidium', 'Rektorerna i förskolan'])
  await shot(first, 'stakeholders-moved', full)

  await link(first, /^Nämndens presidium/).click()
  await button(first, 'Ta bort intressenten').click()
  await first.getByText('Intressenten är borttagen.').waitFor()
  await button(first, 'Ångra').click()
  await expect.poll(() => names(first), patience).toEqual(['Nämndens presidium', 'Rektorerna i förskolan'])
  expect(await hasStored(host, 'presidium')).toBe(false)
})
