/** Two phones without any network: what is new goes from the screen of one to the camera of the other, as pictures alone. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { movingCode as words } from '../../src/i18n/later/movingCode.sv.ts'
import { axeViolations } from './axe.ts'
import { film, withCamera } from './film.ts'
import { createRig, type Rig } from './rig.ts'
import { button, createRound, goOffline, heading, join, karin, link, note, patience, readInvite, roundOf, shot, startMeeting, writeReflection, ylva } from './steps.ts'

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(() => rig.close())

test('what one has and the other lacks comes over, both ways, and is there afterwards', async () => {
  const [one, other] = [await rig.phone(), await rig.phone()]
  for (const page of [one, other]) await withCamera(page)
  await createRound(one, rig.url, ylva)
  const { link: invite } = await readInvite(one)
  await startMeeting(one)
  await join(other, invite, karin)
  await writeReflection(one, 'Skrivet när alla var här')
  await note(other, 'Skrivet när alla var här').waitFor(patience)
  const [meetingOfOne, meetingOfOther] = [one.url(), other.url()]
  await Promise.all([goOffline(one), goOffline(other)])
  await rig.stopServer()
  // Each page anew: no channel is left between them.
  for (const page of [one, other]) await page.reload()
  await writeReflection(one, 'Skrivet utan nät av Ylva')
  await writeReflection(other, 'Skrivet utan nät av Karin')
  expect(await note(other, 'Skrivet utan nät av Ylva').count()).toBe(0)

  for (const page of [one, other]) {
    await page.goto(`${rig.url}round/${roundOf(page)}`)
    await link(page, 'Ta ut omgången som filer').click()
    await link(page, 'Från skärm till kamera').click()
    await heading(page, words.title).waitFor()
  }
  expect(await axeViolations(other)).toEqual([])
  await shot(other, 'moving-code-choose')
  await button(other, words.receive).click()
  await other.getByRole('img', { name: words.code }).waitFor()
  expect(await axeViolations(other)).toEqual([])
  await shot(other, 'moving-code-ask')
  // Some pictures are not read: the next one differs, also where one holds all of it.
  const picture = () => other.getByRole('img', { name: words.code }).locator('path').getAttribute('d')
  const first = await picture()
  await expect.poll(picture, patience).not.toBe(first)
  await button(one, words.give).click()
  await film(other, one, () => one.getByRole('img', { name: words.code }).isVisible())
  await shot(one, 'moving-code-answer')
  await button(other, words.askRead).click()
  await film(one, other, () => heading2(other, words.cameHere).isVisible())
  await shot(other, 'moving-code-taken')
  await button(one, words.finished).click()

  // The other way, from where they stand.
  await button(one, words.otherWay).click()
  await button(other, words.otherWay).click()
  await film(one, other, () => other.getByRole('img', { name: words.code }).isVisible())
  await button(one, words.askRead).click()
  await film(other, one, () => heading2(one, words.cameHere).isVisible())

  for (const [page, address] of [[one, meetingOfOne], [other, meetingOfOther]] as const) {
    await page.goto(address)
    for (const text of ['Skrivet när alla var här', 'Skrivet utan nät av Ylva', 'Skrivet utan nät av Karin']) await note(page, text).waitFor(patience)
  }
})

test('another code, and a phone that is in another round, are told apart', async () => {
  const [one, other] = [await rig.phone(), await rig.phone()]
  for (const page of [one, other]) await withCamera(page)
  await rig.startServer()
  await createRound(one, rig.url, ylva)
  await createRound(other, rig.url, karin)
  for (const page of [one, other]) await page.goto(`${rig.url}round/${roundOf(page)}/by-camera`)
  await button(one, words.receive).click()
  await button(other, words.receive).click()
  await button(other, words.askRead).click()
  await film(one, other, () => other.getByText(words.otherCode).isVisible())
  await button(other, 'Stäng').click()
  await button(other, words.give).click()
  await film(one, other, () => other.getByText(words.problems.none).isVisible())
})

const heading2 = (page: Parameters<typeof heading>[0], name: string) => page.getByRole('heading', { name, level: 2 })
