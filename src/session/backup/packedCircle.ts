import type { PersonId } from '../../model/ids.ts'
import type { CircleRecord } from '../../storage/port.ts'
import type { PackedCircle } from './parts.ts'

/** What is known of a circle beside its document. */
export function packedCircle({ id, kind, round, title, openedAt, epochs }: CircleRecord, person: PersonId | null): PackedCircle {
  return { circle: id, kind, round: round ?? null, title, openedAt, epochs, person }
}
