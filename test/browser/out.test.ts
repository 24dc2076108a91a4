/** Taking a round out as files, and bringing one in on a phone that has nothing. */
import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRig, type Rig } from './rig.ts'
import { button, heading, link, patience, shot } from './steps.ts'

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(() => rig.close())

async function example(): Promise<Page> {
  const page = await rig.phone()
  await page.goto(rig.url)
  await link(page, 'Se ett exempel').click()
  await link(page, 'Ta ut omgången som filer').click(patience)
  await heading(page, 'Ta ut omgången').waitFor()
  return page
}

/** What the button hands over, pressed by hand or by key. */
async function saved(page: Page, by: string, press: 'click' | 'key' = 'click') {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    press === 'click' ? button(page, by).click() : button(page, by).press('Enter'),
  ])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

async function bringIn(page: Page, buffer: Buffer): Promise<void> {
  await page.goto(`${rig.url}new`)
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(page, 'Välj fil').press('Enter')])
  await chooser.setFiles({ name: 'omgång.json', mimeType: 'application/json', buffer })
}

test('a round leaves as a file, and is equal on a phone that had nothing', async () => {
  const from = await example()
  await shot(from, 'out', { fullPage: true })
  const file = await saved(from, 'Spara omgången', 'key')
  expect(file.name).toBe('Exempel-jämställd-styrning.json')
  await from.getByText('Filen är sparad.').waitFor()

  const to = await rig.phone()
  await bringIn(to, file.bytes)
  await heading(to, 'Exempel: jämställd styrning').waitFor(patience)
  await to.getByText('Omgången är intagen och sparad på telefonen.', { exact: false }).waitFor()
  await to.reload()
  await link(to, 'Jämför era sätt att arbeta').click(patience)
  await to.getByText('En del av det som visas här kom i en fil.', { exact: false }).waitFor(patience)
  expect(await to.getByText('Det här går inte att lita på').count()).toBe(0)
  await shot(to, 'out-carried', { fullPage: true })
  await to.goBack()
  await link(to, 'Ta ut omgången som filer').click(patience)
  expect((await saved(to, 'Spara omgången')).bytes.equals(file.bytes)).toBe(true)
})

test('what is no round is refused in one sentence, and nothing is made of it', async () => {
  const page = await rig.phone()
  await bringIn(page, Buffer.from('{"format":"larandetraff/round","version":1}'))
  await page.getByRole('alert').filter({ hasText: 'Felet finns vid .name.' }).waitFor(patience)
  await shot(page, 'out-refused', { fullPage: true })
  await bringIn(page, Buffer.alloc(10 * 1024 * 1024, '['))
  await page.getByRole('alert').filter({ hasText: 'Filen är för stor' }).waitFor(patience)
  await page.goto(rig.url)
  await link(page, 'Se ett exempel').waitFor()
  expect(await page.getByText('omgång.json').count()).toBe(0)
})

test('tables come as one file that a spreadsheet opens', async () => {
  const page = await example()
  const { name, bytes } = await saved(page, 'Spara tabellerna')
  expect(name).toBe('Exempel-jämställd-styrning-tabeller.zip')
  const tables = Object.entries(unzipSync(bytes)).map(([file, table]) => [file, Buffer.from(table).toString('utf8')] as const)
  expect(tables.map(([file]) => file)).toEqual(['åtaganden.csv', 'eftertankar.csv', 'idéer.csv', 'skattningar.csv'])
  for (const [, table] of tables) {
    expect(table.startsWith('\ufeff')).toBe(true)
    expect(table.split('\r\n').length).toBeGreaterThan(3)
  }
  expect(tables[3]?.[1]).toMatch(/Norrvik;.*;Belägg|Norrvik;/)
})
