/** The phone is taken out again 400 days later, with no network and no server. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRig, type Rig } from './rig.ts'
import { createRound, dayFromNow, hasStored, heading, karin, kept, link, makeCommitment, patience } from './steps.ts'

let rig: Rig
beforeAll(async () => {
  rig = await createRig()
})
afterAll(() => rig.close())

const later = 400

test('what was promised opens, and the due list is right', async () => {
  const before = await rig.phone()
  await createRound(before, rig.url, karin)
  const promised = [
    { what: 'Långt kvar', due: dayFromNow(later + 120) },
    { what: 'Försenat länge', due: dayFromNow(10) },
    { what: 'Snart', due: dayFromNow(later + 5) },
    { what: 'I går', due: dayFromNow(later - 1) },
    { what: 'I dag', due: dayFromNow(later) },
  ]
  for (const each of promised) await makeCommitment(before, each)
  await kept(before)
  const phone = before.context()
  await before.close()
  await phone.setOffline(true)
  await rig.stopServer()

  // In the middle of the day, in summer and in winter.
  await phone.clock.install({ time: `${dayFromNow(later)}T11:00:00Z` })
  const after = await phone.newPage()
  await after.goto(rig.url)
  await after.getByText('5 öppna åtaganden').waitFor()
  await after.getByText('2 försenade').waitFor()
  await link(after, 'Visa alla').click()
  await heading(after, 'Mina åtaganden').waitFor()
  await after.getByRole('article').nth(4).waitFor()
  const cards = await after.getByRole('article').all()
  const shown = await Promise.all(
    cards.map(async (card) => [await card.getByRole('heading').innerText(), (await card.innerText()).split('\n')[0]]),
  )
  const [year, month, day] = dayFromNow(later + 120).split('-').map(Number)
  const longDay = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'long', timeZone: 'UTC' })
  const sameYear = dayFromNow(later).startsWith(String(year))
  const date = longDay.format(Date.UTC(year ?? 0, (month ?? 1) - 1, day))
  expect(shown).toEqual([
    ['Försenat länge', `Försenat ${String(later - 10)} dagar`],
    ['I går', 'Försenat 1 dag'],
    ['I dag', 'I dag'],
    ['Snart', 'Om 5 dagar'],
    ['Långt kvar', sameYear ? date.replace(` ${String(year)}`, '') : date],
  ])
  await after.getByRole('heading', { name: 'I går' }).getByRole('link').click()
  await after.getByLabel('Vad hände?').fill('Det blev av till slut.')
  await expect.poll(() => hasStored(after, 'Det blev av'), patience).toBe(true)
  await after.reload()
  await expect.poll(() => after.getByLabel('Vad hände?').inputValue(), patience).toBe('Det blev av till slut.')
})
