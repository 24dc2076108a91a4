/** The plan: the learning meetings are planned in the start-up meeting, and everyone sees what that means for them. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Component, eventsOf, readCalendar } from '../ics.ts'
import { createRig, type Rig } from './rig.ts'
import {
  button, choose, createRound, dayFromNow, dialog, goTo, hakan, heading, join, karin, link, makeCommitment, patience, readInvite, shot, startMeeting,
} from './steps.ts'

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(async () => { await rig.close() })

interface Plan {
  readonly title: string
  readonly days: number
  readonly host: string
  readonly place: string
  readonly theme: string
}
const plans: readonly Plan[] = [
  { title: 'Lärandeträff 1', days: 10, host: 'Ekdala', place: 'Kulturhuset, Ekdala', theme: 'Styrning och ledning' },
  { title: 'Lärandeträff 2', days: 100, host: 'Norrvik', place: 'Rådhuset, Norrvik', theme: 'Förbättringsarbete i hemtjänsten' },
  { title: 'Lärandeträff 3', days: 200, host: 'Solhamn', place: 'Digitalt', theme: 'Uppföljning och analys' },
]

/** From the list of meetings to be planned. */
async function plan(page: Page, { title, days, host, place, theme }: Plan): Promise<void> {
  await button(page, `Ändra ${title}`).click()
  const form = dialog(page, 'Ändra träffen')
  await form.getByLabel('Datum').fill(dayFromNow(days))
  await form.getByLabel('Börjar').fill('09:00')
  await form.getByLabel('Värd').selectOption(host)
  await form.getByLabel('Plats', { exact: true }).fill(place)
  await form.getByLabel(/^Tema/).fill(theme)
  // What the date means is seen before it is settled.
  await form.getByText(`Inbjudan senast ${dayWords(days - 14)}`).waitFor()
  await form.getByText(`Presentationer senast ${dayWords(days - 7)}`).waitFor()
  await shot(page, `form-${String(days)}`)
  await button(form, 'Spara').click()
  await form.waitFor({ state: 'hidden' })
}

const day = new Intl.DateTimeFormat('sv-SE', { day: 'numeric', month: 'long', timeZone: 'UTC' })
const dayWords = (days: number) => day.format(Date.parse(dayFromNow(days)))

const entries = (page: Page, group: string) =>
  page.locator('main section').filter({ has: heading(page, group) }).getByRole('listitem')

async function openPlan(page: Page): Promise<void> {
  await goTo(page, 'Omgången')
  await link(page, 'Visa allt').click()
  await heading(page, 'Omgångens plan').waitFor()
}

async function download(page: Page): Promise<Component> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByText('Lägg i kalendern').click()])
  expect(file.suggestedFilename()).toBe('Modellkommuner.ics')
  return readCalendar(await readFile(await file.path(), 'utf8'))
}

const facts = (calendar: Component) =>
  eventsOf(calendar).map(({ properties, parts }) => ({
    title: properties['SUMMARY'],
    day: properties['DTSTART;VALUE=DATE'] ?? properties['DTSTART;TZID=Europe/Stockholm'],
    alarms: parts.map(({ properties: { TRIGGER } }) => TRIGGER),
  }))
const compact = (days: number) => dayFromNow(days).replaceAll('-', '')

test('three meetings are planned in the start-up meeting; all see what is ahead, and take it to their calendar', async () => {
  const [host, ekdala, norrvik] = await Promise.all([rig.phone(), rig.phone(), rig.phone()])
  await createRound(host, rig.url)
  const { link: invite } = await readInvite(host)
  await join(ekdala, invite, hakan)
  await join(norrvik, invite, karin)

  // Before anything is planned, it says what will be here and where to begin.
  await goTo(ekdala, 'Omgången')
  await ekdala.getByText('Här ser ni vad som är på gång och vad som är försenat.').waitFor()
  await link(ekdala, 'Planera träffarna').waitFor()
  await shot(ekdala, 'front-empty')

  // One press from the item of the meeting to the planning, and one back.
  await startMeeting(host)
  await button(host, 'Dagordning').click()
  await dialog(host, 'Dagordning').getByRole('button', { name: /Planera/ }).click()
  await shot(host, 'item')
  await link(host, 'Planera träffarna').click()
  await heading(host, 'Planera träffarna').waitFor()
  await shot(host, 'planning-empty')
  for (const each of plans) await plan(host, each)
  await button(host, 'Planera Resultatkonferens').waitFor()
  await shot(host, 'planning')
  await shot(host, 'planning-wide', { size: { width: 1280, height: 800 } })
  await link(host, 'Träffen').first().click()
  await host.getByRole('timer').waitFor()

  // It is there on the other phones: everyone's deadlines, each with whom it is for.
  await openPlan(ekdala)
  await choose(ekdala, 'Vad vill du se?', 'Alla')
  await expect.poll(() => entries(ekdala, 'Försenat').count(), patience).toBe(1)
  await entries(ekdala, 'Försenat').getByText('Försenat 4 dagar').waitFor()
  await entries(ekdala, 'Försenat').getByText('Inför Lärandeträff 1 · Ekdala').waitFor()
  const soon = entries(ekdala, 'Snart').filter({ hasText: 'Inför Lärandeträff 1' })
  await soon.getByText('Presentationer').waitFor()
  await soon.getByText('Norrvik och Ekdala').waitFor()
  await entries(ekdala, 'Senare').filter({ hasText: 'Inför Lärandeträff 2 · Norrvik' }).getByText('Inbjudan').first().waitFor()
  await shot(ekdala, 'plan-all')
  await shot(ekdala, 'plan-wide', { size: { width: 1280, height: 800 } })

  // Mine: what the own organisation has to do, and nothing of the others.
  await choose(ekdala, 'Vad vill du se?', 'Mitt')
  await expect.poll(() => ekdala.getByText('Er presentation', { exact: true }).count(), patience).toBe(3)
  expect(await ekdala.getByText('Er inbjudan', { exact: true }).count()).toBe(1)
  expect(await ekdala.getByText(/^(Inbjudan|Presentationer)$/).filter({ visible: true }).count()).toBe(0)
  await openPlan(norrvik)
  await expect.poll(() => norrvik.getByText('Er inbjudan', { exact: true }).count(), patience).toBe(1)
  expect(await entries(norrvik, 'Senare').filter({ hasText: 'Er inbjudan' }).innerText()).toContain('Inför Lärandeträff 2')
  expect(await entries(norrvik, 'Försenat').count()).toBe(0)

  // Marked as sent it is done, everywhere; and can be taken back.
  await button(entries(ekdala, 'Försenat'), /^Markera som skickad/).click()
  await ekdala.getByText('Inbjudan till Lärandeträff 1 är markerad som skickad.').waitFor()
  await entries(ekdala, 'Klart').getByText('Er inbjudan').waitFor()
  expect(await entries(ekdala, 'Försenat').count()).toBe(0)
  await button(ekdala, 'Ångra').click()
  await entries(ekdala, 'Försenat').getByText('Er inbjudan').waitFor()
  await goTo(ekdala, 'Omgången')
  await button(ekdala, 'Ändra Lärandeträff 1').click()
  await dialog(ekdala, 'Ändra träffen').getByLabel('Inbjudan är skickad').check()
  await shot(ekdala, 'form-sent')
  await button(dialog(ekdala, 'Ändra träffen'), 'Spara').click()
  await choose(norrvik, 'Vad vill du se?', 'Alla')
  await expect.poll(() => entries(norrvik, 'Klart').filter({ hasText: 'Ekdala' }).count(), patience).toBe(1)

  // An entry leads to what it is about.
  await openPlan(norrvik)
  await norrvik.getByRole('link', { name: /Lärandeträff 2.*Värd: Norrvik/s }).filter({ visible: true }).click()
  await heading(norrvik, 'Lärandeträff 2').waitFor()

  // The calendar: meetings, deadlines and what I have promised, each with its reminders.
  await makeCommitment(norrvik, { what: 'Fråga verksamheten om siffrorna', due: dayFromNow(30) })
  await openPlan(norrvik)
  await norrvik.getByRole('link', { name: /Fråga verksamheten.*Ditt åtagande/s }).waitFor()
  await shot(norrvik, 'plan-own')
  const own = facts(await download(norrvik))
  const week = ['-P6DT15H', 'PT9H']
  expect(own).toContainEqual({ title: 'Lärandeträff 1', day: `${compact(10)}T090000`, alarms: ['-P1D'] })
  expect(own).toContainEqual({ title: 'Er presentation: Lärandeträff 1', day: compact(3), alarms: week })
  expect(own).toContainEqual({ title: 'Er inbjudan: Lärandeträff 2', day: compact(86), alarms: week })
  expect(own).toContainEqual({ title: 'Fråga verksamheten om siffrorna', day: compact(30), alarms: week })
  expect(own).toHaveLength(8)
  await choose(norrvik, 'Vad vill du se?', 'Alla')
  await entries(norrvik, 'Klart').first().waitFor()
  const all = await download(norrvik)
  // Sent already: it stands there, and reminds of nothing.
  expect(facts(all)).toContainEqual({ title: 'Inbjudan: Lärandeträff 1', day: compact(-4), alarms: [] })
  expect(facts(all)).toContainEqual({ title: 'Fråga verksamheten om siffrorna', day: compact(30), alarms: week })
  expect(eventsOf(all)).toHaveLength(10)
  const lasts = eventsOf(all).find(({ properties }) => properties['SUMMARY'] === 'Lärandeträff 2')?.properties
  expect(lasts).toMatchObject({ LOCATION: 'Rådhuset, Norrvik', DURATION: expect.stringMatching(/^PT\d+H/) as string })
  expect(lasts?.['DESCRIPTION']).toContain('Värd: Norrvik')

  // Who belongs to no organisation sees everyone's.
  await link(host, 'Omgången').click()
  await host.getByText('Det som gäller alla').waitFor()
  await shot(host, 'front')
})

test('where the phone shares files the calendar goes that way; what it refuses is downloaded', async () => {
  const page = await rig.phone()
  await page.addInitScript(() => {
    const asked: string[] = []
    const answers = ['AbortError', 'NotAllowedError']
    Object.assign(window, { asked })
    Object.assign(Navigator.prototype, {
      canShare: (data: ShareData) => data.files?.[0]?.type === 'text/calendar',
      share(data: ShareData) {
        asked.push(data.files?.[0]?.name ?? '')
        return Promise.reject(new DOMException('no', answers[asked.length - 1]))
      },
    })
  })
  await createRound(page, rig.url)
  await link(page, 'Planera träffarna').click()
  await plan(page, plans[0] as Plan)
  await openPlan(page)
  const asked = () => page.evaluate(() => (window as unknown as { asked: string[] }).asked)
  const files: string[] = []
  page.on('download', (file) => files.push(file.suggestedFilename()))
  await button(page, 'Lägg i kalendern').click()
  await expect.poll(asked, patience).toEqual(['Modellkommuner.ics'])
  expect(files).toEqual([])
  const calendar = await download(page)
  expect(await asked()).toHaveLength(2)
  expect(eventsOf(calendar).map(({ properties }) => properties['UID'])).toHaveLength(3)
  await page.getByText('Filen är sparad.').waitFor()
})
