/** One phone with the round in two tabs, and another phone beside it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRig, type Rig } from './rig.ts'
import {
  button, createRound, dialog, goTo, hakan, heading, join, karin, note, patience, readInvite, startMeeting, writeReflection,
} from './steps.ts'

let rig: Rig
beforeAll(async () => {
  rig = await createRig()
})
afterAll(() => rig.close())

test('two tabs are one phone, and show the same at once', async () => {
  const first = await rig.phone()
  const other = await rig.phone()
  await createRound(first, rig.url, karin)
  const { link } = await readInvite(first)
  await join(other, link, hakan)
  await startMeeting(first)
  await goTo(other, 'Träffen')
  const second = await first.context().newPage()
  await second.goto(first.url())
  const pages = [first, second, other]
  for (const page of pages) {
    await heading(page, 'Välkomna').waitFor()
    await button(page, '2 här').waitFor()
  }

  // Written in any of the three, there once in each.
  for (const [i, page] of pages.entries()) {
    await writeReflection(page, `Tanke ${String(i)} från en av flikarna`)
    for (const each of pages) await expect.poll(() => each.getByRole('article').count(), patience).toBe(i + 1)
    // Two tabs count as the one phone that they are on.
    await page.getByText('Sparat på telefonen · nått\u00a01\u00a0av\u00a01').waitFor()
  }

  // An edit in one tab is seen in the other while it is being made.
  await button(note(first, 'Tanke 0'), `Ändra inlägget av ${karin.name}`).click()
  const field = first.getByRole('textbox', { name: `Ändra inlägget av ${karin.name}` })
  await field.press('Control+End')
  await field.pressSequentially(', och mer')
  for (const page of [second, other]) await note(page, 'Tanke 0 från en av flikarna, och mer').waitFor()

  // The tab that held the links closes; the other carries on.
  await button(first, 'Klar').click()
  await first.close()
  await writeReflection(second, 'Den andra fliken är kvar')
  await note(other, 'Den andra fliken är kvar').waitFor()
  await second.getByText('Sparat på telefonen · nått\u00a01\u00a0av\u00a01').waitFor()
  await writeReflection(other, 'Och hör de andra')
  await note(second, 'Och hör de andra').waitFor()
  await button(other, '2 här').waitFor()

  // What one tab moves from *mine* does not stay there in the other.
  const third = await second.context().newPage()
  await writeReflection(second, 'Först bara för mig', 'Bara jag')
  await third.goto(second.url())
  await note(third, 'Först bara för mig').waitFor()
  await button(note(second, 'Först bara för mig'), 'Flytta till …').click()
  await button(dialog(second, 'Låt andra läsa'), 'Flytta').click()
  for (const page of [second, third, other]) {
    await note(page, 'Först bara för mig').getByText(karin.name).waitFor()
    expect(await page.getByRole('article').count()).toBe(6)
  }

  await second.reload()
  await note(second, 'Och hör de andra').waitFor()
  expect(await second.getByRole('article').count()).toBe(6)
})
