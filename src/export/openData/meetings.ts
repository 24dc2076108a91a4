/** The meetings, their agendas, and how they ran. */
import { exercises } from '../../model/exercise.ts'
import { limits } from '../../model/limits.ts'
import type { PersonId } from '../../model/ids.ts'
import { type AgendaItem, agendaKinds } from '../../model/meeting.ts'
import type { FullMeeting } from '../../model/meetingPractical.ts'
import type { AskedAt, ItemGroups, KeptRunEvent } from '../../model/roundContent.ts'
import { type Codec, list, orNull, plain, record, since } from './codec.ts'
import { entity } from './entities.ts'
import { order } from './people.ts'
import { day, flag, id, matching, moment, number, oneOf, text, whole } from './values.ts'

export const meeting = record<FullMeeting>('A meeting; where title or theme is null, the method version has the words', {
  ...entity(),
  deleted: flag,
  kind: text(32),
  title: orNull(text(limits.name)),
  theme: orNull(text(limits.name)),
  date: orNull(day),
  startsAt: orNull(matching(/^([01]\d|2[0-3]):[0-5]\d$/)),
  place: text(limits.name),
  host: orNull(id()),
  invitedAt: orNull(day),
  chair: since(null, orNull(id<PersonId>())),
  noteTaker: since(null, orNull(id<PersonId>())),
  access: since('', text(limits.line)),
  link: since('', text(limits.url)),
  order,
})

export const agendaItem = record<AgendaItem>('An item of an agenda; today: minutes agreed on while the meeting ran', {
  ...entity(),
  deleted: flag,
  meeting: id(),
  kind: oneOf(agendaKinds),
  minutes: whole(1, limits.minutes),
  perOrganisation: flag,
  today: orNull(whole(0, limits.minutes * limits.organisations)),
  exercise: orNull(oneOf([...exercises, 'none'])),
  methodItem: orNull(text(32)),
  title: orNull(text(limits.line)),
  prompt: orNull(text(limits.line)),
  order,
})

/** As many as there can be events. */
const mostDevices = 20_000
const base: Codec<'server' | number> = plain({ anyOf: [{ const: 'server' }, { type: 'integer', minimum: 1, maximum: mostDevices }] }, (value) =>
  value === 'server' || (Number.isSafeInteger(value) && (value as number) >= 1 && (value as number) <= mostDevices) ? (value as 'server' | number) : undefined,
)

export const runEvent = record<KeptRunEvent>('The whole state of a meeting’s clock at one moment; times are in ms. base: by whose clock', {
  id: id(),
  meeting: id(),
  n: whole(1, Number.MAX_SAFE_INTEGER),
  status: oneOf(['running', 'paused', 'ended']),
  item: orNull(id()),
  at: moment,
  base,
  elapsed: number(0, Number.MAX_VALUE),
  extra: number(-limits.minutes, limits.minutes),
  step: whole(0, Number.MAX_SAFE_INTEGER),
  stepFrom: number(0, Number.MAX_VALUE),
  leader: id(),
  deputy: orNull(id()),
  ends: orNull(moment),
})

const mostGroups = 100

export const groups = record<ItemGroups>('Who talked with whom at an item', {
  item: id(),
  groups: list(list(id(), mostGroups), mostGroups),
})

export const asked = record<AskedAt>('That everybody was asked to share their silent notes', { item: id(), by: orNull(id()), at: moment })
