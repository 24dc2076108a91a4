/** The mentor: the method's checklist is gone through by the mentor's own team, meeting by meeting, also offline. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { homeInvite, startHome } from './homeSteps.ts'
import { createRig, type Rig } from './rig.ts'
import {
  choose, createRound, goOffline, goTo, hasStored, heading, join, link, patience, readInvite, shot, type Who, ylva,
} from './steps.ts'

const siv: Who = { name: 'Siv Berg', organisation: 'Solhamn', role: 'Mentor' }
const anders: Who = { name: 'Anders Ek', organisation: 'Solhamn', role: 'Mentor' }
let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(() => rig.close())

test('two mentors tick off one list, note how it goes, and nobody else has it', async () => {
  const [host, first, second] = await Promise.all([rig.phone(), rig.phone(), rig.phone()])
  await createRound(host, rig.url, ylva)
  await join(first, (await readInvite(host)).link, siv)
  await startHome(first, 'Solhamn')
  await join(second, await homeInvite(first), anders)
  await heading(second, 'Hemmagruppen i Solhamn').waitFor()

  await goTo(first, 'Hemma')
  await link(first, /^Mentorns checklista.*0 av 11 avbockade/).click(patience)
  await heading(first, 'Före träffen').waitFor()
  await first.getByLabel(/^Hör av dig till varje nyckelperson/).check()
  await first.getByLabel('Avstämning').fill('Ekdala har fått en ny chef.')
  await shot(first, 'mentor', { fullPage: true })

  await goTo(second, 'Hemma')
  await link(second, /^Mentorns checklista.*1 av 11 avbockade/).click(patience)
  await goOffline(second)
  await second.reload()
  await expect.poll(() => second.getByLabel('Avstämning').inputValue(), patience).toBe('Ekdala har fått en ny chef.')
  expect(await second.getByLabel(/^Hör av dig till varje nyckelperson/).isChecked()).toBe(true)
  await second.getByLabel(/^Fråga efter belägg/).check()
  await choose(second, 'Vilken träff?', 'Lärandeträff 1')
  await expect.poll(() => second.getByLabel(/^Fråga efter belägg/).isChecked()).toBe(false)
  expect(await second.getByLabel('Avstämning').inputValue()).toBe('')
  await second.context().setOffline(false)

  await expect.poll(() => first.getByLabel(/^Fråga efter belägg/).isChecked(), patience).toBe(true)
  // And from the checklist to the round after this one.
  await link(first, 'Börja nästa omgång').click()
  await heading(first, 'Från Modellkommuner').waitFor(patience)
  expect(await hasStored(second, 'Ekdala har fått en ny chef.')).toBe(true)
  expect(await hasStored(host, 'Ekdala har fått en ny chef.')).toBe(false)
})
