/** Who takes part, and who was there. */
import type { AttendanceNote } from '../../model/attendance.ts'
import type { Home } from '../../model/home.ts'
import { limits } from '../../model/limits.ts'
import { type Person, roles, sides } from '../../model/person.ts'
import type { Organisation } from '../../model/round.ts'
import { orNull, record } from './codec.ts'
import { created, entity } from './entities.ts'
import { flag, id, moment, oneOf, text } from './values.ts'

/** Keys of order: `model/order.ts`. */
export const order = text(200)

export const organisation = record<Organisation>('An organisation that takes part', {
  ...entity(),
  deleted: flag,
  name: text(limits.name),
  kind: oneOf(['participant', 'mentor']),
  order,
})

export const person = record<Person>('A person; alias names the record to read in its place', {
  ...entity(),
  deleted: flag,
  name: text(limits.name),
  organisation: orNull(id()),
  role: oneOf(roles),
  side: orNull(oneOf(sides)),
  level: text(limits.line),
  mandate: text(limits.line),
  competence: text(limits.line),
  standIn: orNull(id()),
  alias: orNull(id()),
})

export const attendance = record<AttendanceNote>('That somebody was at a meeting', {
  meeting: id(),
  person: id(),
  how: oneOf(['joined', 'entered']),
  by: orNull(id()),
  at: moment,
  present: flag,
})

export const home = record<Home>('The public key that the revisions of an organisation are signed with', {
  id: id(),
  organisation: id(),
  publicKey: text(limits.line),
  created,
  mergedInto: orNull(id()),
})
