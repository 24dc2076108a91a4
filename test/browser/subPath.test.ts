/** The app below a path of a host that has other things too. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sv } from '../../src/i18n/sv.ts'
import { createRig, type Rig } from './rig.ts'
import { button, choice, field, heading, link } from './screen.ts'
import { inviteOf } from './screens.ts'

const basePath = '/larande/'
let rig: Rig
beforeAll(async () => {
  rig = await createRig({ basePath })
})
afterAll(() => rig.close())

test('manifest and icons are found, and nothing lies outside the path', async () => {
  const page = await rig.phone()
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(rig.url)
  await heading(page, sv.home.title).waitFor()
  const found = await page.evaluate(async () => {
    const status = async (url: string) => [url, (await fetch(url)).status] as const
    const links = [...document.querySelectorAll<HTMLLinkElement>('link[href]')].map((each) => each.href)
    const address = document.querySelector<HTMLLinkElement>('link[rel=manifest]')?.href ?? ''
    const manifest = (await (await fetch(address)).json()) as { start_url: string; scope: string; icons: { src: string }[] }
    const absolute = (path: string) => new URL(path, address).href
    return {
      start: absolute(manifest.start_url),
      scope: absolute(manifest.scope),
      answers: await Promise.all([...links, ...manifest.icons.map((icon) => absolute(icon.src))].map(status)),
    }
  })
  expect(found.start).toBe(rig.url)
  expect(found.scope).toBe(rig.url)
  expect(found.answers.length).toBeGreaterThan(5)
  expect(found.answers.filter(([, status]) => status !== 200)).toEqual([])
  expect(asked.filter((path) => !path.startsWith(basePath))).toEqual([])
})

test('join by link, reload deep within, open without network', async () => {
  const host = { page: await rig.phone(), url: rig.url, round: '' }
  await host.page.goto(`${rig.url}demo/half`)
  await link(host.page, sv.round.toMeeting).waitFor()
  host.round = host.page.url()
  expect(new URL(host.round).pathname).toMatch(/^\/larande\/round\/\w+$/)
  const invite = await inviteOf(host)
  expect(invite.startsWith(`${rig.url}#`)).toBe(true)

  const page = await rig.phone()
  await page.goto(invite)
  await choice(page, 'Ekdala').click()
  await field(page, sv.people.name).fill('Nils Ny')
  await choice(page, 'Annan roll').click()
  await button(page, sv.join.enter).click()
  await heading(page, 'Exempel: jämställd styrning').waitFor()

  await link(page, sv.round.people).click()
  await heading(page, sv.people.title).waitFor()
  await page.reload()
  await page.getByText('Nils Ny').waitFor()
  const deep = page.url()
  expect(new URL(deep).pathname).toMatch(/^\/larande\/round\/\w+\/people$/)

  const context = page.context()
  const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)
  expect(scope).toBe(rig.url)
  for (const open of [host.page, page]) await open.close()
  await rig.stopServer()
  const offline = await context.newPage()
  await offline.goto(deep)
  await offline.getByText('Nils Ny').waitFor()
  await rig.startServer()
})
