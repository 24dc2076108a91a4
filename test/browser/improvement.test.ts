/** Improvement work at home: written and measured by two phones of one home team, with and without a network. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { improvement as w } from '../../src/i18n/later/improvement.sv.ts'
import { team } from '../../src/i18n/later/team.sv.ts'
import { sv } from '../../src/i18n/sv.ts'
import { axeViolations } from './axe.ts'
import { startHome } from './homeSteps.ts'
import { visit } from './resultSteps.ts'
import { createRig, type Rig } from './rig.ts'
import { button, createRound, dialog, goOffline, hasStored, heading, join, link, patience, readInvite, shot, type Who } from './steps.ts'

const karin: Who = { name: 'Karin Lund', organisation: 'Norrvik', role: 'Politiker' }
const lena: Who = { name: 'Lena Holm', organisation: 'Norrvik', role: 'Nyckelperson' }
const name = 'Lika bemötande i ekonomiskt bistånd'
const change = 'Samma frågor till alla som söker'

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(async () => { await rig.close() })

async function homeInvite(page: Page): Promise<string> {
  await button(page, team.invite).click()
  const invite = dialog(page, team.invite)
  await invite.getByRole('img', { name: team.inviteQr }).waitFor()
  const url = await invite.getByLabel('Länk', { exact: true }).inputValue()
  await button(invite, sv.common.close).click()
  return url
}

const fill = (page: Page, label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text)

async function measure(page: Page, day: string, women: string, men: string): Promise<void> {
  await button(page, w.addMeasurement).click()
  const form = dialog(page, w.addMeasurement)
  await form.getByLabel(w.day).fill(day)
  await form.getByLabel(w.women).fill(women)
  await form.getByLabel(w.men).fill(men)
  await button(form, sv.common.save).click()
  await form.waitFor({ state: 'detached' })
}

/** The numbers of the table, row by row: the day and its tags, women, men. */
const rowsOf = (page: Page) =>
  page.locator('tbody tr').evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll<HTMLElement>('th, td')].map((cell) => cell.innerText.replace(/\s+/g, ' ').trim())))

/** How many points and lines are drawn of each sex, and how high the points are, in pixels from the top. */
const drawnOf = (page: Page) =>
  page.getByRole('img', { name: /^Diagram/ }).evaluate((chart) => {
    const heights = (shape: string) => [...chart.querySelectorAll(shape)].map((point) => {
      const { top, height } = point.getBoundingClientRect()
      return Math.round(top + height / 2 - chart.getBoundingClientRect().top)
    })
    return { women: heights('circle'), men: heights('rect'), lines: chart.querySelectorAll('.line').length, marks: chart.querySelectorAll('.mark').length }
  })

test('one begins an improvement and measures, the other sees it; it opens offline and goes on there; the round hears nothing', async () => {
  const [host, first, second] = await Promise.all([rig.phone(), rig.phone(), rig.phone()])
  await createRound(host, rig.url)
  await join(first, (await readInvite(host)).link, karin)
  await startHome(first, 'Norrvik')
  await join(second, await homeInvite(first), lena)
  await heading(second, 'Hemmagruppen i Norrvik').waitFor()

  await link(first, new RegExp(`^${w.begin}`)).click()
  await heading(first, sv.common.unnamed).waitFor()
  await shot(first, 'improvement-empty', { fullPage: true })
  // Nobody else is told of what has no word in it yet.
  expect(await link(second, new RegExp(sv.common.unnamed)).count()).toBe(0)
  await fill(first, w.fields.name, name)
  await heading(first, name).waitFor()
  await fill(first, w.fields.challenge, 'Kvinnor får oftare avslag än män, fast de har samma behov.')
  await fill(first, w.fields.measure, 'Andel ansökningar som beviljas')
  await fill(first, w.unit, '%')
  await fill(first, w.goal, 'nittio')
  // Half a number is no mistake while it is typed: it is told when the field is left.
  expect(await first.getByText(w.needed.goal).count()).toBe(0)
  await first.keyboard.press('Tab')
  await first.getByText(w.needed.goal).waitFor()
  await fill(first, w.goal, '90')

  await button(first, w.addMeasurement).click()
  await button(dialog(first, w.addMeasurement), sv.common.save).click()
  await dialog(first, w.addMeasurement).getByText(w.needed.number).waitFor()
  await shot(first, 'improvement-dialog')
  await button(dialog(first, w.addMeasurement), sv.common.cancel).click()
  await measure(first, '2026-03-02', '66', '')
  await measure(first, '2026-01-12', '62,5', '71')
  await shot(first, 'improvement-gap', { fullPage: true })
  await measure(first, '2026-03-30', '70', '73')
  await button(first, w.addMark).click()
  await fill(first, w.label, change)
  await dialog(first, w.addMark).getByLabel(w.day).fill('2026-02-16')
  await button(dialog(first, w.addMark), sv.common.save).click()
  await button(first, w.changeMark(change)).waitFor()

  await link(second, new RegExp(`^${name}`)).click()
  await button(second, w.changeMark(change)).waitFor()
  const rows = [['12 januari Utgångsläge', '62,5', '71'], ['2 mars', '66', 'saknas'], ['30 mars', '70', '73']]
  for (const page of [first, second]) {
    await expect.poll(() => rowsOf(page), patience).toEqual(rows)
    await expect.poll(async () => (await drawnOf(page)).marks, patience).toBe(1)
    await page.getByRole('img', { name: /Kvinnor: från 62,5\s%\s?till 70\s%\. Män: från 71\s%\s?till 73\s%\./ }).waitFor()
  }
  const drawn = await drawnOf(second)
  expect([drawn.women.length, drawn.men.length, drawn.lines]).toEqual([3, 2, 2])
  // The larger the number in the table, the higher its point.
  const heights = [drawn.women[0], drawn.women[1], drawn.women[2], drawn.men[0], drawn.men[1]] as number[]
  expect([...heights].sort((a, b) => b - a)).toEqual(heights)
  await second.getByText(w.goalLine('90\u00a0%')).waitFor()
  await second.getByText(w.gaps).waitFor()
  await first.getByText(sv.status.saved).first().waitFor()
  await second.getByRole('img', { name: /^Diagram/ }).evaluate((chart) => { chart.scrollIntoView({ block: 'start' }) })
  await shot(second, 'improvement-chart')
  await shot(second, 'improvement', { fullPage: true })
  await second.evaluate(() => { document.documentElement.style.fontSize = '200%' })
  await second.getByRole('img', { name: /^Diagram/ }).evaluate((chart) => { chart.scrollIntoView({ block: 'start' }) })
  await shot(second, 'improvement-large', { fullPage: true })
  await second.evaluate(() => { document.documentElement.style.fontSize = '' })
  await shot(second, 'improvement-wide', { fullPage: true, size: { width: 1280, height: 800 } })

  await goOffline(first)
  await first.reload()
  await expect.poll(() => rowsOf(first), patience).toEqual(rows)
  await measure(first, '2026-04-27', '74', '74,5')
  await button(first, '2 mars').click()
  await dialog(first, w.editMeasurement).getByLabel(w.men).fill('72')
  await button(dialog(first, w.editMeasurement), sv.common.save).click()
  const later = [rows[0], ['2 mars', '66', '72'], rows[2], ['27 april', '74', '74,5']]
  await expect.poll(() => rowsOf(first), patience).toEqual(later)
  await first.context().setOffline(false)
  await expect.poll(() => rowsOf(second), patience).toEqual(later)
  await shot(second, 'improvement-four', { fullPage: true })

  await button(second, '27 april').click()
  await button(dialog(second, w.editMeasurement), w.removeMeasurement).click()
  await expect.poll(() => rowsOf(first), patience).toEqual(later.slice(0, 3))
  await button(second, sv.common.undo).last().click()
  await expect.poll(() => rowsOf(first), patience).toEqual(later)

  await link(second, team.title).first().click()
  await link(second, new RegExp(`^${name}.*4 mätningar, senast 27 april`)).waitFor()
  await link(second, new RegExp(`^${w.begin}`)).evaluate((row) => { row.scrollIntoView({ block: 'center' }) })
  await shot(second, 'improvement-home')
  for (const words of [name, change]) {
    expect(await hasStored(second, words)).toBe(true)
    expect(await hasStored(host, words)).toBe(false)
  }
})

test('the work behind a commitment is a bead of its thread, both ways', async () => {
  const page = await rig.phone()
  await page.goto(`${rig.url}demo/half`)
  await link(page, /^Vad blev det av det/).waitFor(patience)
  await visit(page, rig.url, 'home')
  const work = 'Flickor och pojkar får stöd lika tidigt'
  const promised = 'Ta fram könsuppdelad statistik över vilka elever som får tid hos elevhälsan'
  await link(page, new RegExp(`^${work}`)).click(patience)
  const behind = page.getByLabel(w.commitment)
  await expect.poll(() => behind.locator('option:checked').innerText(), patience).toBe(promised)
  const line = page.getByRole('region', { name: 'Tråden' })
  expect(await axeViolations(page)).toEqual([])
  await shot(page, 'improvement-thread', { fullPage: true })
  await line.getByRole('link', { name: 'Åtagande' }).click()
  await heading(page, promised).waitFor(patience)
  await shot(page, 'commitment-thread', { fullPage: true })
  await line.getByRole('link', { name: work }).click()
  await heading(page, work).waitFor(patience)
  await behind.selectOption({ label: w.noCommitment })
  await expect.poll(() => line.count(), patience).toBe(0)
})
