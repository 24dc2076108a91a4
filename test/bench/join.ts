/**
 * From opening an invitation to being able to write, on a phone that has never seen the app, against the same phone
 * coming back (service worker and storage in place). The coordinator's phone holds the example round. Times are of
 * the machine alone: a person's typing is not in them. One JSON object a scenario; `ratio` is first visit / return.
 */
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { createRig } from '../browser/rig.ts'

const scenarios = [
  { name: 'this machine', network: null, cpu: 1 },
  // Lighthouse's slow 4G and mid-range phone.
  { name: 'slow 4G, CPU 4× slower', network: { latency: 150, down: 1_600_000 / 8, up: 750_000 / 8 }, cpu: 4 },
]
const runs = 3

const rig = await createRig({ appDir: join(process.cwd(), 'dist/app') })
const host = await rig.phone()
await host.goto(`${rig.url}demo/half`)
await host.getByRole('link', { name: 'Gå till träffen' }).click()
await host.getByRole('button', { name: 'Starta träffen' }).click()
await host.getByText('Du leder').waitFor()
await host.goBack()
await host.getByRole('button', { name: 'Bjud in' }).click()
const link = await host.getByLabel('Länk', { exact: true }).inputValue()

/** The field that is written in while an item runs. */
const composer = (page: Page) => page.getByRole('textbox').last()

async function slow(page: Page, scenario: (typeof scenarios)[number]): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  const { network, cpu } = scenario
  if (network !== null) {
    const { latency, down, up } = network
    await cdp.send('Network.enable')
    await cdp.send('Network.emulateNetworkConditions', { offline: false, latency, downloadThroughput: down, uploadThroughput: up })
  }
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu })
}

async function once(scenario: (typeof scenarios)[number]): Promise<Record<string, number>> {
  const page = await rig.phone()
  await slow(page, scenario)
  const began = performance.now()
  await page.goto(link)
  const name = page.getByLabel('Vad heter du?')
  await name.waitFor({ timeout: 120_000 })
  const form = performance.now() - began
  await page.getByText('Norrvik', { exact: true }).first().waitFor({ timeout: 120_000 })
  const document = performance.now() - began
  await name.fill(`Test ${String(Math.round(began))}`)
  await page.getByText('Norrvik', { exact: true }).first().click()
  await page.getByText('Politiker', { exact: true }).click()
  const entering = performance.now()
  await page.getByRole('button', { name: 'Gå in' }).click()
  await composer(page).waitFor({ timeout: 120_000 })
  const enter = performance.now() - entering
  const again = performance.now()
  await page.goto(link)
  await composer(page).waitFor({ timeout: 120_000 })
  const back = performance.now() - again
  // It takes its leave, as a page that is left does: the coordinator's phone has room for few that fell silent.
  await page.goto('about:blank')
  await page.context().close()
  return { form, document, write: document + enter, back }
}

for (const scenario of scenarios) {
  const results: Record<string, number>[] = []
  for (let i = 0; i < runs; i++) results.push(await once(scenario))
  const median = (key: string) => Math.round(results.map((r) => r[key] ?? 0).sort((a, b) => a - b)[runs >> 1] ?? 0)
  const ms = { formShown: median('form'), documentHere: median('document'), canWrite: median('write'), returnCanWrite: median('back') }
  console.log(JSON.stringify({ bench: 'join', scenario: scenario.name, runs, ms, ratio: Math.round((ms.canWrite / ms.returnCanWrite) * 10) / 10 }))
}
await rig.close()
