import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Axe {
  run(context: Document | Element, options: object): Promise<{
    violations: { id: string; help: string; nodes: { html: string; target: string[]; failureSummary?: string }[] }[]
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
    // What lies half under a bar that stays is looked at where it can be scrolled to.
    const isOnlyCovered = async ({ target, failureSummary = '' }: { target: string[]; failureSummary?: string }) => {
      const element = failureSummary.includes('obscured') ? document.querySelector(target[0] ?? '') : null
      if (element === null) return false
      const before = scrollY
      element.scrollIntoView({ block: 'center' })
      const again = await axe.run(element, { runOnly: { type: 'rule', values: ['target-size'] }, resultTypes: ['violations'] })
      scrollTo(0, before)
      return again.violations.length === 0
    }
    const lines: string[] = []
    for (const { id, help, nodes } of violations) {
      for (const node of nodes) {
        if (id === 'target-size' && (await isOnlyCovered(node))) continue
        lines.push(`${id}: ${help}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`)
      }
    }
    return lines
  }, runOnly)
  return found.map((line) => line.replace(/\s+/g, ' '))
}
