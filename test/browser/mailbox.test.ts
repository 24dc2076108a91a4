/** Two phones that are never online at the same hour: the server's sealed copy carries the round between them. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as joinPath } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRig, type Rig } from './rig.ts'
import { createRound, dayFromNow, goTo, hakan, heading, join, karin, link, makeCommitment, patience, readInvite } from './steps.ts'

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
