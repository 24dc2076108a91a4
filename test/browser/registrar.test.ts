/** All that was shared leaves for a registry as one file, in words and as data. */
import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readDocx } from '../docx.ts'
import { axeViolations } from './axe.ts'
import { createRig, type Rig } from './rig.ts'
import { button, heading, link, patience, shot } from './steps.ts'

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(() => rig.close())

test('what goes to a registry is told before, and is all in one file', async () => {
  const page = await rig.phone()
  await page.goto(rig.url)
  await link(page, 'Se ett exempel').click()
  await link(page, /^Mitt i en omgång/).click()
  await link(page, 'Ta ut omgången som filer').click(patience)
  await link(page, 'Se vad som kommer med').click()
  await heading(page, 'Lämna till registrator').waitFor()
  await page.getByText(/^Norrvik: \d+ delningar$/).waitFor(patience)
  expect(await axeViolations(page)).toEqual([])
  await shot(page, 'registrar', { fullPage: true })
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Spara filen').click(patience)])
  expect(download.suggestedFilename()).toBe('Exempel-jämställd-styrning-till-registrator.zip')
  const files = unzipSync(new Uint8Array(await readFile(await download.path())))
  const names = Object.keys(files)
  for (const name of ['LAS-MIG.md', 'omgangen.docx', 'omgangen.md', 'oppna-data.json']) expect(names).toContain(name)
  const textOf = (name: string) => new TextDecoder().decode(files[name])
  const record = names.find((name) => /^\d-delat-Norrvik\.md$/.test(name)) ?? ''
  expect(textOf(record)).toContain('# Det Norrvik har delat')
  expect(textOf(record)).toMatch(/- Delad: \d{4}-\d\d-\d\d \d\d:\d\d\n- Av: \p{L}+/u)
  expect(textOf(record)).toContain('- Underskrift: Prövad: organisationens egen')
  const shared = readDocx(files[record.replace('.md', '.docx')] ?? new Uint8Array())
  expect(JSON.stringify(shared)).toContain('Det Norrvik har delat')
  expect(JSON.parse(textOf('oppna-data.json'))).toMatchObject({ format: 'larandetraff/round' })
  expect(textOf('LAS-MIG.md')).toContain('Egna anteckningar')
})
