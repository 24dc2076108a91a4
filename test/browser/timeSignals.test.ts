/** When the time of an item nears its end it is said, and felt where somebody wants that: once, and to those who look at it. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settings } from '../../src/i18n/later/settings.sv.ts'
import { sv } from '../../src/i18n/sv.ts'
import { type Announcement, hear } from './announcements.ts'
import { createRig, type Rig } from './rig.ts'
import { button, createRound, dialog, expectSameTime, goTo, hakan, heading, join, karin, patience, readInvite, shot, startMeeting, timeIsOut, ylva } from './steps.ts'

const minute = 60_000
const { minutesLeft } = sv.meeting

let rig: Rig
/** ms by which everybody's clock, the server's too, is ahead of this computer's. */
let ahead = 0
beforeAll(async () => {
  rig = await createRig({ now: () => Date.now() + ahead })
})
afterAll(() => rig.close())

interface Phone {
  readonly page: Page
  readonly heard: readonly Announcement[]
  /** How long it has vibrated each time, in ms. */
  readonly felt: readonly number[]
}

async function phone(): Promise<Phone> {
  const page = await rig.phone()
  await page.context().clock.install({ time: Date.now() + ahead })
  const felt: number[] = []
  await page.exposeFunction('vibrated', (ms: number) => void felt.push(ms))
  await page.addInitScript(() => {
    navigator.vibrate = (ms) => {
      (window as unknown as { vibrated(ms: unknown): void }).vibrated(ms)
      return true
    }
  })
  return { page, heard: await hear(page), felt }
}

/** What was said of the time, in its order: others may have come in the same breath. */
const ofTime = ({ heard }: Phone) => heard.flatMap(({ text }) => [5, 1, 0].filter((n) => text.includes(minutesLeft(n))))

const ring = ({ page }: Phone) => page.locator('.clock .left').evaluate((circle) => getComputedStyle(circle).stroke)

test('five minutes and one minute before the end, and at the end; not again after a reload, nor where another item is looked at', async () => {
  const [leader, guest, reader] = [await phone(), await phone(), await phone()]
  const phones = [leader, guest, reader]
  /** Time passes until so many ms of the item are left on all phones that show it. */
  const leave = async (ms: number, ...at: readonly Phone[]) => {
    ahead += (await timeIsOut(leader.page)) - Date.now() - ms
    for (const { page } of phones) await page.context().clock.setSystemTime(Date.now() + ahead)
    await expectSameTime(at.map(({ page }) => page))
  }
  const says = (phone: Phone, all: readonly number[]) => expect.poll(() => ofTime(phone), patience).toEqual(all)
  const runsOver = ({ page }: Phone) => page.getByRole('timer', { name: /över tiden$/ }).waitFor(patience)

  await createRound(leader.page, rig.url, ylva)
  const { link: invite } = await readInvite(leader.page)
  await Promise.all([join(guest.page, invite, karin), join(reader.page, invite, hakan)])
  await guest.page.goto(`${rig.url}settings`)
  await guest.page.getByLabel(settings.vibratesLabel).check()
  await guest.page.goBack()
  await startMeeting(leader.page)
  for (const { page } of [guest, reader]) {
    await goTo(page, 'Träffen')
    await heading(page, 'Välkomna').waitFor()
  }
  await button(reader.page, 'Dagordning').click()
  await dialog(reader.page, 'Dagordning').getByRole('button', { name: /^Lär känna varandra/ }).click()
  await heading(reader.page, 'Lär känna varandra').waitFor()

  await leave(5.5 * minute, leader, guest)
  const calm = await ring(guest)
  await leave(4.5 * minute, leader, guest)
  for (const each of [leader, guest]) await says(each, [5])
  // The ring tells it too.
  expect(await ring(guest)).not.toBe(calm)
  await shot(guest.page, 'clock-soon')
  expect(guest.felt).toEqual([])
  await guest.page.reload()
  await leave(1.5 * minute, leader, guest)
  await leave(0.5 * minute, leader, guest)
  for (const each of [leader, guest]) await says(each, [5, 1])
  await leave(-0.5 * minute, leader, guest)
  for (const each of [leader, guest]) await says(each, [5, 1, 0])
  await expect.poll(() => guest.felt, patience).toEqual([300, 300])
  await guest.page.reload()
  await runsOver(guest)

  // Whoever looked elsewhere is told of nothing that has passed, but of what comes; neither is more time any news.
  await button(reader.page, sv.meeting.follow).click()
  await runsOver(reader)
  await button(leader.page, '+ 5 min').click()
  await button(leader.page, sv.meeting.next).click()
  for (const { page } of phones) await heading(page, 'Lär känna varandra').waitFor(patience)
  await leave(5.5 * minute, ...phones)
  await leave(4.5 * minute, ...phones)
  for (const each of [leader, guest]) await says(each, [5, 1, 0, 5])
  await says(reader, [5])
  expect([leader.felt, guest.felt, reader.felt]).toEqual([[], [300, 300], []])
})
