import { handOn } from '../../document/handedOn.ts'
import { addPerson, claimDevice } from '../../document/people.ts'
import { writeRound } from '../../document/newRound.ts'
import { layOut } from '../../method/layOut.ts'
import type { MethodStructure } from '../../method/types.ts'
import type { Now, RandomBytes } from '../../model/deps.ts'
import type { Edition } from '../../model/edition.ts'
import type { CircleId, DeviceId, OrganisationId } from '../../model/ids.ts'
import type { Result } from '../../model/result.ts'
import type { RuleError } from '../../model/rules.ts'
import type { CircleDocument } from '../../document/circleDocument.ts'
import type { MeetingLayout } from '../../model/layout.ts'
import type { Brought } from '../nextRound/fromRound.ts'
import type { Session } from '../../session/port.ts'
import type { CheckedRound } from './newRoundDraft.ts'

interface Deps {
  readonly structure: MethodStructure
  /** The group's own version of the method, which the round carries. */
  readonly edition?: Edition | null
  /** As the method plans it, unless told otherwise. */
  readonly layout?: readonly MeetingLayout[]
  readonly now: Now
  readonly random: RandomBytes
}

/**
 * Makes the round with its meetings and agendas, and its first person, whom this device speaks for; with what another
 * round brings.
 */
export function createRound(
  session: Session,
  input: CheckedRound,
  deps: Deps,
  brought: Brought | null = null,
): Promise<Result<CircleId, RuleError>> {
  return session.create(input.name, (document) => fillRound(document, session.device, input, deps, brought))
}

/** Writes it into the empty document of a new circle. */
export function fillRound(
  document: CircleDocument,
  device: DeviceId,
  input: CheckedRound,
  deps: Deps,
  brought: Brought | null = null,
): Result<void, RuleError> {
  const { structure, edition = null, layout = layOut(structure), now, random } = deps
  const context = { person: null, meeting: null, now, random }
  const organisations = input.organisations.map(({ name, mentor }) => ({
    name,
    kind: mentor ? ('mentor' as const) : ('participant' as const),
  }))
  const ids = writeRound(document, context, {
    name: input.name,
    methodVersion: structure.version,
    edition,
    facts: input.facts,
    organisations,
    layout,
  })
  if (!ids.ok) return ids
  const idOf = (row: OrganisationId | null) => ids.value[input.organisations.findIndex(({ id }) => id === row)] ?? null
  for (const { name, organisation } of brought?.people ?? []) {
    const added = addPerson(document, context, { name, organisation: idOf(organisation), role: 'mentor' })
    if (!added.ok) return added
  }
  const handed = handOn(document, context, brought?.handedOn ?? [])
  if (!handed.ok) return handed
  const person = addPerson(document, context, { ...input.person, organisation: idOf(input.person.organisation) })
  return person.ok ? claimDevice(document, device, person.value) : person
}
