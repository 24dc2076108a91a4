/** A phone that sleeps in a pocket while the others go on: nothing it missed stays missed, and its hand is not shown. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRig, type Rig } from './rig.ts'
import { button, createRound, goTo, heading, join, karin, note, patience, readInvite, startMeeting, writeReflection } from './steps.ts'

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(async () => { await rig.close() })

/** As in a pocket: timers and scripts stand still, and nobody is told. A debugger's pause does just that. */
async function sleeper(page: Page): Promise<{ sleep(): Promise<void>; wake(): Promise<void> }> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Debugger.enable')
  return {
    async sleep() {
      const paused = new Promise((resolve) => devtools.once('Debugger.paused', resolve))
      await devtools.send('Debugger.pause')
      await paused
    },
    async wake() {
      await devtools.send('Debugger.resume')
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    },
  }
}

const writesHere = (page: Page) => page.getByText(`${karin.name} skriver här`)

test('a phone that slept while others wrote, and while the server restarted, has it all when it wakes', async () => {
  const [host, guest] = [await rig.phone(), await rig.phone()]
  await createRound(host, rig.url)
  const { link: invite } = await readInvite(host)
  await join(guest, invite, karin)
  await startMeeting(host)
  await goTo(guest, 'Träffen')
  await guest.getByRole('timer').waitFor()
  await button(host, 'Nästa punkt').click()
  await heading(guest, 'Lär känna varandra').waitFor()
  const phone = await sleeper(guest)
  for (const restarts of [false, true]) {
    const words = restarts ? 'Skrivet medan servern startade om.' : 'Skrivet medan den sov.'
    await phone.sleep()
    if (restarts) {
      await rig.stopServer()
      await rig.startServer()
    }
    await writeReflection(host, words)
    await phone.wake()
    await note(guest, words).waitFor(patience)
    await writeReflection(guest, `Svar: ${words}`)
    await note(host, `Svar: ${words}`).waitFor(patience)
  }
})

test('who writes and falls asleep is not shown as writing for long, and still takes part', async () => {
  const [host, guest] = [await rig.phone(), await rig.phone()]
  await createRound(host, rig.url)
  const { link: invite } = await readInvite(host)
  await join(guest, invite, karin)
  await startMeeting(host)
  await button(host, 'Nästa punkt').click()
  await goTo(guest, 'Träffen')
  await heading(guest, 'Lär känna varandra').waitFor()
  await writeReflection(guest, 'En början')
  await note(host, 'En början').waitFor(patience)
  await button(guest, `Ändra inlägget av ${karin.name}`).click()
  const field = guest.getByLabel(`Ändra inlägget av ${karin.name}`)
  await field.press('End')
  await field.pressSequentially(' på något')
  await button(host, `Ändra inlägget av ${karin.name}`).click()
  await writesHere(host).waitFor(patience)
  const phone = await sleeper(guest)
  await phone.sleep()
  await expect.poll(() => writesHere(host).count(), patience).toBe(0)
  await phone.wake()
  await field.press('End')
  await field.pressSequentially(' till')
  await writesHere(host).waitFor(patience)
  await expect.poll(() => host.getByLabel(`Ändra inlägget av ${karin.name}`).inputValue(), patience).toBe('En början på något till')
})
