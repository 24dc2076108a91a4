/** A presentation: written by two at home, shared, read with silent notes, and shown to all while the phones follow. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startHome } from './homeSteps.ts'
import { look } from './look.ts'
import { createRig, type Rig } from './rig.ts'
import {
  button, createRound, dialog, goTo, hasStored, heading, join, link, patience, readInvite, roundOf, shot, startMeeting, type Who,
} from './steps.ts'

const karin: Who = { name: 'Karin Lund', organisation: 'Norrvik', role: 'Nyckelperson' }
const jonas: Who = { name: 'Jonas Berg', organisation: 'Norrvik', role: 'Hög chef' }
const hakan: Who = { name: 'Håkan Nyström', organisation: 'Ekdala', role: 'Hög chef' }

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(async () => { await rig.close() })

/** On a section's page. */
async function addFigure(page: Page, label: string, women: string, men: string): Promise<void> {
  await button(page, 'Lägg till siffror').click()
  const form = dialog(page, 'Lägg till siffror')
  await form.getByLabel('Vad visar siffrorna?').fill(label)
  await form.getByLabel('Kvinnor och flickor').fill(women)
  await form.getByLabel('Män och pojkar').fill(men)
  await form.getByLabel('Enhet').fill('%')
  await button(form, 'Spara').click()
  await page.getByRole('table', { name: label }).waitFor()
}

async function inviteHome(page: Page): Promise<string> {
  await button(page, 'Bjud in till hemmagruppen').click()
  const invite = dialog(page, 'Bjud in till hemmagruppen')
  const url = await invite.getByLabel('Länk', { exact: true }).inputValue()
  await button(invite, 'Stäng').click()
  return url
}

test('a presentation is written at home, shared, read and shown', async () => {
  const [host, norrvik, ekdala] = await Promise.all([rig.phone(), rig.phone(), rig.phone()])
  await createRound(host, rig.url)
  const { link: invite } = await readInvite(host)
  await join(norrvik, invite, karin)
  await join(ekdala, invite, hakan)
  await goTo(norrvik, 'Hemma')
  await startHome(norrvik, 'Norrvik')
  const second = await rig.phone()
  await join(second, await inviteHome(norrvik), jonas)

  await link(norrvik, /^Skriv er presentation/).click()
  await heading(norrvik, 'Presentation').waitFor()
  await link(norrvik, 'Fortsätt med Vårt uppdrag').click()
  await norrvik.getByLabel('Vad vill ni berätta?').fill('Fullmäktige beslutade 2019.\n\nNämnden väntar på ett svar.')
  await link(norrvik, 'Nästa: Nuläget i siffror').click()
  await heading(norrvik, 'Nuläget i siffror').waitFor()
  await norrvik.getByLabel('Vad vill ni berätta?').fill('Pojkar får stöd ett läsår senare.')
  await addFigure(norrvik, 'Besök hos elevhälsan', '64', '36,5')
  await norrvik.getByText('27,5 procentenheter, högre för kvinnor').waitFor()
  await button(norrvik, 'Lägg till länk').click()
  const form = dialog(norrvik, 'Lägg till länk')
  await button(form, 'Spara').click()
  await form.getByText('Skriv en adress på webben').waitFor()
  await form.getByLabel('Adress').fill('www.kolada.se')
  await button(form, 'Spara').click()
  await link(norrvik, 'www.kolada.se').waitFor()
  await shot(norrvik, 'section')

  // The other phone of the home sees it and writes along.
  await goTo(second, 'Hemma')
  await link(second, /^Skriv er presentation/).click()
  await link(second, /^Nuläget i siffror/).click()
  await expect.poll(() => second.getByLabel('Vad vill ni berätta?').inputValue(), patience).toContain('Pojkar')
  await second.getByRole('table', { name: 'Besök hos elevhälsan' }).waitFor()
  await second.getByLabel('Vad vill ni berätta?').press('End')
  await second.getByLabel('Vad vill ni berätta?').pressSequentially(' Vi vet inte varför.')
  await expect.poll(() => norrvik.getByLabel('Vad vill ni berätta?').inputValue(), patience).toContain('Vi vet inte varför.')

  // What is removed can be taken back, and nothing of it is outside the home.
  await button(norrvik, 'Ta bort Besök hos elevhälsan').click()
  await button(norrvik.getByRole('status', { name: 'Meddelanden' }), 'Ångra').click()
  await norrvik.getByRole('table', { name: 'Besök hos elevhälsan' }).waitFor()
  await goTo(ekdala, 'Omgången')
  await link(ekdala, 'Presentationer').click()
  await ekdala.getByText('Här kommer organisationernas presentationer att stå.').waitFor()
  for (const page of [host, ekdala]) expect(await hasStored(page, 'Pojkar')).toBe(false)

  await link(norrvik, 'Presentation').click()
  await heading(norrvik, 'Presentation').waitFor()
  await shot(norrvik, 'presentation')
  await button(norrvik, 'Dela med omgången').click()
  const share = dialog(norrvik, 'Dela presentationen')
  await share.getByText('Nuläget i siffror').click()
  await share.getByText(/Besök hos elevhälsan: Kvinnor 64/).waitFor()
  await shot(norrvik, 'share')
  await button(share, 'Dela').click()
  await norrvik.getByText(/^Delad .*, version 1$/).waitFor()

  // Read on the phone, with a note of one's own beside.
  await link(ekdala, /^Norrvik.*Version 1/s).click()
  await heading(ekdala, 'Norrvik').waitFor()
  await ekdala.getByText('Pojkar får stöd ett läsår senare.').waitFor()
  await button(ekdala, 'Anteckna').first().click()
  await ekdala.getByLabel('Din anteckning').fill('Fråga om skolan hör av sig själv')
  await shot(ekdala, 'read', { fullPage: true })
  await expect.poll(() => hasStored(ekdala, 'Fråga om skolan'), patience).toBe(true)
  await ekdala.reload()
  await expect.poll(() => ekdala.getByLabel('Din anteckning').first().inputValue(), patience).toBe('Fråga om skolan hör av sig själv')
  expect(await hasStored(norrvik, 'Fråga om skolan')).toBe(false)

  // At the meeting one turns the pages on a phone, and phones and the big screen follow.
  await startMeeting(host)
  for (const title of [/^Punkt 2 av/, /^Punkt 3 av/, /^Punkt 4 av/]) {
    await button(host, 'Nästa punkt').click()
    await host.getByText(title).waitFor()
  }
  await heading(host, 'Organisationerna presenterar sig').waitFor()
  for (const page of [norrvik, ekdala]) await goToMeeting(page)
  await norrvik.getByRole('listitem').filter({ hasText: 'Norrvik' }).waitFor()
  await shot(norrvik, 'to-show')
  expect(await button(ekdala, 'Visa för alla').count()).toBe(0)
  await button(norrvik, 'Visa för alla').click()
  const wall = await second.context().newPage()
  await wall.setViewportSize({ width: 1920, height: 1080 })
  await wall.goto(`${rig.url}round/${roundOf(norrvik)}/wall/${meetingOf(norrvik)}`)
  for (const page of [ekdala, wall, norrvik]) await heading(page, 'Vårt uppdrag').waitFor()
  await ekdala.getByText(/Karin Lund visar · Norrvik · 1 av 2/).waitFor()
  await button(norrvik, 'Nästa').click()
  for (const page of [ekdala, wall, norrvik]) await heading(page, 'Nuläget i siffror').waitFor()
  await shot(norrvik, 'turning')
  await shot(wall, 'wall')
  expect(await look(wall)).toEqual([])
  await wall.keyboard.press('ArrowLeft')
  await heading(ekdala, 'Vårt uppdrag').waitFor()
  await wall.keyboard.press('PageDown')
  await heading(ekdala, 'Nuläget i siffror').waitFor()

  // A silent note belongs to what was shown, also when it is read again at home.
  await ekdala.getByLabel('Skriv din tanke').fill('Vem ringer hem till pojkarna?')
  await button(ekdala, 'Lägg till').click()
  await shot(ekdala, 'following')
  await button(norrvik, 'Sluta visa').click()
  await ekdala.getByRole('listitem').filter({ hasText: 'Norrvik' }).waitFor()
  await link(ekdala, 'Norrvik').click()
  await heading(ekdala, 'Norrvik').waitFor()
  const notes = () => ekdala.getByLabel('Din anteckning').evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value))
  await expect.poll(notes, patience).toEqual(['Fråga om skolan hör av sig själv', 'Vem ringer hem till pojkarna?'])
})

const meetingOf = (page: Page): string => /\/meeting\/([^/?]+)/.exec(page.url())?.[1] ?? ''

async function goToMeeting(page: Page): Promise<void> {
  await page.goto(`${rig.url}round/${roundOf(page)}`)
  await goTo(page, 'Träffen')
}
