/** The big screen: it follows the meeting, is steered from a phone, and lives through a reload and a lost network. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { look } from './look.ts'
import { createRig, type Rig } from './rig.ts'
import {
  button, createRound, dialog, goOffline, goTo, hakan, heading, join, link, patience, readInvite, startMeeting, writeReflection, ylva,
} from './steps.ts'

let rig: Rig
beforeAll(async () => {
  rig = await createRig()
})
afterAll(() => rig.close())

test('a computer that nobody has said their name on shows the way in, then the item and its clock, and what a phone picks', async () => {
  const [leader, other, wall] = [await rig.phone(), await rig.phone(), await rig.phone()]
  await wall.setViewportSize({ width: 1920, height: 1080 })
  await createRound(leader, rig.url, ylva)
  const { link: invite } = await readInvite(leader)
  await goTo(leader, 'Träffen')

  // In by the link alone: a wall is nobody.
  await wall.goto(invite)
  await link(wall, 'Visa träffen på storskärm, utan namn').click(patience)
  await wall.getByRole('img', { name: 'QR-kod som öppnar omgången' }).waitFor(patience)
  await heading(wall, 'Här nu: 1').waitFor(patience)
  await join(other, invite, hakan)
  await goTo(other, 'Träffen')
  await wall.getByText(hakan.name).waitFor(patience)
  await heading(wall, 'Här nu: 2').waitFor()
  expect(await look(wall)).toEqual([])

  await button(leader, 'Starta träffen').click()
  await heading(wall, 'Välkomna').waitFor(patience)
  await wall.getByRole('timer').waitFor()
  await wall.getByText(/^Träffen slutar \d/).waitFor()
  expect(await look(wall)).toEqual([])
  // It counts as nobody who is here.
  await button(leader, '2 här').waitFor()

  await writeReflection(other, 'Fråga alla lika')
  await leader.getByText('Fråga alla lika').waitFor()
  await button(leader, 'Du leder').click()
  await button(dialog(leader, 'Du leder'), 'Storskärm').click()
  const steer = dialog(leader, 'Storskärm')
  await steer.getByLabel('Fråga alla lika').check()
  await steer.getByText('Utvalda tankar', { exact: true }).click()
  await wall.getByText('Fråga alla lika').waitFor(patience)
  expect(await look(wall)).toEqual([])
  await steer.getByText('Jämförelsen', { exact: true }).click()
  await wall.getByText('Fråga alla lika').waitFor({ state: 'hidden' })
  await steer.getByText('Följ träffen', { exact: true }).click()
  await heading(wall, 'Välkomna').waitFor()
  await button(steer, 'Stäng').click()

  // Without a network it shows what it knew, also after a reload, and goes on when the network is back.
  await goOffline(wall)
  await wall.reload()
  await heading(wall, 'Välkomna').waitFor()
  await wall.getByRole('timer').waitFor()
  await button(leader, 'Nästa punkt').click()
  await wall.context().setOffline(false)
  await heading(wall, 'Lär känna varandra').waitFor(patience)
})

/** Runs in the page: hears what is asked of the screen. */
function hearWakeLock(): void {
  const heard = window as unknown as { asked: string[] }
  heard.asked = []
  const ask = navigator.wakeLock.request.bind(navigator.wakeLock)
  navigator.wakeLock.request = (kind) => {
    heard.asked.push(kind ?? '')
    return ask(kind)
  }
}

test('the leader opens it from the meeting on the same computer', async () => {
  const desk = await rig.phone()
  await desk.setViewportSize({ width: 1280, height: 900 })
  await desk.addInitScript(hearWakeLock)
  await createRound(desk, rig.url, ylva)
  await startMeeting(desk)
  await link(desk, 'Storskärm').click()
  await heading(desk, 'Välkomna').waitFor()
  // It stays awake, also when it has been hidden for a while: then the browser takes the lock away.
  const asked = () => desk.evaluate(() => (window as unknown as { asked: string[] }).asked)
  await expect.poll(asked, patience).toEqual(['screen'])
  await desk.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect.poll(asked, patience).toEqual(['screen', 'screen'])
  await desk.getByLabel('Storskärmen visar').selectOption('Gå med och vilka som är här')
  await desk.getByRole('img', { name: 'QR-kod som öppnar omgången' }).waitFor()
  await link(desk, 'Till träffen').click()
  await button(desk, 'Nästa punkt').waitFor()
  expect(await desk.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
})
