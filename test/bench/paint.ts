/**
 * A keystroke at an item of a running meeting until the page is painted, and scrolling through what is written there,
 * on a phone's screen (360×740) and a processor four times slower. Needs a build. One JSON object a scenario:
 *
 *   alone   no notes, nobody else: what the others are compared with
 *   notes   500 notes, nobody types
 *   room    500 notes, and 30 others type in notes of their own among them, some three characters a second each
 *   scroll  by touch and by wheel through the 500 notes; `others` type meanwhile
 *
 *   p50, p95, max    ms from the key to the frame after it, of 200 characters with the list scrolled to its middle
 *   ofAlone          p95 / that of `alone`
 *   longTasks        of more than 50 ms on the main thread; longest in ms
 *   busyMsPerSecond  ms of the slowed main thread, by its own clock: what else the machine does is not in it
 *   othersPerSecond  characters that the others typed; all of them were in the page in the end
 */
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { createRig } from '../browser/rig.ts'
import { seededNumbers } from '../random.ts'
import { type Child, startChild } from './children/child.ts'
import { percentile, round } from './crowd/figures.ts'
import { readParts } from './crowd/parts.ts'
import { composer, enterItem, type MeasuredPage, slowed } from './item/page.ts'
import { fillWithNotes } from './item/round.ts'
import { seen, watch } from './item/watch.ts'

const slower = 4
const notes = 500
const writers = 30
/** Of the page that is measured. */
const characters = 200
const meanKeyMs = 130
/** px a second, and px of each gesture. */
const scroll = { speed: 2_500, distance: 20_000 }
const patience = { timeout: 60_000 }
/** Keys that every keyboard has. */
const words = 'Vi provade att bjuda in dem som det handlar om innan beslutet togs, och det tog tid men gav mer. '

const scenarios = [
  { name: 'alone', notes: 0, others: 0 },
  { name: 'notes', notes, others: 0 },
  { name: 'room', notes, others: writers },
] as const
const parts = readParts([...scenarios.map(({ name }) => name), 'type', 'scroll'])
const rig = await createRig({ appDir: join(process.cwd(), 'dist/app') })
let alone: number | null = null

for (const [seed, scenario] of scenarios.entries()) {
  if (!parts.of(scenarios.map(({ name }) => name)).includes(scenario.name)) continue
  const filled = fillWithNotes(seed + 1, scenario.notes, scenario.others)
  const setup = { base: rig.url, circle: filled.circle, secret: filled.secret, update: filled.update, meeting: filled.meeting, item: filled.item }
  // Brings the document, and leaves when there are others.
  const holder = await startChild('writers')
  await holder.ask('make', { ...setup, index: writers, person: null, note: null })
  const phone = await enterItem(rig, filled, scenario.notes)
  const others = await startChild('writers')
  for (const [index, own] of filled.writers.entries()) await others.ask('make', { ...setup, ...own, index })
  const everybody = async () => ((await others.ask('present')) as number[]).every((present) => present > scenario.others)
  while (!(await everybody())) await setTimeout(200)
  await holder.ask('close')
  holder.close()
  await watch(phone.page)
  const does = parts.of(['type', 'scroll'] as const)
  if (does.includes('type')) await report(scenario.name, others, phone, () => type(phone))
  if (does.includes('scroll') && scenario.notes > 0) await report('scroll', others, phone, () => scrollThrough(phone), { others: scenario.others })
  others.close()
  await phone.close()
}
await rig.close()

async function report(scenario: string, others: Child, { page, cdp }: MeasuredPage, act: () => Promise<void>, more: object = {}): Promise<void> {
  await others.ask('type')
  const busy = await slowed(cdp, slower, async () => {
    await seen(page)
    await act()
  })
  const { paints, longTasks } = await seen(page)
  const theirs = (await others.ask('stop')) as { typed: number; text: string }[]
  for (const { text } of theirs) await page.getByText(text.trim().slice(-60)).first().waitFor({ ...patience, state: 'attached' })
  const p95 = percentile(paints, 0.95)
  if (scenario === 'alone') alone = p95
  const typing = paints.length === 0 ? {} : {
    keys: paints.length,
    p50: percentile(paints, 0.5),
    p95,
    max: percentile(paints, 1),
    ...(alone === null || p95 === null || scenario === 'alone' ? {} : { ofAlone: round(p95 / alone, 2) }),
  }
  const long = { longTasks: longTasks.length, longest: Math.round(Math.max(0, ...longTasks)) }
  const othersPerSecond = round(theirs.reduce((sum, { typed }) => sum + typed, 0) / busy.seconds)
  console.log(JSON.stringify({ bench: 'paint', scenario, ...more, ...typing, ...long, ...busy, othersPerSecond, load: round(loadavg()[0] ?? 0) }))
}

async function type({ page }: MeasuredPage): Promise<void> {
  const number = seededNumbers(7)
  await composer(page).focus()
  await page.evaluate(() => { scrollTo(0, document.documentElement.scrollHeight / 2) })
  const pressed: Promise<void>[] = []
  const text = words.repeat(2).slice(0, characters)
  for (const key of text) {
    // Not awaited: fingers don't wait for the screen.
    pressed.push(page.keyboard.press(key))
    await setTimeout(meanKeyMs * (0.5 + number()))
  }
  await Promise.all(pressed)
  await page.waitForFunction((count) => window.watched.paints.length >= count, text.length, patience)
  const written = await composer(page).inputValue()
  if (written !== text) throw new Error(`typed ${text}, and the field holds ${written}`)
}

async function scrollThrough({ page, cdp }: MeasuredPage): Promise<void> {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    scrollTo(0, 0)
  })
  const by = (gestureSourceType: 'touch' | 'mouse', yDistance: number) =>
    cdp.send('Input.synthesizeScrollGesture', { x: 180, y: 400, yDistance, speed: scroll.speed, gestureSourceType })
  await by('touch', -scroll.distance)
  await by('mouse', -scroll.distance)
  const top = await page.evaluate(() => scrollY)
  if (top < scroll.distance) throw new Error(`scrolled only to ${String(top)}`)
  await by('touch', scroll.distance)
  await by('mouse', scroll.distance)
}
