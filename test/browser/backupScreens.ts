/** A backup: what it is and its code, and the ways of opening one; and what goes from screen to camera. */
import { backup } from '../../src/i18n/later/backup.sv.ts'
import { movingCode } from '../../src/i18n/later/movingCode.sv.ts'
import { encodePart, type Part } from '../../src/session/backup/parts.ts'
import { sealFile } from '../../src/session/backup/seal.ts'
import { recoveryGroups } from '../../src/protocol/recoveryCode.ts'
import { at, button, field, inRound, type Phone, type Screen } from './screen.ts'

const secret = new Uint8Array(16).fill(5)

/** A file in order that lacks its end, as one that was cut. */
async function cutFile(): Promise<Buffer> {
  async function* parts() {
    const about: Part = { type: 'about', about: { madeAt: 0, profile: null, invites: [], homeLinks: [] } }
    yield await Promise.resolve(encodePart(about))
  }
  const sealed = await sealFile({ subtle: crypto.subtle, random: (n) => crypto.getRandomValues(new Uint8Array(n)) }, null, secret, parts())
  if (!sealed.ok) throw new Error(sealed.error)
  return Buffer.concat(sealed.value)
}

const choose = ({ page }: Phone, buffer: Buffer) =>
  page.locator('input[type=file]').setInputFiles({ name: 'Säkerhetskopia-2026-11-28.larandetraff', mimeType: '', buffer })

export const backupOnNewPhone: readonly Screen[] = [
  { name: 'save a backup', go: at('backup', backup.saveTitle) },
  { name: 'open a backup', go: at('restore', backup.openTitle) },
  {
    name: 'open a backup, a file that is none',
    async go(phone) {
      await choose(phone, Buffer.from('a letter'))
      await phone.page.getByText(backup.problems.notOurs).waitFor()
    },
  },
  {
    name: 'open a backup, a code that is half right',
    async go(phone) {
      await choose(phone, await cutFile())
      await field(phone.page, backup.code).fill('AAAAA BBBBB')
      await button(phone.page, backup.open).click()
      await phone.page.getByText(backup.codeProblems.damaged).waitFor()
    },
  },
  {
    name: 'open a backup, opened and not whole',
    async go({ page }) {
      await field(page, backup.code).fill(recoveryGroups(secret).join(' '))
      await button(page, backup.open).click()
      await page.getByText(backup.damaged).waitFor()
    },
  },
]

export const backupOnExample: readonly Screen[] = [
  {
    name: 'a backup, its code',
    async go(phone) {
      await at('backup', backup.saveTitle)(phone)
      await button(phone.page, backup.make).click()
      await phone.page.getByText(backup.codeTitle, { exact: true }).waitFor()
    },
  },
  {
    name: 'a backup, its code not written down',
    async go({ page }) {
      await button(page, backup.save).click()
      await page.getByText(backup.writeFirst).waitFor()
    },
  },
  { name: 'from screen to camera', go: inRound('/by-camera', movingCode.title) },
  {
    name: 'from screen to camera, the code that asks',
    async go({ page }) {
      await button(page, movingCode.receive).click()
      await page.getByRole('img', { name: movingCode.code }).waitFor()
    },
  },
]
