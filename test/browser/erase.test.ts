/** Somebody is taken out of a round: their name and their notes go from every phone of it, as bytes too, and what stays is told before. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeViolations } from './axe.ts'
import { everyByte } from './everyByte.ts'
import { createRig, type Rig } from './rig.ts'
import { button, createRound, goTo, hakan, hasStored, heading, join, karin, link, note, patience, readInvite, shot, startMeeting, writeReflection } from './steps.ts'

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(() => rig.close())

test('a name and its notes go from the phone that erases, and from the others', async () => {
  const [host, guest] = [await rig.phone(), await rig.phone()]
  await createRound(host, rig.url, karin)
  await join(guest, (await readInvite(host)).link, hakan)
  await startMeeting(host)
  await guest.goto(host.url())
  await writeReflection(guest, 'Ordet solros')
  await writeReflection(host, 'Håkan bad mig skriva')
  await note(host, 'Ordet solros').waitFor(patience)
  await note(guest, 'Håkan bad mig skriva').waitFor(patience)
  const words = ['Håkan Nyström', 'Ordet solros']
  const found = async () => {
    const all = await everyByte(host)
    return words.filter((each) => all.includes(each))
  }
  await expect.poll(found, patience).toEqual(words)
  expect(await hasStored(guest, 'Ordet solros')).toBe(true)

  await host.goto(host.url().replace(/\/meeting.*/, ''))
  await goTo(host, 'Personer')
  await button(host, /^Ändra.*Håkan Nyström|Håkan Nyström/).first().click()
  await link(host, 'Radera personen ur omgången').click()
  await heading(host, 'Radera Håkan Nyström ur omgången').waitFor()
  await host.getByText('En anteckning som personen har skrivit i omgången').waitFor()
  await heading(host, 'Här nämner andra personen vid namn').waitFor()
  expect(await axeViolations(host)).toEqual([])
  await shot(host, 'erase', { fullPage: true })
  await button(host, 'Radera').click()
  await host.getByText('Kryssa i rutan först.').waitFor()
  await host.getByLabel('Jag vet att det inte går att ångra').check()
  await button(host, 'Radera').click()
  await host.getByText('Håkan Nyström är raderad ur omgången.').waitFor()
  await heading(host, 'Personer').waitFor()
  await expect.poll(() => host.getByText('Håkan Nyström', { exact: true }).count(), patience).toBe(0)
  await expect.poll(found, patience).toEqual([])

  // On the other phone too, where what others wrote stays.
  await expect.poll(() => note(guest, 'Ordet solros').count(), patience).toBe(0)
  await note(guest, 'Håkan bad mig skriva').waitFor()
  await expect.poll(() => hasStored(guest, 'Ordet solros'), patience).toBe(false)
  expect(await hasStored(guest, 'bad mig skriva')).toBe(true)
})
