/**
 * Opening the lists of a round with 1,000 commitments and 5,000 reflections, on a phone's screen. Needs a build. One JSON
 * object a page, each opened from another one of the same visit, five times:
 *
 *   shown      ms from the press to the first row, median
 *   longTasks  of more than 50 ms on the main thread until a second after that, in all; longest in ms
 *   rows       of the list that are laid out; more come by *Visa fler*
 *   asLong     the longest task of laying out as many plain rows as the list has, in the same page: what bit by bit saves
 */
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { createRig } from '../browser/rig.ts'
import { percentile } from './crowd/figures.ts'
import { roundWithMany } from './item/manyThings.ts'

const many = { commitments: 1_000, reflections: 5_000 }
const times = 5
const patience = { timeout: 120_000 }
const lists = [
  { name: 'commitments', way: 'Åtaganden', row: 'main .list li' },
  { name: 'thread', way: 'Vad blev det av det?', row: 'main article' },
]

const rig = await createRig({ appDir: join(process.cwd(), 'dist/app') })
const page = await rig.phone()
await page.goto(`${rig.url}new`)
const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Välj fil' }).click()])
await chooser.setFiles({ name: 'omgång.json', mimeType: 'application/json', buffer: Buffer.from(roundWithMany(1, many)) })
await page.getByRole('heading', { name: 'En lång omgång' }).waitFor(patience)
const round = page.url()

for (const { name, way, row } of lists) {
  const [shown, long]: [number[], number[]] = [[], []]
  let rows = 0
  for (let i = 0; i < times; i++) {
    await page.goto(round)
    const link = page.getByRole('link', { name: way, exact: true }).first()
    await link.waitFor(patience)
    await setTimeout(1_500)
    await page.evaluate(() => {
      const tasks: number[] = []
      new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) tasks.push(duration) }).observe({ type: 'longtask' })
      Object.assign(window, { tasks })
    })
    const began = performance.now()
    await link.click()
    await page.locator(row).first().waitFor(patience)
    shown.push(performance.now() - began)
    await setTimeout(1_000)
    rows = await page.locator(row).count()
    long.push(...(await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks)))
  }
  const asLong = await page.evaluate((count) => {
    const began = performance.now()
    const list = document.createElement('ul')
    list.className = 'list'
    for (let i = 0; i < count; i++) {
      const item = document.createElement('li')
      item.className = 'list-row'
      item.textContent = 'Fråga flickor och pojkar för sig, och visa nämnden båda svaren'
      list.append(item)
    }
    document.querySelector('main')?.append(list)
    list.getBoundingClientRect()
    const took = performance.now() - began
    list.remove()
    return took
  }, many.commitments)
  console.log(JSON.stringify({ bench: 'lists', list: name, ...many, rows, shown: percentile(shown, 0.5), longTasks: long.length, longest: Math.round(Math.max(0, ...long)), asLong: Math.round(asLong) }))
}
await rig.close()
