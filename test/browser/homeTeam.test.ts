/** A home team of several phones: invited by its own code, each answers first, two teams become one. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { homeInvite, startHome } from './homeSteps.ts'
import { createRig, type Rig } from './rig.ts'
import {
  button, choose, createRound, dialog, goOffline, goTo, hasStored, heading, join, link, note, patience, readInvite, roundOf, startMeeting, type Who, writeReflection,
} from './steps.ts'

const karin: Who = { name: 'Karin Lund', organisation: 'Norrvik', role: 'Politiker' }
const lena: Who = { name: 'Lena Holm', organisation: 'Norrvik', role: 'Nyckelperson' }
const sara: Who = { name: 'Sara Blom', organisation: 'Norrvik', role: 'Hög chef' }

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(async () => { await rig.close() })

const ownView = (page: Page) => page.getByRole('group', { name: 'Hur är det hos er, som du ser det?' })
const jointLevel = (page: Page) => page.getByRole('group', { name: 'Vår gemensamma nivå' })

async function openFirstDimension(page: Page): Promise<void> {
  await link(page, /^Skatta hur det är hos er/).first().click()
  await link(page, /^Politisk styrning/).click()
  await heading(page, 'Politisk styrning').waitFor()
}

test('who comes by the home team’s code is in the round and at home; each answers before seeing the others; it opens offline', async () => {
  const [host, first, second] = await Promise.all([rig.phone(), rig.phone(), rig.phone()])
  await createRound(host, rig.url)
  await join(first, (await readInvite(host)).link, karin)
  await startHome(first, 'Norrvik')
  const invite = await homeInvite(first)
  // Nobody else of the round is near: only the home team's own phone.
  await host.close()
  await join(second, invite, lena)
  await heading(second, 'Hemmagruppen i Norrvik').waitFor()
  for (const page of [first, second]) for (const name of ['Karin Lund', 'Lena Holm']) await page.getByText(name).first().waitFor()

  await openFirstDimension(first)
  await ownView(first).getByText('Påbörjat', { exact: true }).click()
  await first.getByText('Ingen annan har svarat än.').waitFor()
  await openFirstDimension(second)
  await second.getByText('Svara själv först, så visas vad de andra har svarat.').waitFor()
  expect(await second.getByText('Karin Lund').count()).toBe(0)
  expect(await jointLevel(second).count()).toBe(0)
  await ownView(second).getByText('Hållbart', { exact: true }).click()
  for (const page of [first, second]) {
    await page.getByText('Ni ser olika: från Påbörjat till Hållbart. Prata om varför innan ni enas.').waitFor()
    await page.getByText('1 svar: Karin Lund').waitFor()
    await page.getByText('1 svar: Lena Holm').waitFor()
  }
  await jointLevel(first).getByText('Fungerar', { exact: true }).click()
  await second.getByText('Skriv belägg. De behövs för den här nivån.').waitFor()
  await second.getByLabel('Belägg', { exact: true }).fill('Två dialoger om året.')
  await expect.poll(() => first.getByLabel('Belägg', { exact: true }).inputValue(), patience).toBe('Två dialoger om året.')
  await first.getByText('Sparat på telefonen').waitFor()

  await goOffline(first)
  await first.reload()
  await expect.poll(() => first.getByLabel('Belägg', { exact: true }).inputValue(), patience).toBe('Två dialoger om året.')
  await expect.poll(() => jointLevel(first).getByLabel('Fungerar').isChecked(), patience).toBe(true)
})

test('two teams that were started for one organisation become one, with all that was written in both', async () => {
  const [host, first, second] = await Promise.all([rig.phone(), rig.phone(), rig.phone()])
  await createRound(host, rig.url)
  const { link: invite } = await readInvite(host)
  await join(first, invite, karin)
  await join(second, invite, sara)
  await startHome(first, 'Norrvik')
  await goTo(second, 'Hemma')
  await second.getByText('Karin Lund har startat en hemmagrupp för Norrvik.').waitFor()
  await button(second, 'Starta en egen ändå').click()
  await heading(second, 'Hemmagruppen i Norrvik').waitFor()
  for (const [page, level, evidence] of [[first, 'Fungerar', 'Karins belägg.'], [second, 'Hållbart', 'Saras belägg.']] as const) {
    await openFirstDimension(page)
    await ownView(page).getByText(level, { exact: true }).click()
    await jointLevel(page).getByText(level, { exact: true }).click()
    await page.getByLabel('Belägg', { exact: true }).fill(evidence)
    await link(page, 'Skattning').click()
    await link(page, 'Hemma').click()
  }
  await first.getByText('Sara Blom har startat ännu en hemmagrupp.').waitFor()
  const other = await homeInvite(second)
  await first.goto(other)
  await button(first, 'Slå ihop').click()
  await first.getByText('Nu är det en hemmagrupp.').waitFor()
  for (const page of [first, second]) {
    await page.goto(`${rig.url}round/${roundOf(page)}/home`)
    for (const name of ['Karin Lund', 'Sara Blom']) await page.getByText(name).first().waitFor()
    expect(await button(page, 'Slå ihop').count()).toBe(0)
    await openFirstDimension(page)
    await expect.poll(() => page.getByLabel('Belägg', { exact: true }).inputValue(), patience).toMatch(/Karins belägg\./)
    expect(await page.getByLabel('Belägg', { exact: true }).inputValue()).toMatch(/Saras belägg\./)
    await page.getByText(/Den andra hemmagruppen hade satt/).waitFor()
  }
})

test('at the meeting: what is written to the home team stays there; the leader asks, and each chooses what to share', async () => {
  const [host, first, second] = await Promise.all([rig.phone(), rig.phone(), rig.phone()])
  await createRound(host, rig.url)
  await join(first, (await readInvite(host)).link, karin)
  await startHome(first, 'Norrvik')
  await join(second, await homeInvite(first), lena)
  await heading(second, 'Hemmagruppen i Norrvik').waitFor()
  await startMeeting(host)
  await button(host, 'Nästa punkt').click()
  await heading(host, 'Lär känna varandra').waitFor()
  for (const page of [first, second]) {
    await goTo(page, 'Träffen')
    await heading(page, 'Lär känna varandra').waitFor()
  }
  await writeReflection(first, 'Vi vågar inte säga det här till de andra.', 'Hemma')
  await note(second, 'Vi vågar inte säga det här till de andra.').getByText('Karin Lund, Norrvik').waitFor()
  await writeReflection(first, 'Min första farhåga.', 'Bara jag')
  await writeReflection(first, 'Min andra farhåga.', 'Bara jag')

  await button(host, 'Be alla att dela').click()
  await host.getByText('Du har bett alla att dela.').waitFor()
  const asked = first.locator('form').filter({ hasText: 'Ylva Brandt ber er att dela det ni vill av era anteckningar.' })
  await asked.getByLabel('Min första farhåga.').check()
  await asked.getByLabel('Vi som skriver').selectOption('Par')
  await button(asked, 'Dela 1 anteckning').click()
  for (const page of [host, second]) await note(page, 'Min första farhåga.').getByText('Par', { exact: true }).waitFor()
  // Who has nothing private to share is asked for nothing.
  expect(await second.getByText('ber er att dela').count()).toBe(0)
  for (const text of ['Min andra farhåga.', 'Vi vågar inte säga det här']) expect(await host.getByText(text).count()).toBe(0)
  expect(await hasStored(host, 'Vi vågar inte')).toBe(false)
  await note(first, 'Min andra farhåga.').waitFor()

  // Who has answered is not asked the same again by going away and coming back, not even when they lead.
  await link(first, 'Omgången').click()
  await goTo(first, 'Träffen')
  await button(first, 'Ylva Brandt leder').click()
  await button(dialog(first, 'Ylva Brandt leder'), 'Ta över ledningen').click()
  await first.getByText('Ylva Brandt har bett alla att dela.').waitFor()
  expect(await first.getByText('ber er att dela').count()).toBe(0)

  await choose(first, 'Vem ska kunna läsa?', 'Omgången')
  await first.getByLabel('Vi som skriver').selectOption('Par')
  await first.getByLabel('Skriv din tanke').fill('Vi två tror att det tar längre tid.')
  await button(first, 'Lägg till').click()
  await note(host, 'Vi två tror att det tar längre tid.').getByText('Par', { exact: true }).waitFor()
})
