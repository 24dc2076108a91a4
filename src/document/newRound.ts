import type { Edition } from '../model/edition.ts'
import type { OrganisationId } from '../model/ids.ts'
import { limits } from '../model/limits.ts'
import type { MeetingLayout } from '../model/layout.ts'
import { keysInOrder } from '../model/order.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { OrganisationKind } from '../model/round.ts'
import { checkRoundFacts, noRoundFacts, type RoundFacts } from '../model/roundFacts.ts'
import { checkLine, type RuleError } from '../model/rules.ts'
import { type CircleDocument, command, type Context } from './circleDocument.ts'
import { checkEdition, writeEdition } from './roundEdition.ts'
import { createEntity } from './entities.ts'
import { writeRoundFacts } from './roundFacts.ts'
import { roots } from './schema.ts'

export interface NewRound {
  readonly name: string
  readonly methodVersion: string
  /** The group's own version of it; null: as it is. */
  readonly edition?: Edition | null
  /** What it says of itself; may be said later. */
  readonly facts?: RoundFacts
  readonly organisations: readonly { readonly name: string; readonly kind: OrganisationKind }[]
  readonly layout: readonly MeetingLayout[]
}

/** Writes a whole new round into an empty circle: organisations, meetings and agendas. Answers with the organisations' ids. */
export function writeRound(circle: CircleDocument, context: Context, input: NewRound): Result<OrganisationId[], RuleError> {
  const name = checkLine(input.name, 'name', limits.name)
  if (!name.ok) return name
  const facts = checkRoundFacts(input.facts ?? noRoundFacts)
  if (!facts.ok) return facts
  const organisations = input.organisations.map((o) => ({ ...o, name: checkLine(o.name, 'organisation', limits.name) }))
  const bad = organisations.find((o) => !o.name.ok)
  if (bad !== undefined && !bad.name.ok) return bad.name
  if (organisations.length > limits.organisations) return fail({ code: 'tooMany', limit: limits.organisations })
  const edition = input.edition ? checkEdition(input.edition) : ok(undefined)
  if (!edition.ok) return edition
  return command(circle, 'round.create', () => {
    const round = circle.doc.getMap(roots.round)
    round.set('name', name.value)
    round.set('methodVersion', input.methodVersion)
    writeRoundFacts(circle, facts.value)
    if (input.edition) writeEdition(circle, input.edition)
    const orders = keysInOrder(organisations.length, context.random)
    const ids = organisations.map((o, i) =>
      createEntity<OrganisationId>(circle, roots.organisations, context, {
        name: o.name.ok ? o.name.value : '',
        kind: o.kind,
        order: orders[i] ?? '',
      }),
    )
    const meetingOrders = keysInOrder(input.layout.length, context.random)
    input.layout.forEach(({ kind, title, theme, items }, m) => {
      const id = createEntity(circle, roots.meetings, context, {
        kind,
        title,
        theme,
        date: null,
        startsAt: null,
        place: '',
        order: meetingOrders[m] ?? '',
      })
      const itemOrders = keysInOrder(items.length, context.random)
      items.forEach((item, i) => {
        createEntity(circle, roots.agendaItems, context, {
          ...item,
          meeting: id,
          order: itemOrders[i] ?? '',
        })
      })
    })
    return ok(ids)
  })
}
