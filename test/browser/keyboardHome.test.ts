/** What is prepared at home, by keyboard alone: written, shared, read, shown to all, compared and taken home. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compare } from '../../src/i18n/later/compare.sv.ts'
import { presentation } from '../../src/i18n/later/presentation.sv.ts'
import { team } from '../../src/i18n/later/team.sv.ts'
import { sv } from '../../src/i18n/sv.ts'
import { choose, isFocused, noneLost, press, slow, type } from './keys.ts'
import { createRig, type Rig } from './rig.ts'
import { button, dialog, field, heading, link } from './screen.ts'

let rig: Rig
beforeAll(async () => { rig = await createRig() })
afterAll(() => rig.close())

test('write a presentation, share it, read it with a note, show it to all', async () => {
  const page = await rig.phone()
  await page.goto(`${rig.url}demo/half`)
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

test('rate, take a level back, share, compare, take an idea home', async () => {
  const page = await rig.phone()
  await page.goto(`${rig.url}demo/half`)
  await link(page, sv.round.toMeeting).waitFor()
  const round = page.url()
  await page.goto(`${round}/home`)
  await press(link(page, /^Skatta hur det är hos er.*Lärandeträff 3/s))
  await press(link(page, team.continueWith('Politisk styrning')))
  await heading(page, 'Politisk styrning').waitFor()
  await choose(page, team.ownView, /^Fungerar/)
  await choose(page, team.joint, /^Fungerar/)
  await press(button(page, team.takeBack))
  await noneLost(page)
  await choose(page, team.joint, /^Fungerar/)
  await type(field(page, team.evidence), 'Stickprov i maj.')
  await type(field(page, team.way), 'Nämnden frågar själv.')
  await press(link(page, team.next('Ledarskap och ansvar')))
  await heading(page, 'Ledarskap och ansvar').waitFor()
  await noneLost(page)
  await press(link(page, team.ratingTitle).first(), 'backwards')
  await press(button(page, team.share))
  await press(button(dialog(page), team.shareNow))
  await page.getByText(/^Delad .*, version 1$/).waitFor()
  await noneLost(page)

  await page.goto(`${round}/comparison`)
  await press(link(page, 'Politisk styrning').first())
  await heading(page, 'Politisk styrning').waitFor()
  await press(button(page, compare.takeHome).first())
  await type(field(dialog(page), compare.what), 'Fråga i nämnden')
  await press(button(dialog(page), compare.takeHome))
  await page.getByText(compare.takenHome).waitFor()
  await noneLost(page)
})
