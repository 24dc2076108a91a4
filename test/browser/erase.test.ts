/** Somebody is taken out of a round: their name and their notes go from every phone of it, as bytes too, and what stays is told before. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeViolations } from './axe.ts'
import { everyByte, spareCopy } from './everyByte.ts'
import { createRig, type Rig } from './rig.ts'
import { amira, button, createRound, goTo, hasStored, heading, join, karin, link, note, patience, readInvite, shot, startMeeting, writeReflection } from './steps.ts'

/** In no text of the app itself, which the browser keeps too. */
const torbjorn = { name: 'Torbjörn Ek', organisation: 'Ekdala', role: 'Hög chef' }

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(() => rig.close())

test('a name and its notes go from the phone that erases, and from the others', async () => {
  const [host, guest, other] = [await rig.phone(), await rig.phone(), await rig.phone()]
  await createRound(host, rig.url, karin)
  const invite = (await readInvite(host)).link
  await join(guest, invite, torbjorn)
  await join(other, invite, amira)
  await startMeeting(host)
  await guest.goto(host.url())
  await writeReflection(guest, 'Ordet solros')
  await writeReflection(host, 'Torbjörn bad mig skriva')
  await note(host, 'Ordet solros').waitFor(patience)
  await note(guest, 'Torbjörn bad mig skriva').waitFor(patience)
  const words = ['Torbjörn Ek', 'Ordet solros']
  const found = async () => {
    const all = await everyByte(host)
    return words.filter((each) => all.includes(each))
  }
  await expect.poll(found, patience).toEqual(words)
  await expect.poll(async () => {
    const copy = await spareCopy(host)
    return words.filter((each) => copy.includes(each))
  }, patience).toEqual(words)
  await expect.poll(() => hasStored(other, 'Ordet solros'), patience).toBe(true)

  await host.goto(host.url().replace(/\/meeting.*/, ''))
  await goTo(host, 'Personer')
  await button(host, /Torbjörn Ek/).first().click()
  await link(host, 'Radera personen ur omgången').click()
  await heading(host, 'Radera Torbjörn Ek ur omgången').waitFor()
  await host.getByText('En anteckning som personen har skrivit i omgången').waitFor()
  await heading(host, 'Texter av andra där namnet står').waitFor()
  expect(await axeViolations(host)).toEqual([])
  await shot(host, 'erase', { fullPage: true })
  await button(host, 'Radera').click()
  await host.getByText('Kryssa i rutan först.').waitFor()
  await host.getByLabel('Jag vet att det inte går att ångra').check()
  await button(host, 'Radera').click()
  await host.getByText('Torbjörn Ek är raderad ur omgången.').waitFor()
  await heading(host, 'Personer').waitFor()
  await expect.poll(() => host.getByText('Torbjörn Ek', { exact: true }).count(), patience).toBe(0)
  await expect.poll(found, patience).toEqual([])

  // On the others' phones too, where what others wrote stays. (Their own phone keeps what they drafted in private.)
  await expect.poll(() => note(guest, 'Ordet solros').count(), patience).toBe(0)
  await note(guest, 'Torbjörn bad mig skriva').waitFor()
  await expect.poll(() => hasStored(other, 'Ordet solros'), patience).toBe(false)
  await expect.poll(() => hasStored(other, 'Torbjörn Ek'), patience).toBe(false)
  expect(await hasStored(other, 'bad mig skriva')).toBe(true)
})
