/** Who writes is not moved by what others write: neither the focus, nor the caret, nor what is in view. */
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRig, type Rig } from './rig.ts'
import {
  amira, button, choose, createRound, goOffline, goTo, hakan, heading, join, note, patience, readInvite, startMeeting, writeReflection, ylva,
} from './steps.ts'

const notes = 12
const textOf = (i: number) => `Nummer${String(i)}x. ${'Vi talade länge om hur det ser ut hos oss. '.repeat(4)}`.trim()

let rig: Rig
let writer: Page
let reader: Page
let away: Page
beforeAll(async () => {
  rig = await createRig()
})
afterAll(() => rig.close())

test('three phones stand at an item with more notes than are in view', async () => {
  writer = await rig.phone()
  reader = await rig.phone()
  away = await rig.phone()
  await createRound(writer, rig.url, ylva)
  const { link } = await readInvite(writer)
  await Promise.all([join(reader, link, hakan), join(away, link, amira)])
  await startMeeting(writer)
  for (const page of [reader, away]) {
    await goTo(page, 'Träffen')
    await heading(page, 'Välkomna').waitFor()
    await choose(page, 'Vem ska kunna läsa?', 'Omgången')
  }
  for (let i = 0; i < notes; i++) await writeReflection(writer, textOf(i))
  for (const page of [reader, away]) await note(page, `Nummer${String(notes - 1)}x`).waitFor(patience)
})

/** The list item of a note, which stays the same while it is being changed. */
async function entry(page: Page, i: number): Promise<Locator> {
  const id = await page.locator('li', { has: note(page, `Nummer${String(i)}x`) }).getAttribute('id')
  return page.locator(`#${id ?? ''}`)
}

/** Opens a note to change it. */
async function change(page: Page, i: number): Promise<Locator> {
  const at = await entry(page, i)
  await at.getByRole('button', { name: /^Ändra/ }).click()
  return at.getByRole('textbox')
}

/** Where the focus and its caret are, what is written there, and how far down the note stands in the window. */
function place(seen: Locator) {
  return seen.evaluate((element) => {
    const field = document.activeElement as HTMLTextAreaElement
    return { field: field.id, caret: [field.selectionStart, field.selectionEnd], value: field.value, top: Math.round(element.getBoundingClientRect().top) }
  })
}

/** Somebody writes in notes above and below what is in view, and adds one at the end. */
async function othersWrite(round: number): Promise<void> {
  for (const i of [1, notes - 1]) {
    const field = await change(writer, i)
    await field.press('End')
    await field.pressSequentially(`. Tillägg ${String(round)} som gör den längre och längre`)
    await button(writer, 'Klar').click()
    await note(reader, `Nummer${String(i)}x`).filter({ hasText: `Tillägg ${String(round)} som gör den längre och längre` }).waitFor(patience)
  }
  await writeReflection(writer, `Sist ${String(round)}`)
  await note(reader, `Sist ${String(round)}`).waitFor(patience)
}

test('focus, caret and what is in view stay while others write above and below', async () => {
  const field = reader.getByLabel('Skriv din tanke')
  await field.fill('Mitt i en mening')
  const seen = await entry(reader, 6)
  await seen.evaluate((element) => { element.scrollIntoView({ block: 'start' }) })
  await field.evaluate((element: HTMLTextAreaElement) => { element.setSelectionRange(4, 7) })
  expect(await reader.evaluate(() => scrollY)).toBeGreaterThan(200)
  const before = await place(seen)
  const height = await (await entry(reader, 1)).evaluate((element) => element.clientHeight)
  await othersWrite(1)
  await othersWrite(2)
  expect(await (await entry(reader, 1)).evaluate((element) => element.clientHeight)).toBeGreaterThan(height)
  expect(await place(seen)).toEqual(before)
  await field.fill('')
})

test('so they do in a note that is being changed, also when somebody else writes in it', async () => {
  const field = await change(reader, 6)
  const seen = await entry(reader, 7)
  await field.evaluate((element: HTMLTextAreaElement) => { element.setSelectionRange(3, 3) })
  const before = await place(seen)
  await othersWrite(3)
  expect(await place(seen)).toEqual(before)

  const theirs = await change(writer, 6)
  await theirs.press('Control+Home')
  await theirs.press('A')
  await expect.poll(() => field.inputValue(), patience).toBe(`A${textOf(6)}`)
  const after = await place(seen)
  expect(after).toMatchObject({ field: before.field, caret: [4, 4] })
  await theirs.press('Backspace')
  await expect.poll(() => field.inputValue(), patience).toBe(textOf(6))
  await button(writer, 'Klar').click()
  await button(reader, 'Klar').click()
})

test('a note that was written without a network comes in above, and what is in view stays', async () => {
  const field = reader.getByLabel('Skriv din tanke')
  await goOffline(away)
  await writeReflection(away, `Från källaren. ${textOf(99)}`)
  await writeReflection(writer, 'Skrivet efter källaren')
  await note(reader, 'Skrivet efter källaren').waitFor(patience)
  await field.fill('Mitt i en mening')
  const seen = reader.locator('li', { has: note(reader, 'Skrivet efter källaren') })
  await seen.evaluate((element) => { element.scrollIntoView({ block: 'start' }) })
  await field.evaluate((element: HTMLTextAreaElement) => { element.setSelectionRange(4, 4) })
  const before = await place(seen)
  await away.context().setOffline(false)
  const earlier = note(reader, 'Från källaren')
  await earlier.waitFor(patience)
  expect(await earlier.evaluate((element) => element.getBoundingClientRect().bottom)).toBeLessThan(before.top)
  expect(await place(seen)).toEqual(before)
  await field.fill('')
})

test('a letter of somebody else changes the one note that it was written in', async () => {
  const theirs = await change(writer, 3)
  await theirs.press('Control+End')
  const at = await entry(reader, 3)
  await at.getByText('skriver här').waitFor(patience)
  const id = await at.getAttribute('id')
  await reader.evaluate((own) => {
    const changed = { inside: 0, outside: [] as string[] }
    Object.assign(window, { changed })
    const list = document.getElementById(own ?? '')?.closest('.body')
    new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement
        if (element?.closest(`#${own ?? ''}`)) changed.inside++
        else changed.outside.push(element?.outerHTML.slice(0, 200) ?? '')
      }
    }).observe(list ?? document.body, { subtree: true, childList: true, characterData: true, attributes: true })
  }, id)
  await theirs.pressSequentially(' och lite till')
  await note(reader, 'Nummer3x').filter({ hasText: 'och lite till' }).waitFor(patience)
  const { inside, outside } = await reader.evaluate(() => (window as unknown as { changed: { inside: number; outside: string[] } }).changed)
  expect(outside).toEqual([])
  expect(inside).toBeGreaterThan(0)
  await button(writer, 'Klar').click()
})
