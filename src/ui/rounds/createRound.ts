import { addPerson, claimDevice } from '../../document/people.ts'
import { writeRound } from '../../document/newRound.ts'
import { layOut } from '../../method/layOut.ts'
import type { MethodStructure } from '../../method/types.ts'
import type { Now, RandomBytes } from '../../model/deps.ts'
import type { CircleId, DeviceId } from '../../model/ids.ts'
import type { Result } from '../../model/result.ts'
import type { RuleError } from '../../model/rules.ts'
import type { CircleDocument } from '../../document/circleDocument.ts'
import type { Session } from '../../session/port.ts'
import type { CheckedRound } from './newRoundDraft.ts'

interface Deps {
  readonly structure: MethodStructure
  readonly now: Now
  readonly random: RandomBytes
}

/** Makes the round with its meetings and agendas, and its first person, whom this device speaks for. */
export function createRound(session: Session, input: CheckedRound, deps: Deps): Promise<Result<CircleId, RuleError>> {
  return session.create(input.name, (document) => fillRound(document, session.device, input, deps))
}

/** Writes it into the empty document of a new circle. */
export function fillRound(
  document: CircleDocument,
  device: DeviceId,
  input: CheckedRound,
  deps: Deps,
): Result<void, RuleError> {
  const { structure, now, random } = deps
  const context = { person: null, meeting: null, now, random }
  const organisations = input.organisations.map(({ name, mentor }) => ({
    name,
    kind: mentor ? ('mentor' as const) : ('participant' as const),
  }))
  const ids = writeRound(document, context, {
    name: input.name,
    methodVersion: structure.version,
    organisations,
    layout: layOut(structure),
  })
  if (!ids.ok) return ids
  const row = input.organisations.findIndex((each) => each.id === input.person.organisation)
  const person = addPerson(document, context, { ...input.person, organisation: ids.value[row] ?? null })
  return person.ok ? claimDevice(document, device, person.value) : person
}
