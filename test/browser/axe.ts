import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Axe {
  run(context: Document, options: object): Promise<{
    violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[]
  }>
}

const everyRule = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }
const contrast = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }

/** What axe finds wrong with the page as it stands, a line each; empty when nothing is. */
export const axeViolations = (page: Page): Promise<string[]> => run(page, everyRule)

/** What axe finds wrong with its colours alone: they are all that the other theme changes. */
export const contrastViolations = (page: Page): Promise<string[]> => run(page, contrast)

async function run(page: Page, runOnly: object): Promise<string[]> {
  // The policy refuses a script element; the debugger's evaluation is no part of the page.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const found = await page.evaluate(async (only) => {
    const { axe } = window as unknown as { axe: Axe }
    const { violations } = await axe.run(document, { runOnly: only, resultTypes: ['violations'] })
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${help}: ${html.slice(0, 200)} ${failureSummary ?? ''}`),
    )
  }, runOnly)
  return found.map((line) => line.replace(/\s+/g, ' '))
}
