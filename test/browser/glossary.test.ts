/** The words of the method: found from the settings, searched, and the questions to look for causes with. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeViolations } from './axe.ts'
import { createRig, type Rig } from './rig.ts'
import { heading, link, patience, shot } from './steps.ts'

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(() => rig.close())

test('a word is looked up from the settings, by what it is called or by what it means', async () => {
  const page = await rig.phone()
  await page.goto(`${rig.url}settings`)
  await link(page, /^Ord vi använder/).click(patience)
  await heading(page, 'Ord vi använder').waitFor(patience)
  await page.getByText('63 ord').waitFor(patience)
  await shot(page, 'words', { fullPage: true })
  await page.getByLabel('Sök ett ord').fill('återremittera')
  await page.getByText('1 ord').waitFor()
  await page.getByText('Att skicka tillbaka ett underlag som inte är klart.').waitFor()
  await page.getByLabel('Sök ett ord').fill('qwerty')
  await page.getByText('Inget ord stämmer').waitFor()
  await page.locator('summary').filter({ hasText: '4R' }).click()
  await page.getByText('Hur många kvinnor och män').waitFor()
  const kolada = link(page, /^Kolada/)
  expect([await kolada.getAttribute('href'), await kolada.getAttribute('rel')]).toEqual(['https://www.kolada.se/', 'noopener noreferrer'])
  await shot(page, 'words-lenses', { fullPage: true })
  expect(await axeViolations(page)).toEqual([])
})
