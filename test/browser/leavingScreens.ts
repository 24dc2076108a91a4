/** What takes a person out of a round, a round off a phone and a round to the registrar, on a phone with the example round. */
import { erase } from '../../src/i18n/later/erase.sv.ts'
import { leave } from '../../src/i18n/later/leave.sv.ts'
import { person } from '../../src/i18n/later/person.sv.ts'
import { registrar } from '../../src/i18n/later/registrar.sv.ts'
import { sv } from '../../src/i18n/sv.ts'
import { button, dialog, heading, inRound, link, type Screen } from './screen.ts'

export const onLeaving: readonly Screen[] = [
  {
    name: 'erase a person',
    async go(phone) {
      await inRound('/people', sv.people.title)(phone)
      await button(phone.page, person.edit('Håkan Nyström')).click()
      await link(dialog(phone.page), person.erase).click()
      await heading(phone.page, erase.title('Håkan Nyström')).waitFor()
    },
  },
  {
    name: 'erase a person, not ticked',
    async go({ page }) {
      await button(page, erase.act).click()
      await page.getByText(erase.tick).waitFor()
    },
  },
  { name: 'leave the round', go: inRound('/leave', leave.title) },
  {
    name: 'leave the round, not ticked',
    async go({ page }) {
      await button(page, leave.leave).click()
      await page.getByText(leave.tick).waitFor()
    },
  },
  { name: 'to the registrar', go: inRound('/out/registrar', registrar.title) },
]
