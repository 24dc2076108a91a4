/** The whole start-up meeting, as its people do it: one coordinator, two who join in time and one who comes late. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { seeded } from '../unit/model/random.ts'
import { createRig, type Rig } from './rig.ts'
import {
  amira, button, createRound, dayFromNow, dialog, expectSameTime, fillCommitment, goTo, hakan, hasStored, heading,
  join, karin, link, note, patience, readInvite, startMeeting, writeReflection, ylva,
} from './steps.ts'

const seed = Number(process.env['SEED'] ?? 20261124)

let rig: Rig
let leader: Page
let second: Page
let third: Page
let late: Page
let invite = ''
const all = () => [leader, second, third, late]
const others = (page: Page) => all().filter((other) => other !== page)
let failed = false

beforeAll(async () => {
  rig = await createRig()
  leader = await rig.phone()
  second = await rig.phone()
  third = await rig.phone()
  late = await rig.phone()
})
afterAll(() => rig.close())
// Each step stands on the one before it.
beforeEach(({ skip }) => {
  skip(failed, 'an earlier step failed')
})
afterEach(({ task }) => {
  failed ||= task.result?.state === 'fail'
})

describe('the start-up meeting', () => {
  test('a round is created, and two join it by its link', async () => {
    await createRound(leader, rig.url, ylva)
    invite = (await readInvite(leader)).link
    await Promise.all([join(second, invite, karin), join(third, invite, hakan)])
    for (const page of [leader, second, third]) {
      await goTo(page, 'Personer')
      for (const { name } of [ylva, karin, hakan]) await page.getByRole('listitem').filter({ hasText: name }).waitFor()
      await page.getByText('3 är här nu.').waitFor()
    }
  })

  test('the meeting starts for all at the same item, with the same time left', async () => {
    for (const page of [second, third]) {
      await goTo(page, 'Träffen')
      await page.getByText('Träffen har inte börjat.').waitFor()
    }
    await startMeeting(leader)
    for (const page of [leader, second, third]) await heading(page, 'Välkomna').waitFor()
    await expectSameTime([leader, second, third])
  })

  test('who leads moves on, gives more time and pauses', async () => {
    const phones = [leader, second, third]
    await button(leader, 'Nästa punkt').click()
    for (const page of phones) await heading(page, 'Lär känna varandra').waitFor()
    await button(leader, '+ 5 min').click()
    // 25 minutes are planned.
    for (const page of phones) await page.getByRole('timer', { name: /^(30:00|29:\d\d) kvar$/ }).waitFor()
    await expectSameTime(phones)
    await button(leader, 'Pausa').click()
    for (const page of phones) await page.getByText('Pausad', { exact: true }).waitFor()
    const left = await Promise.all(phones.map((page) => page.getByRole('timer').getAttribute('aria-label')))
    expect(new Set(left).size).toBe(1)
    for (const page of [second, third]) expect(await button(page, 'Nästa punkt').count()).toBe(0)
    await button(leader, 'Fortsätt').click()
    for (const page of phones) await page.getByText('Pausad', { exact: true }).waitFor({ state: 'detached' })
  })

  test('who comes late lands where the others are', async () => {
    await join(late, invite, amira)
    await heading(late, 'Lär känna varandra').waitFor()
    await expectSameTime(all())
    for (const page of all()) await button(page, '4 här').waitFor()
  })

  test('what each writes to the round is seen by all', async () => {
    const texts = ['Jag hoppas på bättre frågor.', 'Jag oroar mig för tiden.', 'Vi börjar i liten skala.']
    const writers = [leader, second, third]
    await Promise.all(writers.map((page, i) => writeReflection(page, texts[i] ?? '')))
    for (const page of all()) {
      for (const text of texts) await note(page, text).waitFor()
      expect(await page.getByRole('article').count()).toBe(3)
    }
  })

  test(`two who type in one entry lose nothing (seed ${seed})`, async () => {
    const random = seeded(seed)
    const typed = (keys: string) => Array.from({ length: 40 }, () => keys.charAt(random.int(keys.length))).join('')
    const [words, digits] = [typed('abcdefghijklmnopqrstuvwxyz'), typed('0123456789')]
    await writeReflection(leader, 'VISKREV')
    const write = async (page: Page, text: string, others: RegExp) => {
      await note(page, 'VISKREV').getByRole('button', { name: `Ändra inlägget av ${ylva.name}` }).click()
      const field = page.getByRole('textbox', { name: `Ändra inlägget av ${ylva.name}` })
      await field.press('Control+End')
      await field.pressSequentially(text.slice(0, 20), { delay: 15 })
      // Neither goes on before the other's words have come in under its caret.
      await expect.poll(() => field.inputValue(), patience).toMatch(others)
      await field.pressSequentially(text.slice(20), { delay: 15 })
      return field
    }
    const fields = await Promise.all([write(second, words, /\d/), write(third, digits, /[a-z]/)])
    const [a, b] = fields
    await expect.poll(async () => (await a?.inputValue())?.length, patience).toBe(7 + 80)
    const text = (await a?.inputValue()) ?? ''
    await expect.poll(() => b?.inputValue(), patience).toBe(text)
    expect(text.replace(/[^A-Z]/g, '')).toBe('VISKREV')
    expect(text.replace(/[^0-9]/g, '')).toBe(digits)
    expect(text.replace(/[^a-z]/g, '')).toBe(words)
    for (const page of [second, third]) await button(page, 'Klar').click()
    // Whole: where words of both came in between each other, no part of them need stand together.
    for (const page of [leader, late]) await note(page, text).waitFor()
  })

  test('a private note stays on its phone until it is moved', async () => {
    const secret = 'Hemlig-7f3a: jag vet inte om chefen är med oss'
    await writeReflection(second, secret, 'Bara jag')
    await expect.poll(() => hasStored(second, secret), patience).toBe(true)
    // Whatever is sent in order has come when this has.
    await writeReflection(second, 'Den här ser alla.')
    for (const page of others(second)) {
      await note(page, 'Den här ser alla.').waitFor()
      await expect.poll(() => hasStored(page, 'Den här ser alla.'), patience).toBe(true)
      expect(await page.content()).not.toContain('Hemlig-7f3a')
      expect(await hasStored(page, 'Hemlig-7f3a')).toBe(false)
    }
    await button(note(second, secret), 'Flytta till …').click()
    await button(dialog(second, 'Låt andra läsa'), 'Flytta').click()
    for (const page of others(second)) {
      await note(page, secret).waitFor()
      await expect.poll(() => hasStored(page, 'Hemlig-7f3a'), patience).toBe(true)
    }
  })

  test('another takes over the lead, and all see it', async () => {
    await button(third, `${ylva.name} leder`).click()
    await button(dialog(third, `${ylva.name} leder`), 'Ta över ledningen').click()
    await button(third, 'Du leder').waitFor()
    for (const page of others(third)) {
      await page.getByRole('status').getByText(`${hakan.name} leder nu`).waitFor()
      await button(page, `${hakan.name} leder`).waitFor()
      expect(await button(page, 'Nästa punkt').count()).toBe(0)
    }
    await expectSameTime(all())
  })

  test('who is in the middle of a sentence is not moved', async () => {
    const field = late.getByLabel('Skriv din tanke')
    await field.fill('Jag är mitt i en')
    await button(third, 'Nästa punkt').click()
    for (const page of others(late)) await heading(page, 'Så går det till').waitFor()
    await late.getByText('Gruppen är på punkt 3').waitFor()
    await field.pressSequentially(' mening')
    expect(await field.inputValue()).toBe('Jag är mitt i en mening')
    await heading(late, 'Lär känna varandra').waitFor()
    await button(late, 'Följ med').click()
    await heading(late, 'Så går det till').waitFor()
  })

  test('a commitment is made, and all see it', async () => {
    await button(third, 'Dagordning').click()
    await button(dialog(third, 'Dagordning'), 'Första steget på hemmaplan').click()
    await button(third, 'Ta gruppen hit').click()
    for (const page of all()) await heading(page, 'Första steget på hemmaplan').waitFor()
    await link(second, 'Gör ett åtagande').click()
    const what = 'Pröva tre frågor i mallen för beslutsunderlag'
    await fillCommitment(second, { what, due: dayFromNow(30) })
    await heading(second, 'Första steget på hemmaplan').waitFor()
    for (const page of all()) {
      await link(page, 'Omgången').click()
      await goTo(page, 'Åtaganden')
      await page.getByRole('link', { name: what }).filter({ hasText: karin.name }).waitFor()
    }
  })

  test('the status says when all have it', async () => {
    for (const page of all()) await goTo(page, 'Träffen')
    await writeReflection(late, 'Nu är vi igång.')
    await late.getByText('Sparat på telefonen · nått\u00a03\u00a0av\u00a03').waitFor()
  })

  test('a reload keeps who one is', async () => {
    await second.reload()
    await heading(second, 'Första steget på hemmaplan').waitFor()
    await link(second, 'Omgången').click()
    await goTo(second, 'Personer')
    await second.getByRole('listitem').filter({ hasText: `${karin.name} (du)` }).waitFor()
    expect(await second.getByText(karin.name).count()).toBe(1)
    await second.getByText('4 är här nu.').waitFor()
    expect(await second.getByRole('main').getByRole('listitem').count()).toBe(4)
    await goTo(second, 'Träffen')
  })

  test('the meeting ends for all, and takes the field from nobody', async () => {
    const field = late.getByLabel('Skriv din tanke')
    await field.fill('Jag är mitt i en')
    await button(third, 'Du leder').click()
    await button(dialog(third, 'Du leder'), 'Avsluta träffen').click()
    for (const page of all()) await page.getByText('Träffen är slut.', { exact: true }).first().waitFor()
    await field.pressSequentially(' mening')
    expect(await field.inputValue()).toBe('Jag är mitt i en mening')
    await button(late, 'Se hela träffen').click()
    await heading(late, 'Uppstartsmöte').waitFor()
  })
})
