/** Two phones write in one entry while one of them composes, as nearly every phone keyboard does: nothing is lost. */
import type { CDPSession, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createRig, type Rig } from './rig.ts'

let rig: Rig
beforeAll(async () => {
  rig = await createRig()
})
afterAll(() => rig.close())

const patience = 30_000

/** Makes a round on the phone and stands in its running first meeting. Answers with the invite's link. */
async function hostMeeting(page: Page): Promise<string> {
  await page.goto(`${rig.url}new`)
  await page.getByLabel('Omgångens namn').fill('Prov')
  await page.getByLabel('Organisation 1', { exact: true }).fill('Norrvik')
  await page.getByLabel('Organisation 2', { exact: true }).fill('Ekdala')
  await sayWho(page, 'Karin Lund', 'Norrvik')
  await page.getByRole('button', { name: 'Skapa omgången' }).click()
  await page.getByRole('link', { name: 'Gå till träffen' }).click()
  await page.getByRole('button', { name: 'Bjud in' }).click()
  const link = await page.getByLabel('Länk', { exact: true }).inputValue()
  await page.getByRole('button', { name: 'Stäng' }).click()
  await page.getByRole('button', { name: 'Starta träffen' }).click()
  return link
}

async function joinMeeting(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await sayWho(page, 'Jonas Berg', 'Ekdala')
  await page.getByRole('button', { name: 'Gå in' }).click()
}

async function sayWho(page: Page, name: string, organisation: string): Promise<void> {
  await page.getByLabel('Vad heter du?').fill(name)
  await page.getByText(organisation, { exact: true }).click()
  await page.getByText('Politiker', { exact: true }).click()
}

async function openEntry(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Ändra inlägget av Karin Lund' }).click()
  return page.getByLabel('Ändra inlägget av Karin Lund')
}

/** What a keyboard does while a word is being composed: it replaces the composed text again and again. */
async function compose(keyboard: CDPSession, word: string): Promise<void> {
  for (let n = 1; n <= word.length; n++) {
    const text = word.slice(0, n)
    await keyboard.send('Input.imeSetComposition', { text, selectionStart: n, selectionEnd: n })
  }
}

/** The page is hidden; answers with what it keeps beside its log at that very moment. To be run in the page. */
function putAway(): string {
  Object.defineProperty(document, 'hidden', { value: true })
  Object.defineProperty(document, 'visibilityState', { value: 'hidden' })
  document.dispatchEvent(new Event('visibilitychange'))
  return Object.entries(localStorage).map(([name, text]) => (name.startsWith('larandetraff.last.') ? String(text) : '')).join('')
}

async function valueOf(field: Locator): Promise<string> {
  return field.inputValue()
}

describe('writing in one entry', () => {
  test('a composition loses nothing, and eats nothing of what the other writes meanwhile', async () => {
    const [karin, jonas] = [await rig.phone(), await rig.phone()]
    const link = await hostMeeting(karin)
    await joinMeeting(jonas, link)

    await karin.getByText('Omgången', { exact: true }).last().click()
    await karin.getByLabel('Skriv din tanke').fill('Vi ser att')
    await karin.getByRole('button', { name: 'Lägg till' }).click()

    const own = await openEntry(karin)
    const other = await openEntry(jonas)
    await karin.getByText('Jonas Berg skriver här').waitFor({ timeout: patience })

    const keyboard = await karin.context().newCDPSession(karin)
    await own.press('End')
    await keyboard.send('Input.insertText', { text: ' ' })
    await compose(keyboard, 'budgeten')
    // The composed letters travel while nobody else writes …
    await expect.poll(() => valueOf(other), { timeout: patience }).toBe('Vi ser att budgeten')
    await other.press('Home')
    await jonas.keyboard.type('I dag: ')
    await jonas.getByText('nått 1 av 1').waitFor({ timeout: patience })
    // … and when somebody does, the field waits: it must not be touched under a keyboard that composes.
    expect(await valueOf(own)).toBe('Vi ser att budgeten')
    await compose(keyboard, 'budgetens mål')
    expect(await valueOf(own)).toBe('Vi ser att budgetens mål')
    await keyboard.send('Input.insertText', { text: 'budgetens mål' })

    const both = 'I dag: Vi ser att budgetens mål'
    await expect.poll(() => valueOf(own), { timeout: patience }).toBe(both)
    await expect.poll(() => valueOf(other), { timeout: patience }).toBe(both)
    // The caret stands where the writer left it.
    await keyboard.send('Input.insertText', { text: '.' })
    await expect.poll(() => valueOf(other), { timeout: patience }).toBe(`${both}.`)

    // Put away in the midst of it, the phone keeps the letters that waited: they are sent before what was sent is stored.
    await compose(keyboard, ' Nu')
    await expect.poll(() => valueOf(other), { timeout: patience }).toBe(`${both}. Nu`)
    await other.press('Home')
    await jonas.keyboard.type('Ja. ')
    await jonas.getByText('nått 1 av 1').waitFor({ timeout: patience })
    await compose(keyboard, ' Nu prova')
    expect(await karin.evaluate(putAway)).toContain(' prova')
  })
})
