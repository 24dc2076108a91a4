/** After a meeting its texts may change: how they stood then can be read, and brought back with a way to undo it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeViolations } from './axe.ts'
import { createRig, type Rig } from './rig.ts'
import { button, createRound, dayFromNow, dialog, fillCommitment, join, karin, hakan, note, patience, readInvite, shot, startMeeting, writeReflection } from './steps.ts'

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(() => rig.close())

test('how texts stood after a meeting is kept, on all phones, and can be brought back', async () => {
  const [norrvik, ekdala] = [await rig.phone(), await rig.phone()]
  await createRound(norrvik, rig.url, karin)
  const { link: invite } = await readInvite(norrvik)
  await join(ekdala, invite, hakan)
  await startMeeting(norrvik)
  const meeting = norrvik.url()
  await writeReflection(norrvik, 'Vi frågar alla elever samma saker.')
  await norrvik.goto(meeting.replace(/\/meeting\/([^/?]+).*/, '/commitment/new?meeting=$1'))
  await fillCommitment(norrvik, { what: 'Ställa samma frågor till alla', due: dayFromNow(30) })
  await norrvik.goto(meeting)
  await button(norrvik, 'Du leder').click()
  await button(dialog(norrvik, 'Du leder'), 'Avsluta träffen').click()
  await norrvik.getByText('Träffen är slut.').first().waitFor()

  // Changed on another phone, at home.
  await ekdala.goto(`${meeting.replace(/\?.*/, '')}`)
  await button(ekdala, /^Välkomna/).first().click()
  const entry = note(ekdala, 'Vi frågar alla elever')
  await entry.waitFor(patience)
  expect(await button(entry, 'Tidigare text').count()).toBe(0)
  await button(entry, 'Ändra inlägget av Karin Lund').click()
  await ekdala.getByLabel('Ändra inlägget av Karin Lund').fill('Vi frågar inte längre.')
  await button(ekdala, 'Klar').click()
  const changed = note(ekdala, 'Vi frågar inte längre.')
  await button(changed, 'Tidigare text').click(patience)
  const earlier = dialog(ekdala, 'Tidigare text')
  await earlier.getByText(/^Så stod det efter uppstartsmötet, sparat /).waitFor()
  await earlier.getByText('Vi frågar alla elever samma saker.').first().waitFor()
  expect(await axeViolations(ekdala)).toEqual([])
  await shot(ekdala, 'history', { fullPage: true })
  await button(earlier, 'Hämta tillbaka').first().click()
  await note(ekdala, 'Vi frågar alla elever samma saker.').waitFor()
  await button(ekdala, 'Ångra').click()
  await note(ekdala, 'Vi frågar inte längre.').waitFor()

  // A commitment has its texts one by one.
  await ekdala.goto(meeting.replace(/\/meeting\/.*/, '/commitments'))
  await ekdala.getByRole('link', { name: /Ställa samma frågor/ }).click(patience)
  await ekdala.getByText('Ändra det vi lovade', { exact: true }).click()
  const what = ekdala.getByLabel('Vad ska vi göra?')
  await what.fill('Ställa samma frågor till några')
  await what.press('Tab')
  await ekdala.getByText('Tidigare text (1)').click(patience)
  await ekdala.getByText(/^Så stod det efter uppstartsmötet/).waitFor()
  expect(await axeViolations(ekdala)).toEqual([])
  await shot(ekdala, 'history-commitment', { fullPage: true })
  await button(ekdala, 'Hämta tillbaka').click()
  await expect.poll(() => what.inputValue(), patience).toBe('Ställa samma frågor till alla')
})
