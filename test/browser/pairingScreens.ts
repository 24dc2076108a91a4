/** *Open on my computer*: the computer's page and the phone's. */
import { pairing } from '../../src/i18n/later/pairing.sv.ts'
import { pairingUrl } from '../../src/protocol/pairing.ts'
import { at, button, field, heading, type Phone, type Screen, stay } from './screen.ts'

/** A code in order, of a computer that nobody has. */
const opened = async ({ page, url }: Phone) => {
  await page.goto(pairingUrl(url, new Uint8Array(16).fill(9)))
  await heading(page, pairing.choose).waitFor()
  await page.getByText(pairing.seeking).waitFor()
}

export const pairingOnNewPhone: readonly Screen[] = [
  {
    name: 'fetch from my phone',
    async go(phone) {
      await at('pair', pairing.title)(phone)
      await phone.page.getByRole('img', { name: pairing.qr }).waitFor()
    },
  },
  { name: 'open on my computer', go: at('to-computer', pairing.toTitle) },
  { name: "scanner of the computer's code, without a camera", go: stay, opener: (page) => button(page, pairing.scan) },
  {
    name: 'open on my computer, a code that is half right',
    async go({ page }) {
      await field(page, pairing.typed).fill('AAAAA BBBBB')
      await button(page, pairing.next).click()
      await page.getByText(pairing.problems.damaged).waitFor()
    },
  },
  { name: 'open on my computer, with nothing to take along', go: opened },
]

export const pairingOnExample: readonly Screen[] = [{ name: 'what comes along to the computer', go: opened }]
