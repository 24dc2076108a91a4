/** The page that is measured: it comes in by the invitation, as somebody new, and stands at the running item. */
import type { CDPSession, Page } from 'playwright-core'
import { inviteUrl } from '../../../src/protocol/invite.ts'
import type { Rig } from '../../browser/rig.ts'
import type { FilledRound } from './round.ts'

const patience = { timeout: 180_000 }

export interface MeasuredPage {
  readonly page: Page
  readonly cdp: CDPSession
  close(): Promise<void>
}

export async function enterItem(rig: Rig, { circle, secret }: FilledRound, notes: number): Promise<MeasuredPage> {
  const page = await rig.phone({ reducedMotion: 'no-preference', hasTouch: true })
  await page.goto(inviteUrl(rig.url, { entries: [{ circle, epoch: 1, secret }] }))
  await page.getByLabel('Vad heter du?').fill('Karin Lund', patience)
  await page.getByText('Norrvik', { exact: true }).first().tap(patience)
  await page.getByText('Politiker', { exact: true }).tap()
  await page.getByRole('button', { name: 'Gå in' }).tap()
  await composer(page).waitFor(patience)
  await page.waitForFunction((count) => document.querySelectorAll('article').length === count, notes, patience)
  const cdp = await page.context().newCDPSession(page)
  // What opening left behind would be gathered in the midst of what is measured.
  await cdp.send('HeapProfiler.collectGarbage')
  return {
    page,
    cdp,
    async close() {
      // It takes its leave, as a page that is left does.
      await page.goto('about:blank')
      await page.context().close()
    },
  }
}

export const composer = (page: Page) => page.getByLabel('Skriv din tanke')

/** Runs `act` on a processor so many times slower; answers how busy the main thread was meanwhile, by its own clock. */
export async function slowed(cdp: CDPSession, times: number, act: () => Promise<void>) {
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: times })
  const look = async () => Object.fromEntries((await cdp.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]))
  const from = await look()
  const began = performance.now()
  await act()
  const seconds = (performance.now() - began) / 1000
  const to = await look()
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  const perSecond = (name: string) => Math.round((((to[name] ?? 0) - (from[name] ?? 0)) / seconds) * 1000)
  return {
    seconds: Math.round(seconds * 10) / 10,
    busyMsPerSecond: { all: perSecond('TaskDuration'), script: perSecond('ScriptDuration'), style: perSecond('RecalcStyleDuration'), layout: perSecond('LayoutDuration') },
  }
}
