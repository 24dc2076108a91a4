/** A round far above what a data channel takes in one message reaches somebody who comes new. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Random, seeded } from '../unit/model/random.ts'
import { createRig, type Rig } from './rig.ts'
import {
  button, choose, createRound, hakan, heading, join, karin, note, patience, readInvite, startMeeting, writeReflection,
} from './steps.ts'

const seed = Number(process.env['SEED'] ?? 20261125)
/** As long as an entry may be, and together well above 300 KB. */
const length = 20_000
const entries = 18

let rig: Rig
beforeAll(async () => {
  rig = await createRig()
})
afterAll(() => rig.close())

/** Words that are the same read as typed: single spaces, nothing that Markdown knows. */
function words(random: Random, first: string): string {
  let text = first
  while (text.length < length) text += ` ${Array.from({ length: 1 + random.int(9) }, () => letter(random)).join('')}`
  return text.slice(0, length - 1).trimEnd()
}

const letter = (random: Random) => 'abcdefghijklmnopqrstuvwxyzåäö'.charAt(random.int(29))

test(`a newcomer gets all of a large round (seed ${seed})`, async () => {
  const random = seeded(seed)
  const texts = Array.from({ length: entries }, (_, i) => words(random, `Nummer${String(i)}x`))
  const host = await rig.phone()
  await createRound(host, rig.url, karin)
  const { link } = await readInvite(host)
  await startMeeting(host)
  await choose(host, 'Vem ska kunna läsa?', 'Omgången')
  for (const [i, text] of texts.entries()) {
    await host.getByLabel('Skriv din tanke').fill(text)
    await button(host, 'Lägg till').click()
    await note(host, `Nummer${String(i)}x`).waitFor()
  }
  expect(texts.join('').length).toBeGreaterThan(300_000)

  const newcomer = await rig.phone()
  await join(newcomer, link, hakan)
  await heading(newcomer, 'Välkomna').waitFor()
  const shown = async () => {
    const articles = await newcomer.getByRole('article').allInnerTexts()
    return texts.filter((text) => articles.some((article) => article.startsWith(text))).length
  }
  await expect.poll(shown, patience).toBe(entries)
  // The road is not blocked behind it.
  await writeReflection(newcomer, 'Tack, allt kom fram.')
  await note(host, 'Tack, allt kom fram.').waitFor()
  await newcomer.getByText('Sparat på telefonen · nått\u00a01\u00a0av\u00a01').waitFor()
})
