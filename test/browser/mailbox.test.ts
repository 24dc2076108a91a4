/** Two phones that are never online at the same hour: the server's sealed copy carries the round between them. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as joinPath } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRig, type Rig } from './rig.ts'
import {
  createRound, dayFromNow, goOffline, goTo, hakan, hasStored, heading, join, karin, link, makeCommitment, patience, readInvite, shot, startMeeting, writeReflection,
} from './steps.ts'

const dir = mkdtempSync(joinPath(tmpdir(), 'box-'))
let rig: Rig
beforeAll(async () => {
  rig = await createRig({ mailbox: { dir } })
})
afterAll(async () => {
  await rig.close()
  rmSync(dir, { recursive: true, force: true })
})

test('one starts a round and leaves; the other joins when nobody is there, writes, and is read the next day', async () => {
  const home = await rig.phone()
  await createRound(home, rig.url, karin)
  const { link: invite } = await readInvite(home)
  await makeCommitment(home, { what: 'Mäta väntetiden i två veckor', due: dayFromNow(10) })
  await home.goto('about:blank')

  const work = await rig.phone()
  await join(work, invite, hakan)
  await goTo(work, 'Åtaganden')
  await work.getByRole('link', { name: 'Mäta väntetiden i två veckor' }).click()
  await work.getByLabel('Vad lärde vi oss?').fill('Att mäta är inte svårt.')
  await work.goto('about:blank')

  await home.goto(rig.url)
  await link(home, 'Visa alla').click()
  await heading(home, 'Mina åtaganden').waitFor()
  await home.getByRole('heading', { name: 'Mäta väntetiden i två veckor' }).getByRole('link').click()
  await expect.poll(() => home.getByLabel('Vad lärde vi oss?').inputValue(), patience).toBe('Att mäta är inte svårt.')
  expect(rig.complaints()).toEqual([])
})

test('without a network a page says how many changes wait, also when it is begun anew; and until when the copy is kept', async () => {
  const phone = await rig.phone()
  await createRound(phone, rig.url, karin)
  await startMeeting(phone)
  await writeReflection(phone, 'Skrivet med nät.')
  await phone.getByText('Sparat på telefonen · i den säkra kopian').waitFor()
  await phone.evaluate(async () => (await navigator.serviceWorker.ready).active?.state)
  await goOffline(phone)
  await rig.stopServer()
  await writeReflection(phone, 'Skrivet utan nät.')
  await phone.getByText('Sparat på telefonen · 1 ändring väntar').waitFor()
  await expect.poll(() => hasStored(phone, 'Skrivet utan nät.'), patience).toBe(true)
  await phone.reload()
  await phone.getByText('Sparat på telefonen · 1 ändring väntar').waitFor()

  await rig.startServer()
  await phone.context().setOffline(false)
  await phone.getByText('Sparat på telefonen · i den säkra kopian').waitFor()
  await phone.goto(`${rig.url}about-data`)
  const copies = phone.getByRole('listitem').filter({ hasText: 'Modellkommuner' })
  const day = new Date(Date.now() + 456 * 24 * 60 * 60 * 1000)
  const words = day.toLocaleDateString('sv-SE', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/Stockholm' })
  await expect.poll(() => copies.allInnerTexts(), patience).toEqual([`Modellkommuner\nFinns minst till ${words}`])
  await shot(phone, 'about-data', { fullPage: true })
  await copies.scrollIntoViewIfNeeded()
  await shot(phone, 'about-data-copies')
  expect(rig.complaints()).toEqual([])
})
