/** The mentor's story: written at home by the method's questions, shared, and told where the start-up meeting gives the mentor the floor. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeViolations } from './axe.ts'
import { startHome } from './homeSteps.ts'
import { createRig, type Rig } from './rig.ts'
import { button, createRound, dialog, goTo, hasStored, heading, join, link, patience, readInvite, roundOf, shot, startMeeting, type Who, ylva } from './steps.ts'

const siv: Who = { name: 'Siv Berg', organisation: 'Solhamn', role: 'Mentor' }
const karin: Who = { name: 'Karin Lund', organisation: 'Norrvik', role: 'Nyckelperson' }
let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(() => rig.close())

test('a mentor writes the story at home, shares it, and shows it to all at the start-up meeting', async () => {
  const [host, mentor, norrvik] = await Promise.all([rig.phone(), rig.phone(), rig.phone()])
  await createRound(host, rig.url, ylva)
  const { link: invite } = await readInvite(host)
  await join(mentor, invite, siv)
  await join(norrvik, invite, karin)
  await startHome(mentor, 'Solhamn')
  await startHome(norrvik, 'Norrvik')
  // Who takes part introduces itself by the participants' template.
  await link(norrvik, /^Skriv er presentation/).waitFor()
  expect(await link(norrvik, /^Skriv er berättelse/).count()).toBe(0)

  await link(mentor, /^Skriv er berättelse/).click()
  await heading(mentor, 'Er berättelse').waitFor()
  await mentor.getByText('Som mentorer berättar ni om er egen väg').waitFor()
  expect(await axeViolations(mentor)).toEqual([])
  await shot(mentor, 'story', { fullPage: true })
  // By keyboard, to the part where the setbacks are told.
  await link(mentor, /^Motgångar/).focus()
  await mentor.keyboard.press('Enter')
  await heading(mentor, 'Motgångar').waitFor()
  await mentor.getByText('Vad gick inte som vi hade tänkt oss, och vad gjorde vi då?').waitFor()
  await mentor.getByLabel('Vad vill ni berätta?').fill('Första året frågade ingen efter siffrorna.')
  expect(await axeViolations(mentor)).toEqual([])
  await shot(mentor, 'storySection', { fullPage: true })
  await link(mentor, 'Nästa: Det vi hade velat veta').click()
  await heading(mentor, 'Det vi hade velat veta').waitFor()
  await mentor.getByLabel('Vad vill ni berätta?').fill('Börja med nämndens egna frågor.')
  await link(mentor, 'Er berättelse').click()
  await mentor.getByText('2 av 6 delar skrivna').waitFor()
  expect(await hasStored(norrvik, 'Första året frågade ingen')).toBe(false)

  await button(mentor, 'Dela med omgången').click()
  await button(dialog(mentor, 'Dela berättelsen'), 'Dela').click()
  await mentor.getByText(/^Delad .*, version 1$/).waitFor()
  await goTo(norrvik, 'Omgången')
  await link(norrvik, 'Presentationer').click()
  await link(norrvik, /^Solhamn.*Version 1/s).click(patience)
  await norrvik.getByText('Börja med nämndens egna frågor.').waitFor()
  await shot(norrvik, 'storyRead', { fullPage: true })

  // The item at which the agenda gives the mentor the floor.
  await startMeeting(host)
  for (const item of [2, 3, 4, 5, 6]) {
    await button(host, 'Nästa punkt').click()
    await host.getByText(new RegExp(`^Punkt ${String(item)} av`)).waitFor()
  }
  await heading(host, 'Mentorn berättar').waitFor()
  for (const page of [mentor, norrvik]) {
    await page.goto(`${rig.url}round/${roundOf(page)}`)
    await goTo(page, 'Träffen')
  }
  await button(mentor.getByRole('listitem').filter({ hasText: 'Solhamn' }), 'Visa för alla').click(patience)
  await heading(norrvik, 'Motgångar').waitFor(patience)
  await norrvik.getByText('Första året frågade ingen efter siffrorna.').waitFor()
  await shot(norrvik, 'storyTold')
})
