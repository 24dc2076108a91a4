/** What is gathered from all and shown at once: notes without names, dots, and what was plus, minus and interesting. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { look } from './look.ts'
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
  for (const page of [leader, two]) {
    await dots(page).getByRole('checkbox', { name: 'Vi lär av varandra för sällan.' }).check()
    await button(dots(page), 'Svara').click()
    // Whoever leads looks at something else when the last one answers.
    if (page === leader) await link(leader, 'Omgången').first().click()
  }
  const result = (page: Page) => dots(page).getByRole('list', { name: 'Resultat' }).getByRole('listitem')
  for (const page of [one, two, leader]) {
    if (page === leader) await goTo(leader, 'Träffen')
    await expect.poll(() => result(page).first().innerText(), patience).toMatch(/^Vi lär av varandra för sällan\.\s+3 prickar$/)
  }
  await dots(leader).getByText('Händer i rummet').click()
  const hands = dots(leader).getByLabel('Vi har inte tid.')
  await hands.fill('4')
  await hands.press('Tab')
  await expect.poll(() => result(two).first().innerText(), patience).toMatch(/^Vi har inte tid\.\s+4 prickar, varav 4 händer i rummet$/)
  await shot(two, 'dots-result', { fullPage: true })
})

test('notes that are alike are put under headings, which all see and dots are put on', async () => {
  await button(leader, 'Nästa punkt').click()
  const title = await leader.getByRole('heading', { level: 1 }).innerText()
  await heading(one, title).waitFor()
  await writeReflection(one, 'Vi frågar för sällan.')
  await writeReflection(two, 'Vi frågar fel personer.')
  await note(leader, 'Vi frågar fel personer.').waitFor()
  await note(leader, 'Vi frågar för sällan.').waitFor()

  // A note from somebody without a phone; the leader's own draft is not touched by it.
  const composer = leader.getByRole('textbox', { name: 'Skriv din tanke' })
  await composer.fill('Min egen halva tanke')
  await leader.getByText('Fler sätt att samla in').click()
  await button(leader, 'Skriv in från papper').click()
  expect(await composer.inputValue()).toBe('')
  await composer.fill('Ingen tid till det.')
  await leader.getByLabel('Från papper:').selectOption(hakan.name)
  await shot(leader, 'paper')
  await button(leader, 'Lägg till').click()
  await note(two, 'Ingen tid till det.').getByText(`${hakan.name}, `).waitFor()
  await note(two, 'Ingen tid till det.').getByText(`från papper, inskrivet av ${ylva.name}`).waitFor()
  await button(leader, 'Stäng').click()
  await expect.poll(() => composer.inputValue()).toBe('Min egen halva tanke')

  await leader.getByText('Fler sätt att samla in').click()
  await button(leader, 'Samla under rubriker').click()
  const gather = dialog(leader, 'Samla under rubriker')
  await gather.getByRole('checkbox', { name: 'Vi frågar för sällan.' }).check()
  await gather.getByRole('checkbox', { name: 'Vi frågar fel personer.' }).check()
  await shot(leader, 'cluster')
  await button(gather, 'Sätt rubrik på 2 anteckningar').click()
  await button(gather, 'Lägg under rubriken').click()
  await gather.getByText('Skriv en rubrik.').waitFor()
  await gather.getByLabel('Ny rubrik').fill('Vem vi frågar')
  await shot(leader, 'cluster-name')
  await button(gather, 'Lägg under rubriken').click()
  await expect.poll(() => gather.getByLabel('Rubrik', { exact: true }).inputValue()).toBe('Vem vi frågar')
  await shot(leader, 'clustered')
  await button(gather, 'Stäng').click()

  const headings = (page: Page) => page.getByRole('region', { name: 'Rubriker' })
  await headings(two).getByText('Vem vi frågar').click()
  expect(await headings(two).getByRole('listitem').allInnerTexts()).toEqual(['Vi frågar för sällan.', 'Vi frågar fel personer.'])
  // Who writes in a note goes on in it while somebody else puts it somewhere.
  await button(note(one, 'Vi frågar för sällan.'), /^Ändra/).click()
  await one.keyboard.type('Ja! ')
  await button(headings(two), 'Ändra rubrikerna').click()
  const change = dialog(two, 'Samla under rubriker')
  await change.getByRole('checkbox', { name: /Vi frågar för sällan/ }).check()
  await button(change, 'Sätt rubrik på 1 anteckning').click()
  await change.getByRole('radio', { name: 'Utan rubrik' }).check()
  await button(change, 'Ta bort från rubriken').click()
  await change.getByRole('group', { name: 'Utan rubrik' }).getByRole('checkbox', { name: /Vi frågar för sällan/ }).waitFor()
  await one.keyboard.type('Ofta. ')
  await expect.poll(() => one.locator('article textarea').inputValue()).toMatch(/Ja! Ofta\. /)
  await change.getByRole('checkbox', { name: /Vi frågar för sällan/ }).check()
  await button(change, 'Sätt rubrik på 1 anteckning').click()
  await change.getByRole('radio', { name: 'Vem vi frågar' }).check()
  await button(change, 'Lägg under rubriken').click()
  await button(change, 'Stäng').click()

  await leader.getByLabel('Prickar var').selectOption('1')
  await button(leader, 'Välj det viktigaste').click()
  for (const page of [leader, one, two]) {
    await dots(page).getByRole('checkbox', { name: 'Vem vi frågar 2 anteckningar' }).check()
    await button(dots(page), 'Svara').click()
  }
  await expect.poll(() => dots(two).getByRole('list', { name: 'Resultat' }).getByRole('listitem').first().innerText(), patience).toMatch(/^Vem vi frågar 2 anteckningar\s+3 prickar$/)
  expect(await button(headings(two), 'Ändra rubrikerna').count()).toBe(0)

  // On the big screen too.
  const wall = await leader.context().newPage()
  await wall.setViewportSize({ width: 1920, height: 1080 })
  await wall.goto(leader.url().replace('/meeting/', '/wall/'))
  await wall.getByRole('region', { name: 'Vad är viktigast?' }).getByText('3 prickar').waitFor(patience)
  await shot(wall, 'wall-dots')
  expect(await look(wall)).toEqual([])
  await wall.close()
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
  await heading(leader, 'Vem vi frågar').waitFor()
  await leader.getByText('3 prickar: Vem vi frågar').waitFor()
  await leader.getByText(/från papper, inskrivet av/).waitFor()
  await shot(leader, 'minutes-gathering', { fullPage: true })
  await one.goto(address)
  await leader.getByText('Bra att höra om bakslag.').waitFor(patience)
})
