/** What is gathered from all and shown at once: notes without names, dots, and what was plus, minus and interesting. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRig, type Rig } from './rig.ts'
import { button, createRound, dialog, goTo, hakan, hasStored, heading, join, karin, link, note, patience, readInvite, shot, startMeeting, writeReflection, ylva } from './steps.ts'

let rig: Rig
let leader: Page
let one: Page
let two: Page
beforeAll(async () => {
  rig = await createRig()
  ;[leader, one, two] = [await rig.phone(), await rig.phone(), await rig.phone()]
  await createRound(leader, rig.url, ylva)
  const { link: invite } = await readInvite(leader)
  await Promise.all([join(one, invite, karin), join(two, invite, hakan)])
  await startMeeting(leader)
  for (const page of [one, two]) {
    await goTo(page, 'Träffen')
    await heading(page, 'Välkomna').waitFor()
  }
  await button(leader, '3 här').waitFor()
  await button(leader, 'Nästa punkt').click()
  await heading(two, 'Lär känna varandra').waitFor()
})
afterAll(() => rig.close())

const unsigned = (page: Page) => page.getByRole('region', { name: 'Utan namn' })
const dots = (page: Page) => page.getByRole('region', { name: 'Vad är viktigast?' })

test('notes without names wait on each phone, outlive it, and are shown to all at once', async () => {
  await leader.getByText('Fler sätt att samla in').click()
  await button(leader, 'Skriv utan namn').click()
  const field = unsigned(one).getByRole('textbox').first()
  await field.fill('Vi vågar inte säga nej till nämnden.')
  await unsigned(one).getByRole('textbox').nth(1).fill('Vi mäter fel saker.')
  await unsigned(two).getByRole('textbox').first().fill('Vi har inte tid.')
  await shot(one, 'unsigned', { fullPage: true })
  await expect.poll(() => hasStored(one, 'Vi vågar inte säga nej till nämnden.'), patience).toBe(true)
  await one.reload()
  await expect.poll(() => unsigned(one).getByRole('textbox').count(), patience).toBe(3)
  expect(await hasStored(leader, 'Vi vågar inte säga nej till nämnden.')).toBe(false)

  await button(unsigned(leader), 'Visa för alla').click()
  for (const page of [leader, one, two]) {
    for (const text of ['Vi vågar inte säga nej till nämnden.', 'Vi mäter fel saker.', 'Vi har inte tid.']) {
      await note(page, text).getByText('Utan namn').waitFor()
    }
    expect(await unsigned(page).count()).toBe(0)
  }
  // A change would carry the mark of whoever made it.
  expect(await button(note(two, 'Vi mäter fel saker.'), 'Ändra').count()).toBe(0)
  await button(note(two, 'Vi mäter fel saker.'), 'Ta bort').click()
  await note(leader, 'Vi mäter fel saker.').waitFor({ state: 'hidden' })
})

test('dots are shown when all have answered, with the hands of those without a phone', async () => {
  await writeReflection(two, 'Vi lär av varandra för sällan.')
  await leader.getByText('Fler sätt att samla in').click()
  await leader.getByLabel('Prickar var').selectOption('1')
  await button(leader, 'Välj det viktigaste').click()
  await dots(one).getByRole('checkbox', { name: 'Vi har inte tid.' }).check()
  await dots(one).getByText('Du har inga prickar kvar.').waitFor()
  expect(await dots(one).getByRole('checkbox', { name: 'Vi lär av varandra för sällan.' }).isDisabled()).toBe(true)
  await shot(one, 'dots', { fullPage: true })
  await button(dots(one), 'Svara').click()
  await dots(two).getByText('1 av 3 har svarat').waitFor()
  expect(await dots(two).getByText('1 prick').count()).toBe(0)
  // Changed before it is shown.
  await button(dots(one), 'Ändra svaret').click()
  await dots(one).getByRole('checkbox', { name: 'Vi har inte tid.' }).uncheck()
  await dots(one).getByRole('checkbox', { name: 'Vi lär av varandra för sällan.' }).check()
  await button(dots(one), 'Svara').click()
  for (const page of [two, leader]) {
    await dots(page).getByRole('checkbox', { name: 'Vi lär av varandra för sällan.' }).check()
    await button(dots(page), 'Svara').click()
  }
  const result = (page: Page) => dots(page).getByRole('list', { name: 'Resultat' }).getByRole('listitem')
  for (const page of [leader, one, two]) {
    await expect.poll(() => result(page).first().innerText(), patience).toMatch(/^Vi lär av varandra för sällan\.\s+3 prickar$/)
  }
  await dots(leader).getByText('Händer i rummet').click()
  const hands = dots(leader).getByLabel('Vi har inte tid.')
  await hands.fill('4')
  await hands.press('Tab')
  await expect.poll(() => result(two).first().innerText(), patience).toMatch(/^Vi har inte tid\.\s+4 prickar, varav 4 händer i rummet$/)
  await shot(two, 'dots-result', { fullPage: true })
})

test('plus, minus and interesting are shown when the meeting ends, and stand in the minutes', async () => {
  await button(leader, 'Dagordning').click()
  await button(dialog(leader, 'Dagordning'), 'Plus, minus, intressant och avslutning').click()
  await button(leader, 'Ta gruppen hit').click()
  await heading(one, 'Plus, minus, intressant och avslutning').waitFor()
  await unsigned(one).getByRole('textbox', { name: /^Plus/ }).first().fill('Bra att höra om bakslag.')
  await shot(one, 'feedback', { fullPage: true })
  // Their phone is off when the meeting ends.
  await expect.poll(() => hasStored(one, 'Bra att höra om bakslag.'), patience).toBe(true)
  const address = one.url()
  await one.goto('about:blank')
  await unsigned(two).getByRole('textbox', { name: /^Minus/ }).first().fill('För lite tid.')
  await button(leader, 'Du leder').click()
  await button(dialog(leader, 'Du leder'), 'Avsluta träffen').click()
  await leader.getByText('Träffen är slut.').first().waitFor()
  await leader.goto(leader.url().replace(/\?.*/, ''))
  await link(leader, 'Läs anteckningarna').click()
  await leader.getByText('För lite tid.').waitFor()
  expect(await leader.getByText('Bra att höra om bakslag.').count()).toBe(0)
  await one.goto(address)
  await leader.getByText('Bra att höra om bakslag.').waitFor(patience)
})
