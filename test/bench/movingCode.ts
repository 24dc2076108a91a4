/**
 * More than 50 KB from one phone's screen to another one's camera, through the app itself. Needs a build. The camera is
 * shown a picture of the other page as often as one can be taken; what a hand, a lens and light do is not in it. One JSON
 * object:
 *
 *   bytes      that were missing on the phone that receives, as they are shown (deflated and sealed)
 *   seconds    from the first picture to *everything is here*; kbPerMinute of the same
 *   pictures   that were taken until then; the code itself changes three times a second
 *   fewest     seconds that so many bytes take when no picture is missed
 */
import { join } from 'node:path'
import { movingCode as words } from '../../src/i18n/later/movingCode.sv.ts'
import { film, withCamera } from '../browser/film.ts'
import { createRig } from '../browser/rig.ts'
import { button, choose, createRound, goOffline, heading, join as joinRound, karin, note, patience, readInvite, roundOf, startMeeting, ylva } from '../browser/steps.ts'
import { seeded } from '../unit/model/random.ts'

const frameMs = 334
const blockLength = 480
const [entries, length] = [6, 19_000]
const random = seeded(Number(process.env['SEED'] ?? 1))
const letters = 'abcdefghijklmnopqrstuvwxyzåäöABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ0123456789'
const text = (first: string) => first + Array.from({ length }, () => (random.int(7) === 0 ? ' ' : letters.charAt(random.int(letters.length)))).join('')

const rig = await createRig({ appDir: join(process.cwd(), 'dist/app') })
const [one, other] = [await rig.phone(), await rig.phone()]
for (const page of [one, other]) await withCamera(page)
await createRound(one, rig.url, ylva)
const { link: invite } = await readInvite(one)
await startMeeting(one)
await joinRound(other, invite, karin)
await Promise.all([goOffline(one), goOffline(other)])
await rig.stopServer()
for (const page of [one, other]) await page.reload()
await choose(one, 'Vem ska kunna läsa?', 'Omgången')
for (let i = 0; i < entries; i++) {
  await one.getByLabel('Skriv din tanke').fill(text(`Nummer${String(i)}x `))
  await button(one, 'Lägg till').click()
  await note(one, `Nummer${String(i)}x`).waitFor(patience)
}
for (const page of [one, other]) await page.goto(`${rig.url}round/${roundOf(page)}/by-camera`)
await button(other, words.receive).click()
await other.getByRole('img', { name: words.code }).waitFor()
await button(one, words.give).click()
await film(other, one, () => one.getByRole('img', { name: words.code }).isVisible())
await button(other, words.askRead).click()
const progress = other.getByText(/^\d+ av \d+ delar/)
let blocks = 0
const began = performance.now()
const pictures = await film(
  one,
  other,
  async () => {
    const said = (await progress.isVisible()) ? await progress.innerText() : ''
    blocks = Number(/av (\d+)/.exec(said)?.[1] ?? blocks)
    return heading(other, words.cameHere).isVisible()
  },
  5_000,
)
const seconds = (performance.now() - began) / 1000
const bytes = blocks * blockLength
const rounded = (value: number) => Math.round(value * 10) / 10
console.log(JSON.stringify({
  bench: 'movingCode', bytes, seconds: rounded(seconds), kbPerMinute: rounded((bytes / 1000 / seconds) * 60), pictures, fewest: rounded((blocks * frameMs) / 1000),
}))
await rig.close()
