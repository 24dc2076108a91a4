/** Taking a round out as files, and bringing one in on a phone that has nothing. */
import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readDocx } from '../docx.ts'
import { axeViolations } from './axe.ts'
import { reflow } from './reflow.ts'
import { createRig, type Rig } from './rig.ts'
import { button, hasStored, heading, link, patience, shot } from './steps.ts'

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(() => rig.close())

async function example(): Promise<Page> {
  const page = await rig.phone()
  await page.goto(rig.url)
  await link(page, 'Se ett exempel').click()
  await link(page, /^Mitt i en omgång/).click()
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
  await bringIn(page, Buffer.alloc(17 * 1024 * 1024, '['))
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
  expect(tables.map(([file]) => file)).toEqual(['åtaganden.csv', 'eftertankar.csv', 'idéer.csv', 'skattningar.csv', 'går-vidare.csv', 'spridning.csv'])
  for (const [, table] of tables) expect(table.startsWith('\ufeff')).toBe(true)
  // Half-way through nothing is planned for afterwards: those two are their headings alone.
  for (const [, table] of tables.slice(0, 4)) expect(table.split('\r\n').length).toBeGreaterThan(3)
  for (const [, table] of tables.slice(4)) expect(table.trim().split('\r\n')).toHaveLength(1)
  expect(tables[3]?.[1]).toContain('\r\nNorrvik;Lärandeträff 1;Politisk styrning;Påbörjat;2;4;')
})

test('the round is a document, and the board gets what was promised with the decision that was written', async () => {
  const page = await example()
  await link(page, 'Öppna dokumentet').click()
  await heading(page, 'Omgången Exempel: jämställd styrning').waitFor(patience)
  for (const said of ['Vilka som deltar', 'Anteckningar från Lärandeträff 1', 'Träffar som är kvar', 'Från idé till lärdom', 'Egen skattning']) {
    await page.getByRole('heading', { name: said, level: 2 }).waitFor()
  }
  await shot(page, 'story', { size: { width: 360, height: 4000 } })
  const story = readDocx((await saved(page, 'Spara som Word-dokument')).bytes)
  expect(story.paragraphs).toContainEqual({ style: 'Heading2', text: 'Från idé till lärdom' })
  expect((await saved(page, 'Spara textfil')).bytes.toString('utf8')).toContain('\n## Från idé till lärdom\n')

  await link(page, 'Ta ut omgången').click()
  await link(page, 'Öppna rapporten').click()
  await heading(page, 'Norrvik: rapport till nämnden').waitFor()
  // The home team writes it, from the app's proposal or anew; it is there the next time.
  const proposal = page.getByLabel('Förslag till beslut')
  await button(page, 'Utgå från förslaget').click()
  await expect.poll(() => proposal.inputValue(), patience).toContain('att godkänna rapporten,')
  await proposal.fill('Nämnden beslutar\natt fortsätta.')
  // What it has in common with the proposal is not written again.
  await expect.poll(() => hasStored(page, 'fortsätta'), patience).toBe(true)
  await page.reload()
  await expect.poll(() => proposal.inputValue(), patience).toBe('Nämnden beslutar\natt fortsätta.')
  await shot(page, 'board', { fullPage: true })
  const { paragraphs } = readDocx((await saved(page, 'Spara som Word-dokument')).bytes)
  const at = paragraphs.findIndex(({ text }) => text === 'Förslag till beslut')
  expect(paragraphs.slice(at, at + 3).map(({ style, text }) => [style, text])).toEqual([['Heading2', 'Förslag till beslut'], ['Normal', 'Nämnden beslutar'], ['Normal', 'att fortsätta.']])
  expect(paragraphs.some(({ text }) => text.includes('Karin Lund'))).toBe(false)
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByLabel('Förslag till beslut').isVisible()).toBe(false)
  expect(await page.getByText('att fortsätta.').last().isVisible()).toBe(true)
})

test('the public page holds what was chosen, asks for nothing, and is for everybody to read', async () => {
  const page = await example()
  await link(page, 'Välj vad som ska visas').click()
  await heading(page, 'Publik sida').waitFor()
  expect(await button(page, 'Spara sidan').isDisabled()).toBe(true)
  for (const box of await page.getByRole('checkbox').all()) await box.press('Space')
  await page.getByText('Det här kommer att stå på sidan').waitFor()
  await shot(page, 'public', { fullPage: true })
  const { name, bytes } = await saved(page, 'Spara sidan')
  expect(name).toBe('Norrvik-publik-sida.html')
  const html = bytes.toString('utf8')
  expect(html).not.toContain('Karin Lund')

  const reader = await rig.phone()
  const asked: string[] = []
  reader.on('request', (request) => asked.push(request.url()))
  await reader.route('**/publik', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }))
  await reader.goto(`${rig.url}publik`)
  await heading(reader, 'Norrvik lär av andra').waitFor()
  for (const scheme of ['light', 'dark'] as const) {
    await reader.emulateMedia({ colorScheme: scheme })
    expect(await axeViolations(reader)).toEqual([])
  }
  await reader.setViewportSize({ width: 320, height: 640 })
  expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  await shot(reader, 'public-file', { fullPage: true })
  expect(asked).toEqual([`${rig.url}publik`])
})

test('what goes on and where it spreads stand on the public page when they are chosen', async () => {
  const page = await rig.phone({ viewport: { width: 360, height: 740 } })
  await page.goto(`${rig.url}demo/whole`)
  await heading(page, 'Exempel: två år').waitFor(patience)
  await page.goto(`${page.url()}/out/page`)
  const plans = page.getByRole('group', { name: 'Det som går vidare' })
  await plans.waitFor(patience)
  expect(await plans.getByRole('checkbox').count()).toBe(6)
  expect(await plans.getByRole('checkbox', { checked: true }).count()).toBe(0)
  await plans.getByLabel('Elevhälsan läser anmälningarna varje vecka').check()
  await plans.getByLabel('Spridning').check()
  await page.getByText('4 av 12 enheter arbetar så.').waitFor()
  await shot(page, 'public-plans', { fullPage: true })
  expect(await axeViolations(page)).toEqual([])
  expect((await reflow(page)).problems).toEqual([])
  const html = (await saved(page, 'Spara sidan')).bytes.toString('utf8')
  for (const words of ['Elevhälsan läser anmälningarna varje vecka', 'Verksamhetsplan: Skolförvaltningens årshjul', 'Norrskolan']) expect(html).toContain(words)
  // Who owns it, why a unit waits, and what was not chosen.
  for (const words of ['Chefen för elevhälsan', 'Räddningsnämnden', 'De delar sekreterare', 'Frågan om flickor och pojkar står i budgetanvisningen']) expect(html).not.toContain(words)
})
