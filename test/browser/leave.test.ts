/** Leaving a round: of all that was there nothing is left in the browser's stores, also not by another tab. The others have it still. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addReflection } from '../../src/document/reflections.ts'
import { leave } from '../../src/i18n/later/leave.sv.ts'
import { type CircleId, newId, parseId } from '../../src/model/ids.ts'
import { axeViolations } from './axe.ts'
import { everyByte, spareCopy } from './everyByte.ts'
import { startHome } from './homeSteps.ts'
import { createRig, type Rig } from './rig.ts'
import {
  button, createRound, dayFromNow, hakan, hasStored, heading, join, kept, link, makeCommitment, note, patience, readInvite, roundOf, shot, startMeeting, writeReflection,
} from './steps.ts'
import { makeNewer, putBesideMine } from './stored.ts'

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(() => rig.close())

test('everything of a round goes from the phone that leaves it', async () => {
  const [norrvik, ekdala] = [await rig.phone(), await rig.phone()]
  await createRound(norrvik, rig.url, { name: 'Torbjörn Ek', organisation: 'Norrvik', role: 'Politiker' })
  const { link: invite } = await readInvite(norrvik)
  await join(ekdala, invite, hakan)
  await startHome(ekdala, 'Ekdala')
  await makeCommitment(ekdala, { what: 'Ordet promenad', due: dayFromNow(30) })
  await startMeeting(norrvik)
  await ekdala.goto(norrvik.url())
  await writeReflection(ekdala, 'Ordet solros')
  await writeReflection(ekdala, 'Ordet blomkruka', 'Bara jag')
  await ekdala.getByLabel('Skriv din tanke').fill('Ordet utkast')
  await note(norrvik, 'Ordet solros').waitFor(patience)
  const circle = roundOf(ekdala)
  await ekdala.goto(ekdala.url().replace(/\/meeting.*/, ''))
  await putBesideMine(ekdala, (beside) => {
    const context = { person: null, meeting: null, now: () => Date.now(), random: (n: number) => crypto.getRandomValues(new Uint8Array(n)) }
    addReflection(beside, context, { item: null, prompt: null, text: 'Ordet kaktus', circle: parseId<CircleId>(circle) ?? newId(context.random) })
    addReflection(beside, context, { item: null, prompt: null, text: 'Ordet murgröna' })
    makeNewer(beside.doc)
  })
  const other = await ekdala.context().newPage()
  await other.goto(ekdala.url())
  await heading(other, 'Modellkommuner').waitFor(patience)
  await kept(ekdala)

  const words = ['Ordet solros', 'Ordet blomkruka', 'Ordet utkast', 'Ordet kaktus', 'Ordet promenad', 'Torbjörn Ek', circle]
  const found = async () => {
    const all = await everyByte(ekdala)
    return words.filter((each) => all.includes(each))
  }
  // What is looked for is there before, or finding nothing afterwards would say nothing.
  await expect.poll(found, patience).toEqual(words)
  await expect.poll(async () => {
    const copy = await spareCopy(ekdala)
    return words.filter((each) => copy.includes(each))
  }, patience).toEqual(words)

  await button(ekdala, 'Ändra omgången').click()
  await link(ekdala, 'Lämna omgången på den här telefonen').click()
  await heading(ekdala, 'Det här försvinner härifrån').waitFor()
  await ekdala.getByText('3 egna anteckningar som hör till omgången').waitFor()
  await ekdala.getByText(leave.unread.newer).waitFor()
  await ekdala.getByText('Hemmagruppens material').waitFor()
  expect(await axeViolations(ekdala)).toEqual([])
  await shot(ekdala, 'leave', { fullPage: true })
  await button(ekdala, 'Ta bort omgången härifrån').click()
  await ekdala.getByText('Kryssa i rutan först.').waitFor()
  await ekdala.getByLabel('Jag vet att det inte går att ångra').check()
  await button(ekdala, 'Ta bort omgången härifrån').click()
  await ekdala.getByText(leave.leftButUnread('Modellkommuner')).waitFor(patience)
  // The other tab had it on its screen.
  await other.waitForURL(rig.url, patience)
  await expect.poll(found, patience).toEqual([])
  await shot(ekdala, 'left', { fullPage: true })
  await ekdala.reload()
  await link(ekdala, 'Skapa en omgång').waitFor(patience)
  expect(await found()).toEqual([])
  // Of what stays apart nothing else was touched.
  expect(await everyByte(ekdala)).toContain('Ordet murgröna')

  await note(norrvik, 'Ordet solros').waitFor()
  expect(await hasStored(norrvik, 'Ordet solros')).toBe(true)
})
