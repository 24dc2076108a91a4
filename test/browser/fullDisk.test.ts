/** A phone without room: it is said in the meeting, nothing written is lost, and it is saved when there is room. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { sv } from '../../src/i18n/sv.ts'
import { chromiumArgs, chromiumPath } from './chromium.ts'
import { mayMount, mountSmallDisk } from './harness/smallDisk.ts'
import { createRig, type Rig } from './rig.ts'
import { button, createRound, kept, note, startMeeting, writeReflection, ylva } from './steps.ts'

let rig: Rig
beforeAll(async () => {
  rig = await createRig()
})
afterAll(() => rig.close())

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'phone-'))
  onTestFinished(() => { rmSync(path, { recursive: true, force: true }) })
  return path
}

/** Random: Chromium packs what it stores, and a repeated letter takes no room. */
const noise = () => randomBytes(12_000).toString('base64')

test.runIf(mayMount)('a full disk: it is said, and what was written is saved when there is room again', async () => {
  const path = folder()
  const disk = mountSmallDisk(path, 120)
  onTestFinished(disk.unmount)
  const context = await chromium.launchPersistentContext(join(path, 'profile'), {
    executablePath: chromiumPath(),
    args: [...chromiumArgs, `--disk-cache-dir=${folder()}`, `--crash-dumps-dir=${folder()}`],
    viewport: { width: 360, height: 740 },
    locale: 'sv-SE',
  })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  await createRound(page, rig.url, ylva)
  await kept(page)
  await startMeeting(page)
  await writeReflection(page, 'Före.')
  const saved = page.getByText(sv.status.saved).first()
  await saved.waitFor()

  disk.fill(400_000)
  const full = page.getByText(sv.errors.storageFull)
  let written = 0
  for (; (await full.count()) === 0 && written < 60; written++) await writeReflection(page, `Text ${written}: ${noise()}`)
  await full.waitFor()
  const last = 'Det här skrev jag när telefonen var full.'
  await writeReflection(page, last)
  await full.waitFor()

  disk.makeRoom()
  await full.waitFor({ state: 'detached' })
  await saved.waitFor()
  await page.reload()
  for (const text of ['Före.', ...Array.from({ length: written }, (_, i) => `Text ${i}: `), last]) {
    await note(page, text).waitFor()
  }
  expect(await button(page, 'Du leder').count()).toBe(1)
})
