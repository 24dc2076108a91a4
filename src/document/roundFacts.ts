/** What the round says of itself beside its name: fields that only the screens that plan and tell of it read. */
import { ok, type Result } from '../model/result.ts'
import { checkRoundFacts, parseMonth, type RoundFacts } from '../model/roundFacts.ts'
import type { RuleError } from '../model/rules.ts'
import { type CircleDocument, command } from './circleDocument.ts'
import { setFields } from './entities.ts'
import { line } from './fields.ts'
import { roots } from './schema.ts'
import type { LiveView } from './view.ts'

/** Sets what is given; what is left out stays. */
export function editRoundFacts(circle: CircleDocument, edit: Partial<RoundFacts>): Result<void, RuleError> {
  const { theme, from, to } = roundFactsView(circle).get()
  // Two may have set one month each, which do not go together: that is no reason to refuse another theme.
  const period = edit.from === undefined && edit.to === undefined ? { from: null, to: null } : { from, to }
  const checked = checkRoundFacts({ theme, ...period, ...edit })
  if (!checked.ok) return checked
  return command(circle, 'round.facts', () => {
    writeRoundFacts(circle, { from, to, ...edit, theme: checked.value.theme })
    return ok(undefined)
  })
}

/** Only what differs is written: what somebody else sets meanwhile stays. Must run inside a command. */
export function writeRoundFacts(circle: CircleDocument, { theme, from, to }: RoundFacts): void {
  const now = roundFactsView(circle).get()
  setFields(circle.doc.getMap(roots.round), {
    ...(theme !== now.theme && { theme }),
    ...(from !== now.from && { periodFrom: from }),
    ...(to !== now.to && { periodTo: to }),
  })
}

// One a document: what is unchanged is the same object to all who read it.
const views = new WeakMap<object, LiveView<RoundFacts>>()

export function roundFactsView(circle: CircleDocument): LiveView<RoundFacts> {
  const root = circle.doc.getMap(roots.round)
  const known = views.get(root)
  if (known !== undefined) return known
  const read = (): RoundFacts => ({
    theme: line(root, 'theme'),
    from: parseMonth(root.get('periodFrom')),
    to: parseMonth(root.get('periodTo')),
  })
  let value = read()
  const view: LiveView<RoundFacts> = {
    get() {
      const now = read()
      if (now.theme !== value.theme || now.from !== value.from || now.to !== value.to) value = now
      return value
    },
    subscribe(listener) {
      const entry = () => listener()
      root.observe(entry)
      return () => root.unobserve(entry)
    },
  }
  views.set(root, view)
  return view
}
