/**
 * The lists of people where 60 take part, on a phone's screen and a processor four times slower. Needs a build. One JSON
 * object a list, opened five times, and scrolled to its end and back:
 *
 *   shown      ms from the press until the last row is laid out, median
 *   rows       that the list has
 *   opening    tasks of more than 50 ms on the main thread until a second after the press, in all; longest in ms
 *   scrolling  the same while it is scrolled
 *   asLong     the longest task of opening it, against that of laying out as many plain rows in the same page
 */
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { createRig } from '../browser/rig.ts'
import { enter } from '../browser/steps.ts'
import { percentile, round } from './crowd/figures.ts'
import { roundWithMany } from './item/manyThings.ts'

const slower = 4
const people = 60
const times = 5
const patience = { timeout: 120_000 }

interface List {
  readonly name: string
  /** Where the list is opened from. */
  from(page: Page): Promise<void>
  press(page: Page): Promise<void>
  readonly row: string
}

const rig = await createRig({ appDir: join(process.cwd(), 'dist/app') })
const page = await rig.phone({ hasTouch: true })
await page.goto(`${rig.url}new`)
const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Välj fil' }).click()])
await chooser.setFiles({ name: 'omgång.json', mimeType: 'application/json', buffer: Buffer.from(roundWithMany(1, { commitments: 40, reflections: 100, people })) })
await page.getByRole('heading', { name: 'En lång omgång' }).waitFor(patience)
const home = page.url()
await page.getByRole('link', { name: 'Säg vem du är' }).click()
await enter(page, { name: 'Karin Lund', organisation: 'Norrvik', role: 'Politiker' })
await page.getByRole('link', { name: /^Lärandeträff 1/ }).click()
await page.getByRole('button', { name: 'Starta träffen' }).click()
await page.getByRole('heading', { name: 'Incheckning och spelregler' }).waitFor(patience)
const meeting = page.url()

const lists: readonly List[] = [
  {
    name: 'people of the round',
    from: async (at) => void (await at.goto(home)),
    press: (at) => at.getByRole('navigation', { name: 'Omgångens delar' }).getByRole('link', { name: 'Personer' }).click(),
    row: 'main li',
  },
  {
    name: 'who is here',
    async from(at) {
      await at.goto(meeting)
      await at.getByRole('button', { name: /här$/ }).click(patience)
    },
    press: (at) => at.getByRole('button', { name: 'Utan telefon' }).click(),
    row: 'dialog[open] input[type=checkbox]',
  },
  {
    name: 'who has spoken',
    from: async (at) => void (await at.goto(meeting)),
    press: (at) => at.getByText(/har talat$/).click(),
    row: 'main .check',
  },
]

for (const { name, from, press, row } of lists) {
  const [shown, opening, scrolling]: [number[], number[], number[]] = [[], [], []]
  let rows = 0
  let plain = 0
  for (let i = 0; i < times; i++) {
    await from(page)
    await setTimeout(1_500)
    const cdp = await page.context().newCDPSession(page)
    await watchTasks(page)
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower })
    const began = performance.now()
    await press(page)
    await page.locator(row).nth(people - 1).waitFor(patience)
    shown.push(performance.now() - began)
    await setTimeout(1_000)
    opening.push(...(await tasks(page)))
    for (const yDistance of [-4_000, 4_000]) await cdp.send('Input.synthesizeScrollGesture', { x: 180, y: 400, yDistance, speed: 2_500, gestureSourceType: 'touch' })
    scrolling.push(...(await tasks(page)))
    rows = await page.locator(row).count()
    plain = Math.max(plain, await plainRows(page, rows))
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    await cdp.detach()
  }
  const most = (all: readonly number[]) => Math.round(Math.max(0, ...all))
  const told = (all: readonly number[]) => ({ longTasks: all.length, longest: most(all) })
  console.log(JSON.stringify({ bench: 'people', list: name, people, rows, shown: percentile(shown, 0.5), opening: told(opening), scrolling: told(scrolling), asLong: round(most(opening) / plain, 1) }))
}
await rig.close()

function watchTasks(at: Page): Promise<void> {
  return at.evaluate(() => {
    const seen: number[] = []
    new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) seen.push(duration) }).observe({ type: 'longtask' })
    Object.assign(window, { seen })
  })
}

/** ms of each since it was asked for last. */
function tasks(at: Page): Promise<number[]> {
  return at.evaluate(() => (window as unknown as { seen: number[] }).seen.splice(0))
}

/** ms that as many rows of plain words take. */
function plainRows(at: Page, count: number): Promise<number> {
  return at.evaluate((rows) => {
    const began = performance.now()
    const list = document.createElement('ul')
    for (let i = 0; i < rows; i++) {
      const item = document.createElement('li')
      item.textContent = 'Person, Norrvik, Politiker'
      list.append(item)
    }
    document.querySelector('main')?.append(list)
    list.getBoundingClientRect()
    const took = performance.now() - began
    list.remove()
    return took
  }, count)
}
