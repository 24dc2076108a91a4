/** A presentation by keyboard alone: written at home, shared, read with a note, shown to all. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { presentation } from '../../src/i18n/later/presentation.sv.ts'
import { team } from '../../src/i18n/later/team.sv.ts'
import { sv } from '../../src/i18n/sv.ts'
import { isFocused, noneLost, press, slow, type } from './keys.ts'
import { createRig, type Rig } from './rig.ts'
import { button, dialog, field, heading, link } from './screen.ts'

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(() => rig.close())

test('write a presentation, share it, read it with a note, show it to all', async () => {
  const page = await rig.phone()
  await page.goto(`${rig.url}demo`)
  await link(page, sv.round.toMeeting).waitFor()
  const round = page.url()
  await page.goto(`${round}/home`)
  await press(link(page, new RegExp(`^${presentation.prepare}.*Lärandeträff 2`)))
  await press(link(page, presentation.continueWith('Det som hände')))
  await heading(page, 'Det som hände').waitFor()
  await type(field(page, presentation.text), 'Köerna har blivit kortare.')

  await press(button(page, presentation.addFigure))
  await type(field(dialog(page), presentation.label), 'Dagar i kö')
  await press(button(dialog(page), sv.common.save))
  // What is missing has the focus, and says so.
  await expect.poll(() => isFocused(field(dialog(page), presentation.women)), slow).toBe(true)
  await page.keyboard.type('31')
  await type(field(dialog(page), presentation.men), '28')
  await press(button(dialog(page), sv.common.save))
  await page.getByRole('table', { name: 'Dagar i kö' }).waitFor()
  await expect.poll(() => isFocused(button(page, presentation.addFigure)), slow).toBe(true)
  await press(button(page, presentation.addLink))
  await type(field(dialog(page), presentation.url), 'www.scb.se')
  await press(button(dialog(page), sv.common.save))
  await link(page, /^www\.scb\.se/).waitFor()
  await press(button(page, presentation.moveUp('www.scb.se')), 'backwards')
  await noneLost(page)
  await press(button(page, `${sv.common.remove} www.scb.se`), 'backwards')
  await page.getByText(presentation.removed('www.scb.se')).waitFor()
  await noneLost(page)

  await press(link(page, presentation.title).first(), 'backwards')
  await press(button(page, team.share))
  await press(button(dialog(page), team.shareNow))
  await page.getByText(/^Delad .*, version 1$/).waitFor()
  await noneLost(page)

  await page.goto(`${round}/presentations`)
  await press(link(page, /^Norrvik.*Version 1/s).first())
  await press(button(page, presentation.ownNote).first())
  await expect.poll(() => isFocused(field(page, presentation.ownNoteLabel)), slow).toBe(true)
  await page.keyboard.type('Fråga om kön på natten.')
  await press(button(page, presentation.showAll))
  await button(page, presentation.stop).waitFor()
  await noneLost(page)
  await press(button(page, presentation.forward))
  await noneLost(page)
  await press(button(page, presentation.stop))
  await noneLost(page)
})
