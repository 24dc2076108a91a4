/** What people do with the app, by the words they read on it. Each step ends when the screen says that it is done. */
import type { Locator, Page, ViewportSize } from 'playwright-core'
import { expect } from 'vitest'
import { addDays } from '../../src/model/date.ts'

/** For conditions that wait for other phones: two cores carry them all. */
export const patience = { timeout: 60_000, interval: 50 }

export interface Who {
  readonly name: string
  readonly organisation?: string
  readonly role?: string
}

export interface InviteForms {
  readonly link: string
  /** As it is shown, its groups parted by spaces. */
  readonly code: string
}

export interface Commitment {
  readonly what: string
  readonly why?: string
  /** YYYY-MM-DD */
  readonly due: string
}

export const ylva: Who = { name: 'Ylva Brandt', role: 'Samordnare' }
export const karin: Who = { name: 'Karin Lund', organisation: 'Norrvik', role: 'Politiker' }
export const hakan: Who = { name: 'Håkan Nyström', organisation: 'Ekdala', role: 'Hög chef' }
export const amira: Who = { name: 'Amira Haddad', organisation: 'Ekdala', role: 'Nyckelperson' }

const named = (role: 'button' | 'link' | 'heading' | 'dialog') => (within: Page | Locator, name: string | RegExp) =>
  within.getByRole(role, { name, exact: true })
export const button = named('button')
export const link = named('link')
export const heading = named('heading')
export const dialog = named('dialog')

export async function choose(page: Page, group: string, option: string): Promise<void> {
  await page.getByRole('group', { name: group, exact: true }).getByText(option, { exact: true }).click()
}

async function sayWho(page: Page, { name, organisation = 'Ingen av dem', role = 'Annan roll' }: Who): Promise<void> {
  await page.getByLabel('Vad heter du?').fill(name)
  await choose(page, 'Organisation', organisation)
  await choose(page, 'Roll', role)
}

/** Two organisations, Norrvik and Ekdala, with Solhamn as their mentor; ends on the page of the round. */
export async function createRound(page: Page, url: string, by: Who = ylva): Promise<void> {
  await page.goto(url)
  await link(page, 'Skapa en omgång').click()
  await page.getByLabel('Omgångens namn').fill('Modellkommuner')
  await page.getByLabel('Organisation 1', { exact: true }).fill('Norrvik')
  await page.getByLabel('Organisation 2', { exact: true }).fill('Ekdala')
  await button(page, 'Lägg till organisation').click()
  await page.getByLabel('Organisation 3', { exact: true }).fill('Solhamn')
  await page.getByLabel('Är mentor : Solhamn').check()
  await sayWho(page, by)
  await button(page, 'Skapa omgången').click()
  await heading(page, 'Modellkommuner').waitFor()
}

/** On a page that has the button *Bjud in*; closes the dialog again. */
export async function readInvite(page: Page): Promise<InviteForms> {
  const invite = await openInvite(page)
  const url = await invite.getByLabel('Länk', { exact: true }).inputValue()
  const code = await invite.getByRole('region', { name: 'Kod att skriva in' }).getByRole('code').allInnerTexts()
  await button(invite, 'Stäng').click()
  return { link: url, code: code.join(' ') }
}

export async function openInvite(page: Page): Promise<Locator> {
  await button(page, 'Bjud in').click()
  const invite = dialog(page, 'Bjud in')
  await invite.getByRole('img', { name: 'QR-kod som öppnar omgången' }).waitFor()
  return invite
}

/** Opens the link and answers who one is. Ends in the round, or in its meeting when one runs. */
export async function join(page: Page, url: string, who: Who): Promise<void> {
  await page.goto(url)
  await enter(page, who)
}

/** From the page that asks who one is. */
export async function enter(page: Page, who: Who): Promise<void> {
  await fillWho(page, who)
  await inside(page)
}

/** Presses *Gå in* without waiting for what comes: it may be the question whether one is there already. */
export async function fillWho(page: Page, who: Who): Promise<void> {
  await sayWho(page, who)
  await button(page, 'Gå in').click()
}

export async function inside(page: Page): Promise<void> {
  await page.waitForURL(/\/round\/[^/]+/)
}

export const roundOf = (page: Page): string => /\/round\/([^/?]+)/.exec(page.url())?.[1] ?? ''

/** Goes to a part of the round by its tab. */
export async function goTo(page: Page, tab: 'Omgången' | 'Träffen' | 'Hemma' | 'Åtaganden' | 'Personer'): Promise<void> {
  await link(page.getByRole('navigation', { name: 'Omgångens delar' }), tab).click()
}

/** The service worker has the app: from here on it opens, with every part of it, without a server. */
export async function kept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, patience)
}

/** As a phone goes out of reach that has kept the app. */
export async function goOffline(page: Page): Promise<void> {
  await kept(page)
  await page.context().setOffline(true)
}

/** From the page of the round; the first meeting is the start-up. */
export async function startMeeting(page: Page): Promise<void> {
  await goTo(page, 'Träffen')
  await button(page, 'Starta träffen').click()
  await page.getByRole('timer').waitFor()
}

type Reader = 'Omgången' | 'Hemma' | 'Bara jag'

/** At an item of the meeting. */
export async function writeReflection(page: Page, text: string, to: Reader = 'Omgången'): Promise<void> {
  await choose(page, 'Vem ska kunna läsa?', to)
  const field = page.getByLabel('Skriv din tanke')
  await field.fill(text)
  await button(page, 'Lägg till').click()
  await expect.poll(() => field.inputValue(), patience).toBe('')
  await note(page, text).waitFor()
}

/** The entry that holds the text. */
export const note = (page: Page, text: string): Locator => page.getByRole('article').filter({ hasText: text })

/** On the page of a new commitment; ends where the promise was begun. */
export async function fillCommitment(page: Page, { what, why = 'Vi vet inte varför.', due }: Commitment): Promise<void> {
  await page.getByLabel('Vad ska vi göra?').fill(what)
  await page.getByLabel('Vilken utmaning, och för vilka?').fill(why)
  await page.getByLabel('Klart senast').fill(due)
  await button(page, 'Lova i omgången').click()
  await page.getByText('Lovat i omgången.').last().waitFor()
}

/** From a page with the round's tabs; ends in the round's list. */
export async function makeCommitment(page: Page, commitment: Commitment): Promise<void> {
  await goTo(page, 'Åtaganden')
  await link(page, 'Nytt åtagande').click()
  await fillCommitment(page, commitment)
  await heading(page, 'Åtaganden').waitFor()
  await page.getByRole('link', { name: commitment.what }).waitFor()
}

/** The calendar day in Sweden `days` from now: YYYY-MM-DD. */
export function dayFromNow(days: number): string {
  return addDays(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(Date.now()), days)
}

/**
 * When the running item's time is out, in ms of this process's clock, as the phone shows it: read at the moment its
 * number changes, so that rounding to seconds does not blur it.
 */
export async function timeIsOut(page: Page): Promise<number> {
  const words = await page.getByRole('timer').evaluate(
    (timer) =>
      new Promise<string>((resolve) => {
        const observer = new MutationObserver(() => {
          observer.disconnect()
          resolve(timer.getAttribute('aria-label') ?? '')
        })
        observer.observe(timer, { attributes: true, attributeFilter: ['aria-label'] })
      }),
  )
  const [, clock = '', over] = /^([\d:]+) (kvar|över)/.exec(words) ?? []
  const seconds = clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
  return Date.now() + (over === 'över' ? -seconds : seconds) * 1000
}

/** Waits until all phones show the same remaining time to within a second. */
export async function expectSameTime(pages: readonly Page[]): Promise<void> {
  const spread = async () => {
    const ends = await Promise.all(pages.map(timeIsOut))
    return Math.max(...ends) - Math.min(...ends)
  }
  await expect.poll(spread, patience).toBeLessThan(1000)
}

/** `SHOTS=folder`: what it looks like, light and dark; `size` for this once. */
export async function shot(page: Page, name: string, { size, fullPage = false }: { size?: ViewportSize; fullPage?: boolean } = {}): Promise<void> {
  const folder = process.env['SHOTS']
  if (folder === undefined) return
  const usual = page.viewportSize()
  if (size !== undefined) await page.setViewportSize(size)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.screenshot({ path: `${folder}/${name}-${colorScheme}.png`, fullPage, animations: 'disabled' })
  }
  await page.emulateMedia({ colorScheme: 'light' })
  if (size !== undefined && usual !== null) await page.setViewportSize(usual)
}

/** Whether the words stand anywhere in what the phone has stored, in whatever circle. */
export function hasStored(page: Page, words: string): Promise<boolean> {
  return page.evaluate(async (wanted) => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(new Error(request.error?.message))
      })
    for (const { name } of await indexedDB.databases()) {
      const db = await answer(indexedDB.open(name ?? ''))
      const log = db.transaction('log').objectStore('log').getAll() as IDBRequest<{ bytes: Uint8Array }[]>
      const rows = await answer(log)
      db.close()
      if (rows.some(({ bytes }) => new TextDecoder().decode(bytes).includes(wanted))) return true
    }
    return false
  }, words)
}
