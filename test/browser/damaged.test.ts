/** A failing disk has changed a bit of what a phone has stored: it is set aside and said, and what is missing comes back. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as joinPath } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refuge } from '../../src/i18n/later/refuge.sv.ts'
import { axeViolations } from './axe.ts'
import { createRig, type Rig } from './rig.ts'
import { button, createRound, join, karin, kept, note, patience, readInvite, shot, startMeeting, writeReflection, ylva } from './steps.ts'
import { damageStored } from './stored.ts'

let rig: Rig
const dir = mkdtempSync(joinPath(tmpdir(), 'box-'))
beforeAll(async () => { rig = await createRig({ mailbox: { dir } }) })
afterAll(async () => {
  await rig.close()
  rmSync(dir, { recursive: true, force: true })
})

const said = (page: Page) => page.getByText(refuge.damaged(1))

/** A meeting of two, in which both have written. */
async function twoWhoWrote(): Promise<{ host: Page; guest: Page; meeting: string }> {
  const [host, guest] = [await rig.phone(), await rig.phone()]
  await createRound(host, rig.url, ylva)
  const { link: invite } = await readInvite(host)
  await startMeeting(host)
  await writeReflection(host, 'Före det som blev skadat')
  await join(guest, invite, karin)
  await note(guest, 'Före det som blev skadat').waitFor(patience)
  await writeReflection(guest, 'Efter det som blev skadat')
  await note(host, 'Efter det som blev skadat').waitFor(patience)
  await guest.getByText('Sparat på telefonen · nått\u00a01\u00a0av\u00a01').waitFor(patience)
  return { host, guest, meeting: guest.url() }
}

async function isWhole(page: Page): Promise<void> {
  for (const text of ['Före det som blev skadat', 'Efter det som blev skadat']) await note(page, text).waitFor(patience)
}

test('what a damaged row held comes back from another phone', async () => {
  const { guest, meeting } = await twoWhoWrote()
  await damageStored(guest, 'round')
  await guest.goto(meeting)
  await said(guest).waitFor(patience)
  await isWhole(guest)

  // It is set aside for ever, and told until it has been read.
  await guest.reload()
  await said(guest).waitFor(patience)
  expect(await axeViolations(guest)).toEqual([])
  await button(guest, refuge.read).click()
  await said(guest).waitFor({ state: 'detached' })
  await guest.reload()
  await isWhole(guest)
  expect(await said(guest).count()).toBe(0)
})

test('what a damaged row held comes back from the mailbox, when nobody else is there, and stays', async () => {
  const { host, guest, meeting } = await twoWhoWrote()
  // The guest has seen what it wrote go into the copy, and remembers how far it has read there.
  await host.context().close()
  await guest.getByText('Sparat på telefonen · i den säkra kopian').waitFor(patience)
  await damageStored(guest, 'round')
  await guest.goto(meeting)
  await said(guest).waitFor(patience)
  await shot(guest, 'damaged')
  await isWhole(guest)
  await guest.getByText(/^Sparat på telefonen/).first().waitFor(patience)
  await kept(guest)
  await rig.stopServer()
  await guest.reload()
  await isWhole(guest)
  await rig.startServer()
})
