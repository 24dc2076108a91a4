/** What is wrong from outside: each gets a clear sentence, and what was written before is still there. */
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refuge } from '../../src/i18n/later/refuge.sv.ts'
import { sv } from '../../src/i18n/sv.ts'
import { launch } from './chromium.ts'
import { createRig, type Rig } from './rig.ts'
import { button, choice, field, link, unknownInvite } from './screen.ts'

let rig: Rig
beforeAll(async () => {
  rig = await createRig()
})
afterAll(() => rig.close())

const slow = { timeout: 30_000, interval: 50 }
const problems = sv.join.problems

describe('an invite', () => {
  const newer = Buffer.from(unknownInvite, 'base64url')
  newer[0] = 2
  const { length } = unknownInvite
  test.each([
    ['cut short', unknownInvite.slice(0, length - 9), problems.cut],
    ['damaged', `${unknownInvite.slice(0, 10)}w${unknownInvite.slice(11)}`, problems.damaged],
    ['of a newer version', newer.toString('base64url'), problems.newer],
    ['that is none', '%%%%', problems.damaged],
  ])('%s: as a link, and typed', async (_what, fragment, sentence) => {
    const page = await rig.phone()
    await page.goto(`${rig.url}#${fragment}`)
    await page.getByText(sentence).waitFor()
    expect(page.url()).not.toContain(fragment)
    const typed = `${rig.url}#${fragment}`
    await field(page, sv.join.codeOrLink).fill(typed)
    await button(page, sv.join.next).click()
    await page.getByText(sentence).waitFor()
    expect(await field(page, sv.join.codeOrLink).inputValue()).toBe(typed)
  })

  test('garbage typed as a code', async () => {
    const page = await rig.phone()
    await page.goto(`${rig.url}join`)
    for (const garbage of ['hej', '🙂🙂🙂 åäö', '<b>0</b>', '0'.repeat(5000)]) {
      await field(page, sv.join.codeOrLink).fill(garbage)
      await button(page, sv.join.next).click()
      await expect.poll(() => page.locator('.error').innerText(), slow).toMatch(/^(Slutet av inbjudan|Inbjudan går inte)/)
      expect(await field(page, sv.join.codeOrLink).inputValue()).toBe(garbage)
    }
  })

  test('to a round that nobody has: it waits, says so, and is kept', async () => {
    const page = await rig.phone()
    await page.goto(`${rig.url}#${unknownInvite}`)
    await field(page, sv.people.name).fill('Amira')
    await page.getByText(sv.join.nobody).waitFor()
    await page.getByText(sv.join.fetchingHint).waitFor()
    expect(await field(page, sv.people.name).inputValue()).toBe('Amira')
    expect(await button(page, sv.join.enter).isDisabled()).toBe(true)
    await link(page, sv.common.back).click()
    await page.getByText(sv.home.waiting(1)).click()
    await button(page, sv.join.resume).waitFor()
  })
})

describe('too much text', () => {
  test('a name of 10,000 characters', async () => {
    const page = await example()
    await page.goto(`${page.url()}/people`)
    await button(page, sv.people.editOwn).click()
    await field(page, sv.people.name).fill('å'.repeat(10_000))
    await button(page, sv.common.save).click()
    await page.getByText(sv.errors.tooLong(sv.errors.fields.name, '10\u00a0000', '120')).waitFor()
    await page.keyboard.press('Escape')
    await page.getByText('Karin Lund').first().waitFor()
  })

  test('a paste of 1 MB in a reflection', async () => {
    const page = await example()
    await startMeeting(page)
    const draft = field(page, sv.reflections.write)
    const tooMuch = sv.reflections.tooLong('1\u00a0000\u00a0024', '20\u00a0000')
    await draft.fill('Det här skrev jag först.')
    await draft.press('End')
    await page.keyboard.insertText('x'.repeat(1_000_000))
    await page.getByText(tooMuch).waitFor()
    expect(await draft.inputValue()).toBe('Det här skrev jag först.')
    await button(page, sv.reflections.add).click()
    const change = sv.reflections.changeNote('Karin Lund')
    await button(page, change).click()
    await page.keyboard.insertText('x'.repeat(1_000_000))
    await page.getByText(tooMuch).waitFor()
    expect(await field(page, change).inputValue()).toBe('Det här skrev jag först.')
    await page.getByText(sv.status.saved).first().waitFor()
    await page.reload()
    await page.getByText('Det här skrev jag först.').waitFor()
  })
})

describe('storage that is refused', () => {
  test.each([
    ['throws', refuge.why.refused, () => { IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError') } }],
    ['never answers', refuge.why.silent, () => { IDBFactory.prototype.open = () => Object.create(EventTarget.prototype) as IDBOpenDBRequest }],
  ])('%s: it is said, and the app works in memory', async (_how, said, refuse) => {
    const page = await rig.phone()
    await page.addInitScript(refuse)
    await openExample(page)
    await page.getByText(said).waitFor()
    await startMeeting(page)
    await page.getByText(sv.status.memory).waitFor()
    await write(page, 'Bara så länge sidan är öppen.')
  })
})

test('http from another machine: it says why nothing is sent, sends nothing, and keeps what is written', async () => {
  const port = await freePort()
  const address = `http://another.test:${String(port)}/`
  const insecure = await createRig({ port, publicUrl: address })
  const browser = await launch({ args: ['--host-resolver-rules=MAP another.test 127.0.0.1'] })
  try {
    const page = await (await browser.newContext({ locale: 'sv-SE' })).newPage()
    let sockets = 0
    page.on('websocket', () => sockets++)
    await page.goto(`${address}#${unknownInvite}`)
    await page.getByText(sv.join.insecure).waitFor()
    await openExample(page, address)
    await startMeeting(page)
    await page.getByText(sv.status.insecure).waitFor()
    await write(page, 'Skrivet utan https.')
    await page.getByText(sv.status.saved).first().waitFor()
    await page.reload()
    await page.getByText('Skrivet utan https.').waitFor()
    expect(sockets).toBe(0)
  } finally {
    await browser.close()
    await insecure.close()
  }
})

async function example(): Promise<Page> {
  const page = await rig.phone()
  await openExample(page)
  return page
}

async function openExample(page: Page, url = rig.url): Promise<void> {
  await page.goto(`${url}demo/half`)
  await link(page, sv.round.toMeeting).waitFor()
}

async function startMeeting(page: Page): Promise<void> {
  await link(page, sv.round.toMeeting).click()
  await button(page, sv.meeting.start).click()
  await choice(page, sv.common.circleRound).click()
}

async function write(page: Page, text: string): Promise<void> {
  await field(page, sv.reflections.write).fill(text)
  await button(page, sv.reflections.add).click()
  await page.getByRole('article').filter({ hasText: text }).waitFor()
}

/** A port that was free a moment ago: the address must be known before the server is started. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => { resolve(port) })
    })
  })
}
