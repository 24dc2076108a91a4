/** Narrow windows, large text, and a window that the keyboard leaves half of. */
import type { Page } from 'playwright-core'

const phone = { width: 360, height: 740 }
const narrow = { width: 320, height: 640 }
const besideKeyboard = { width: 360, height: 340 }
/** The smallest phone in the hand of who judges us, and what its notch and its home bar cover, in CSS px. */
const small = { width: 360, height: 640 }
const covered = { top: 47, bottom: 34 }

/** What does not hold on the screen as it stands, a line each; `besideKeyboard` says whether there was a field to write in. */
export async function reflow(page: Page): Promise<{ readonly problems: readonly string[]; readonly besideKeyboard: boolean }> {
  const problems: string[] = []
  const note = (how: string, found: readonly string[]) => {
    problems.push(...found.map((problem) => `${how}: ${problem}`))
  }
  await page.setViewportSize(narrow)
  note('320 px', [...(await outside(page)), ...(await unreachable(page))])
  await page.setViewportSize(phone)
  await textSize(page, '200%')
  note('200 %', [...(await outside(page)), ...(await unreachable(page))])
  await textSize(page, '')
  await page.setViewportSize(small)
  note('one hand', await besideNotch(page))
  await page.setViewportSize(phone)
  const written = await writable(page)
  if (written === null) return { problems, besideKeyboard: false }
  await page.setViewportSize(besideKeyboard)
  note('beside a keyboard', await unseen(page, written))
  await page.setViewportSize(phone)
  return { problems, besideKeyboard: true }
}

function textSize(page: Page, size: string): Promise<void> {
  return page.evaluate((value) => {
    document.documentElement.style.fontSize = value
  }, size)
}

/** What lies beside the window or is cut off, as a line each. Nothing may be scrolled sideways. */
function outside(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const problems: string[] = []
    if (document.documentElement.scrollWidth > width) problems.push(`the page is ${String(document.documentElement.scrollWidth)} px wide`)
    const root = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      // What is only for screen readers is cut off on purpose; so is a line that says of itself that it goes on.
      if (!element.checkVisibility() || element.closest('.visually-hidden, .clip, svg, .skip') !== null) continue
      const { left, right, width: own } = element.getBoundingClientRect()
      const name = element.outerHTML.slice(0, 120)
      if (own > 0 && (right > width + 0.5 || left < -0.5)) problems.push(`beside the window: ${name}`)
      const { overflowX } = getComputedStyle(element)
      const isField = element.matches('input, textarea, select')
      if (!isField && overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) problems.push(`cut off: ${name}`)
    }
    return problems
  })
}

/** The main actions of the screen that can't be brought into view and pressed. */
async function unreachable(page: Page): Promise<string[]> {
  await barsMeasured(page)
  return page.evaluate(() => {
    const root = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body
    const before = scrollY
    const problems = [...root.querySelectorAll<HTMLElement>('.button.primary')].flatMap((button) => {
      if (!button.checkVisibility()) return []
      button.scrollIntoView({ block: 'nearest' })
      const { left, top, width, height, bottom } = button.getBoundingClientRect()
      const hit = document.elementFromPoint(left + width / 2, top + height / 2)
      const isSeen = top >= 0 && bottom <= innerHeight + 0.5 && hit !== null && button.contains(hit)
      return isSeen ? [] : [`can't be reached: ${button.innerText}`]
    })
    scrollTo(0, before)
    return problems
  })
}

/** What the notch or the home bar lies over, and the main action that no thumb reaches: one that stays stands in the lower half. */
async function besideNotch(page: Page): Promise<string[]> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Emulation.setSafeAreaInsetsOverride', { insets: covered })
  await barsMeasured(page)
  const problems = await page.evaluate(({ top, bottom }) => {
    const root = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body
    // A dialog may stand in the bar of its page.
    const bar = root === document.body ? '.dock' : 'dialog > .inside > .actions'
    const before = scrollY
    scrollTo(0, 0)
    const all = [...root.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')]
    const found = all.flatMap((element) => {
      if (!element.checkVisibility() || element.matches('.skip, .visually-hidden')) return []
      const rect = element.getBoundingClientRect()
      const stays = element.closest(bar) !== null
      const name = element.outerHTML.slice(0, 120)
      if (rect.height > 0 && rect.bottom > 0 && rect.top < top - 0.5) return [`under the notch: ${name}`]
      if (stays && rect.bottom > innerHeight - bottom + 0.5) return [`under the home bar: ${name}`]
      if (stays && element.matches('.primary') && rect.top + rect.height / 2 < innerHeight / 2) return [`out of the thumb's reach: ${name}`]
      return []
    })
    scrollTo(0, before)
    return found
  }, covered)
  await cdp.send('Emulation.setSafeAreaInsetsOverride', { insets: {} })
  await cdp.detach()
  return problems
}

/** The page is told how high its bars are a frame after they have changed. */
function barsMeasured(page: Page): Promise<void> {
  return page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => { resolve() }))))
}

const fields = 'input:is([type=text], :not([type])), textarea'

/** Which of the fields is written in first: the one that has the focus, else the first that is shown. Null: none. */
function writable(page: Page): Promise<number | null> {
  return page.evaluate((selector) => {
    const root = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body
    const all = [...root.querySelectorAll<HTMLElement>(selector)]
    const focused = all.findIndex((field) => field === document.activeElement)
    const first = all.findIndex((field) => field.checkVisibility() && !field.matches('[readonly], :disabled'))
    const found = focused >= 0 ? focused : first
    return found >= 0 ? found : null
  }, fields)
}

/** Puts the focus in the field. It and the button that ends its writing must be seen at the same time. */
async function unseen(page: Page, index: number): Promise<string[]> {
  await barsMeasured(page)
  return page.evaluate(
    ([selector, at]) => {
      const root = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body
      const field = root.querySelectorAll<HTMLElement>(selector)[at]
      if (field === undefined) return ['the field is gone']
      field.blur()
      field.focus()
      const near = field.closest('.shared')?.querySelector<HTMLElement>('.actions .button') ?? null
      const ends = [...root.querySelectorAll<HTMLElement>('.dock .button.primary, .actions .button.primary, .dock [type=submit]')]
      // A dialog that is closed has its buttons too; that of another form ends nothing of this field.
      const isOther = (each: HTMLElement) => each.closest('form')?.contains(field) === false
      const button = near ?? ends.find((each) => each.checkVisibility() && !isOther(each)) ?? null
      return [field, button].flatMap((element) => {
        if (element === null) return []
        const { left, top, bottom, width, height } = element.getBoundingClientRect()
        // A long text is taller than a low window: its end is seen then, where one writes on.
        const isInside = (top >= -0.5 || height > innerHeight) && bottom <= innerHeight + 0.5
        const hit = document.elementFromPoint(left + width / 2, top + height / 2)
        if (isInside && hit !== null && element.contains(hit)) return []
        return [`not seen (${top.toFixed(0)}–${bottom.toFixed(0)} of ${String(innerHeight)}): ${element.outerHTML.slice(0, 120)}`]
      })
    },
    [fields, index] as const,
  )
}
