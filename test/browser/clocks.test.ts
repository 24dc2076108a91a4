/** Phones whose clocks are wrong show the same time left, with the server and without it. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRig, type Rig } from './rig.ts'
import {
  amira, button, createRound, dialog, expectSameTime, goTo, hakan, heading, join, karin, kept, patience, readInvite, startMeeting, ylva,
} from './steps.ts'

const minute = 60_000
const day = 24 * 60 * minute

let rig: Rig
beforeAll(async () => {
  rig = await createRig()
})
afterAll(() => rig.close())

/** A phone that tells its connections to other phones. */
async function phone(): Promise<Page> {
  const page = await rig.phone()
  await page.addInitScript(() => {
    const connections: RTCPeerConnection[] = []
    const Own = RTCPeerConnection
    Object.assign(globalThis, {
      connections,
      RTCPeerConnection: class extends Own {
        constructor(configuration?: RTCConfiguration) {
          super(configuration)
          connections.push(this)
        }
      },
    })
  })
  return page
}

/**
 * Phone to phone comes a few seconds after the relay: before that no room outlives its server. A room where each phone
 * has half of the others hangs together (Dirac); that some pair did not succeed is what the mesh is for.
 */
async function isMeshed(page: Page, others: number): Promise<void> {
  const open = () =>
    page.evaluate(() => (globalThis as unknown as { connections: RTCPeerConnection[] }).connections.filter(({ connectionState }) => connectionState === 'connected').length)
  await expect.poll(open, patience).toBeGreaterThanOrEqual(Math.ceil(others / 2))
}

/** A phone whose clock is wrong by so many ms and goes on from there. */
async function phoneWrongBy(ms: number): Promise<Page> {
  const page = await phone()
  await page.clock.install({ time: Date.now() + ms })
  return page
}

async function takeLead(page: Page, from: string): Promise<void> {
  await button(page, `${from} leder`).click()
  await button(dialog(page, `${from} leder`), 'Ta över ledningen').click()
  await button(page, 'Du leder').waitFor()
}

const clockWrong = (page: Page) => page.getByRole('status').getByText('Telefonens klocka går fel')

test('a clock a day wrong and one seven minutes wrong show what the others show', async () => {
  const right = await phone()
  const dayAhead = await phoneWrongBy(day)
  const sevenBehind = await phoneWrongBy(-7 * minute)
  // This one never reaches the server's clock, and must learn it from the others.
  const unmeasured = await phoneWrongBy(-day)
  await unmeasured.route('**/time', (route) => route.abort())
  const phones = [right, dayAhead, sevenBehind, unmeasured]

  await createRound(right, rig.url, ylva)
  const { link } = await readInvite(right)
  await Promise.all([join(unmeasured, link, amira), join(sevenBehind, link, hakan)])
  for (const page of [unmeasured, sevenBehind]) await goTo(page, 'Träffen')
  await startMeeting(right)
  await heading(sevenBehind, 'Välkomna').waitFor()
  // Latecomers land in the running meeting, whatever day their phones believe it is.
  await join(dayAhead, link, karin)
  for (const page of phones) await heading(page, 'Välkomna').waitFor()
  await expectSameTime(phones)
  // A clock a day wrong is said; one that is minutes wrong harms nothing.
  for (const page of [dayAhead, unmeasured]) await clockWrong(page).waitFor()
  for (const page of [right, sevenBehind]) expect(await clockWrong(page).count()).toBe(0)

  await takeLead(dayAhead, ylva.name)
  await button(dayAhead, 'Nästa punkt').click()
  for (const page of phones) await heading(page, 'Lär känna varandra').waitFor()
  await expectSameTime(phones)

  for (const page of phones) {
    await isMeshed(page, phones.length - 1)
    await kept(page)
  }
  await rig.stopServer()
  await takeLead(sevenBehind, karin.name)
  for (const page of [right, dayAhead, unmeasured]) await button(page, `${hakan.name} leder`).waitFor()
  await expectSameTime(phones)
  await button(sevenBehind, 'Nästa punkt').click()
  await button(sevenBehind, '+ 5 min').click()
  for (const page of phones) {
    await heading(page, 'Så går det till').waitFor()
    await page.getByRole('timer', { name: /^(25:00|24:\d\d) kvar$/ }).waitFor()
  }
  await expectSameTime(phones)

  await takeLead(unmeasured, hakan.name)
  await button(unmeasured, 'Nästa punkt').click()
  for (const page of phones) await heading(page, 'Organisationerna presenterar sig').waitFor()
  await expectSameTime(phones)
})

test('a clock that is set while the meeting runs changes nothing of what is shown', async () => {
  await rig.startServer()
  const [leader, guest] = [await phone(), await phoneWrongBy(0)]
  await createRound(leader, rig.url, ylva)
  const { link } = await readInvite(leader)
  await join(guest, link, karin)
  await goTo(guest, 'Träffen')
  await startMeeting(leader)
  await heading(guest, 'Välkomna').waitFor()
  await expectSameTime([leader, guest])
  await guest.clock.setSystemTime(Date.now() + 7 * minute)
  await expectSameTime([leader, guest])
})
