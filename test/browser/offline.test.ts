/** At home without a network: the phone was put away, opens again, is written in, and meets the others later. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRig, type Rig } from './rig.ts'
import {
  createRound, dayFromNow, goOffline, goTo, hakan, hasStored, heading, join, karin, link, makeCommitment, patience, readInvite,
} from './steps.ts'

let rig: Rig
beforeAll(async () => {
  rig = await createRig()
})
afterAll(() => rig.close())

const what = 'Mäta väntetiden i två veckor'

/** Opens the app anew, as from the home screen: a fresh page of the same phone. */
async function coldStart(page: Page): Promise<Page> {
  const fresh = await page.context().newPage()
  await page.close()
  await fresh.goto(rig.url)
  return fresh
}

test('commitments open and are edited with no network, and two phones agree afterwards', async () => {
  let home = await rig.phone()
  const work = await rig.phone()
  await createRound(home, rig.url, karin)
  const { link: invite } = await readInvite(home)
  await join(work, invite, hakan)
  await makeCommitment(home, { what, due: dayFromNow(10) })
  await goTo(work, 'Åtaganden')
  await work.getByRole('link', { name: what }).click()
  // The page is there before the server that it comes from is not.
  await work.getByLabel('Vad lärde vi oss?').waitFor()
  // The service worker has everything once it is active.
  await home.evaluate(async () => (await navigator.serviceWorker.ready).active?.state)
  await goOffline(home)
  await rig.stopServer()
  home = await coldStart(home)
  await link(home, 'Visa alla').click()
  await heading(home, 'Mina åtaganden').waitFor()
  await home.getByText('Om 10 dagar').waitFor()
  await home.getByText(/^Utan nät/).waitFor()
  await home.getByRole('heading', { name: what }).getByRole('link').click()
  await home.getByLabel('Vad hände?').fill('Väntan var nio minuter.')
  // Without a network no line says that it is saved now; what is on the disk says so.
  await expect.poll(() => hasStored(home, 'nio minuter'), patience).toBe(true)
  await home.reload()
  await expect.poll(() => home.getByLabel('Vad hände?').inputValue(), patience).toBe('Väntan var nio minuter.')

  // Meanwhile the other one writes too, in another field and in the same one.
  await work.getByLabel('Vad lärde vi oss?').fill('Att mäta är inte svårt.')
  await work.getByLabel('Vad hände?').fill('Kvinnor väntade längre.')
  home = await coldStart(home)
  await link(home, 'Visa alla').click()
  await home.getByRole('heading', { name: what }).getByRole('link').click()
  await expect.poll(() => home.getByLabel('Vad hände?').inputValue(), patience).toBe('Väntan var nio minuter.')

  await rig.startServer()
  await home.context().setOffline(false)
  await expect.poll(() => home.getByLabel('Vad lärde vi oss?').inputValue(), patience).toBe('Att mäta är inte svårt.')
  const both = () => Promise.all([home, work].map((page) => page.getByLabel('Vad hände?').inputValue()))
  await expect.poll(async () => (await both())[0], patience).toContain('Kvinnor väntade längre.')
  await expect.poll(async () => (await both())[1], patience).toContain('Väntan var nio minuter.')
  const [a, b] = await both()
  expect(a).toBe(b)
})
