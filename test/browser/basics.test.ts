/** Profile and prerequisites: prepared on two phones at home, shared, read by the mentor; and somebody in two homes. */
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillProfile, homeInvite, openPrerequisites, openProfile, prerequisite, shareNow, toHome } from './basicsSteps.ts'
import { startHome } from './homeSteps.ts'
import { createRig, type Rig } from './rig.ts'
import { button, createRound, dayFromNow, goTo, hasStored, heading, join, link, patience, readInvite, shot, type Who } from './steps.ts'

const karin: Who = { name: 'Karin Lund', organisation: 'Norrvik', role: 'Politiker' }
const lena: Who = { name: 'Lena Holm', organisation: 'Norrvik', role: 'Nyckelperson' }
const amira: Who = { name: 'Amira Haddad', organisation: 'Ekdala', role: 'Nyckelperson' }
const birgitta: Who = { name: 'Birgitta Ek', organisation: 'Solhamn', role: 'Mentor' }

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(async () => { await rig.close() })

const time = 'Tid är bokad för träffarna'

test('a home team fills in profile and prerequisites together and shares them; the mentor reads them, and nothing before', async () => {
  const [host, first, second, mentor] = await Promise.all([rig.phone(), rig.phone(), rig.phone(), rig.phone()])
  await createRound(host, rig.url)
  const { link: invite } = await readInvite(host)
  await join(first, invite, karin)
  await join(mentor, invite, birgitta)
  await startHome(first, 'Norrvik')
  await join(second, await homeInvite(first), lena)
  await heading(second, 'Hemmagruppen i Norrvik').waitFor()
  await shot(first, 'home')

  await openProfile(first)
  await shot(first, 'profile-empty')
  await first.getByLabel('Antal invånare').fill('många')
  await first.getByText('Skriv antalet med siffror').waitFor()
  await fillProfile(first, 'Flickor och pojkar ska få stöd lika tidigt.', '84 000')
  await first.getByText('Sparat på telefonen').waitFor()
  await shot(first, 'profile')
  await openProfile(second)
  await expect.poll(() => second.getByLabel('Prioriterade mål').inputValue(), patience).toBe('Flickor och pojkar ska få stöd lika tidigt.')
  await expect.poll(async () => (await second.getByLabel('Antal invånare').inputValue()).replace(/\s/g, ''), patience).toBe('84000')
  await first.getByLabel('Prioriterade mål').focus()
  await second.getByText('Karin Lund skriver här').waitFor()

  await toHome(second)
  await openPrerequisites(second)
  await shot(second, 'prerequisites-empty')
  const item = prerequisite(second, time)
  await item.getByText('Delvis', { exact: true }).click()
  await item.getByLabel('Vem ser till det?').selectOption('Karin Lund')
  await item.getByLabel('Klart senast').fill(dayFromNow(-3))
  await item.getByLabel('Anteckning').fill('Bara träffarna är bokade.')
  await prerequisite(second, 'mandat').getByText('Ja', { exact: true }).click()
  await shot(second, 'prerequisites')
  await item.scrollIntoViewIfNeeded()
  await shot(second, 'prerequisites-gap')
  await toHome(first)
  await link(first, /^Stäm av förutsättningarna.*2 av 11 besvarade · 1 sak att ordna/).waitFor()
  await openPrerequisites(first)
  await expect.poll(() => prerequisite(first, time).getByLabel('Anteckning').inputValue(), patience).toBe('Bara träffarna är bokade.')
  await expect.poll(() => prerequisite(first, time).getByLabel('Klart senast').inputValue(), patience).toBe(dayFromNow(-3))

  // Nothing of it is outside the home before it is shared.
  await goTo(mentor, 'Omgången')
  await link(mentor, /^Organisationernas förberedelser.*Ingen har delat/).click()
  await expect.poll(() => mentor.getByText('Organisationsfakta är inte delade än').count(), patience).toBe(2)
  for (const page of [mentor, host]) for (const words of ['Flickor och pojkar ska', 'Bara träffarna']) expect(await hasStored(page, words)).toBe(false)

  await shareNow(second, 'Dela förutsättningarna', 1, async (name) => shot(second, `prerequisites-${name}`))
  await mentor.getByText('Förutsättningarna är delade').waitFor()
  await mentor.getByText('Försenat 3 dagar').waitFor()
  expect(await hasStored(mentor, 'Flickor och pojkar ska')).toBe(false)
  await toHome(first)
  await openProfile(first)
  await shareNow(first, 'Dela organisationsfakta', 1, async (name) => shot(first, `profile-${name}`))
  await mentor.getByText('Organisationsfakta är delade').waitFor()
  await shot(mentor, 'prepared')
  await goTo(host, 'Omgången')
  await link(host, /^Organisationernas förberedelser.*1 av 2 har delat.*1 sak att ordna · 1 är försenad/).scrollIntoViewIfNeeded()
  await shot(host, 'round')
  await link(mentor, 'Läs om Norrvik').click()
  await heading(mentor, 'Om Norrvik').waitFor()
  for (const words of ['Flickor och pojkar ska få stöd lika tidigt.', 'Kommunfullmäktige, § 31', 'Bara träffarna är bokade.', /Version 1, delad .* av Karin Lund/, /Version 1, delad .* av Lena Holm/]) {
    await mentor.getByText(words).first().waitFor()
  }
  await shot(mentor, 'organisation')

  // A change at home stays there until it is shared again; what differs is shown first.
  await first.getByLabel('Prioriterade mål').fill('Väntan ska vara lika kort.')
  await first.getByText('Ändrad sedan ni delade').waitFor()
  await shareNow(first, 'Dela organisationsfakta', 2, async (name) => shot(first, `profile-${name}`))
  await mentor.getByText('Väntan ska vara lika kort.').waitFor()

  await toHome(first)
  await first.getByText('Organisationsfakta', { exact: true }).first().waitFor()
  const [download] = await Promise.all([first.waitForEvent('download'), button(first, 'Spara som fil').click()])
  expect(download.suggestedFilename()).toMatch(/^Norrvik-delat-\d{4}-\d\d-\d\d\.md$/)
  const record = await readFile(await download.path(), 'utf8')
  for (const words of ['# Det Norrvik har delat', '## Förutsättningar, version 1', '- Av: Lena Holm', '## Organisationsfakta, version 2', '> Väntan ska vara lika kort.']) expect(record).toContain(words)
  await button(first, 'Spara som fil').scrollIntoViewIfNeeded()
  await shot(first, 'record')
})

test('somebody in two organisations has both homes, and chooses; neither home learns of the other', async () => {
  const [host, north, oak] = await Promise.all([rig.phone(), rig.phone(), rig.phone()])
  await createRound(host, rig.url)
  const { link: invite } = await readInvite(host)
  await join(north, invite, karin)
  await join(oak, invite, amira)
  await startHome(oak, 'Ekdala')
  // Karin of Norrvik is let into the home team of Ekdala before her own has one.
  await north.goto(await homeInvite(oak))
  await heading(north, 'Hemmagruppen i Ekdala').waitFor()
  const which = north.getByRole('group', { name: 'Vilken hemmagrupp?' })
  await which.getByText('Norrvik', { exact: true }).click()
  await button(north, 'Starta hemmagruppen').click()
  await heading(north, 'Hemmagruppen i Norrvik').waitFor()
  await openProfile(north)
  await north.getByLabel('Prioriterade mål').fill('Det här är Norrviks mål.')
  await which.getByText('Ekdala', { exact: true }).click()
  await expect.poll(() => north.getByLabel('Prioriterade mål').inputValue(), patience).toBe('')
  await north.getByLabel('Prioriterade mål').fill('Det här är Ekdalas mål.')
  await shot(north, 'two-homes')
  await openProfile(oak)
  await expect.poll(() => oak.getByLabel('Prioriterade mål').inputValue(), patience).toBe('Det här är Ekdalas mål.')
  expect(await oak.getByRole('group', { name: 'Vilken hemmagrupp?' }).count()).toBe(0)

  await shareNow(north, 'Dela organisationsfakta', 1)
  await goTo(host, 'Omgången')
  await link(host, /^Ekdala/).click()
  await host.getByText('Det här är Ekdalas mål.').waitFor()
  await host.getByText(/Version 1, delad .* av Karin Lund/).waitFor()
  for (const page of [host, oak]) expect(await hasStored(page, 'Norrviks mål')).toBe(false)
  // Opened again it is the own organisation's that is shown, with its own words.
  await north.reload()
  await expect.poll(() => north.getByLabel('Prioriterade mål').inputValue(), patience).toBe('Det här är Norrviks mål.')
  await toHome(north)
  await heading(north, 'Hemmagruppen i Norrvik').waitFor()
})
