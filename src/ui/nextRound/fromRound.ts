/** What of a round can go on to the next one, and what has been chosen of it. */
import { agendaItemsView } from '../../document/agenda.ts'
import type { CircleDocument } from '../../document/circleDocument.ts'
import { commitmentsView } from '../../document/commitments.ts'
import { meetingsView } from '../../document/meetings.ts'
import { organisationsView } from '../../document/organisations.ts'
import { peopleView, personOfDevice } from '../../document/people.ts'
import { roundView } from '../../document/round.ts'
import { roundEdition } from '../../document/roundEdition.ts'
import { editedStructure } from '../../method/edition.ts'
import { layOut } from '../../method/layOut.ts'
import type { MethodStructure } from '../../method/types.ts'
import type { Edition } from '../../model/edition.ts'
import { type HandedOnText, lessonsToHandOn, mostHandedOn, type SheetPart } from '../../model/handedOn.ts'
import { type CommitmentId, type DeviceId, type Id, type OrganisationId, parseId, type PersonId } from '../../model/ids.ts'
import { recordOrNull } from '../../model/json.ts'
import { isSameLayout, layoutOf, type MeetingLayout } from '../../model/layout.ts'
import { limits } from '../../model/limits.ts'
import { textOrNothing } from '../rounds/newRoundDraft.ts'

export interface FromRound {
  readonly name: string
  readonly organisations: readonly {
    readonly id: OrganisationId
    readonly name: string
    /** Without whoever plans: they say anew who they are. */
    readonly people: readonly { readonly id: PersonId; readonly name: string }[]
    /** What it promised at the results conference, where mentors are asked for. */
    readonly promised: readonly string[]
  }[]
  readonly lessons: readonly { readonly id: CommitmentId; readonly text: string; readonly about: string; readonly organisation: string }[]
  /** Of the result sheets, under the titles of their sections. */
  readonly sheets: readonly (Pick<SheetPart, 'id' | 'kind' | 'text'> & { readonly about: string; readonly organisation: string })[]
  /** The agendas as the group had them; null where they are the method's. */
  readonly held: readonly MeetingLayout[] | null
  /** The round's own version of the method; null where it follows the base. */
  readonly edition: Edition | null
  /** Of whoever plans; empty where it is none of them. */
  readonly ownOrganisation: string
}

/** The choices: ids of what is in the round. */
export interface FromDraft {
  mentors: OrganisationId[]
  people: PersonId[]
  lessons: CommitmentId[]
  /** Of the result sheets: `organisation/section`. */
  sheets: string[]
  agendas: 'held' | 'planned'
  warnings: string
}

/** What a new round is to have from it. */
export interface Brought {
  /** The version of the method that it was held by. */
  readonly edition: Edition | null
  /** Null: as the method plans it. */
  readonly layout: readonly MeetingLayout[] | null
  readonly mentors: readonly { readonly id: OrganisationId; readonly name: string }[]
  readonly people: readonly { readonly name: string; readonly organisation: OrganisationId }[]
  readonly handedOn: readonly HandedOnText[]
}

export const emptyFrom = (): FromDraft => ({ mentors: [], people: [], lessons: [], sheets: [], agendas: 'held', warnings: '' })

/** What the tab kept, or null when it is no draft. */
export function parseFrom(value: unknown): FromDraft | null {
  const kept = recordOrNull(value)
  if (kept === null) return null
  const ids = <I extends Id<string>>(name: string): I[] => (Array.isArray(kept[name]) ? kept[name].slice(0, 500).flatMap((id: unknown) => parseId<I>(id) ?? []) : [])
  return {
    mentors: ids('mentors'),
    people: ids('people'),
    lessons: ids('lessons'),
    sheets: Array.isArray(kept['sheets']) ? kept['sheets'].slice(0, 500).map((id: unknown) => textOrNothing(id)) : [],
    agendas: kept['agendas'] === 'planned' ? 'planned' : 'held',
    warnings: textOrNothing(kept['warnings']).slice(0, limits.text),
  }
}

/** As many of them as somebody would read through beside the lessons. */
const mostParts = 24

/** `titleOf`: of a section of a result sheet. */
export function readFromRound(document: CircleDocument, device: DeviceId, structure: MethodStructure, parts: readonly SheetPart[], titleOf: (section: string) => string): FromRound {
  const organisations = organisationsView(document).get()
  const people = peopleView(document).get()
  const meetings = meetingsView(document).get().list
  const own = personOfDevice(document, device)
  const nameOf = (id: OrganisationId | null) => (id === null ? '' : (organisations.byId.get(id)?.name ?? ''))
  const edition = roundEdition(document)
  const planned = layOut(edition === null ? structure : editedStructure(structure, edition))
  const sheets = parts.slice(0, mostParts).map(({ id, kind, text, section, organisation }) => ({ id, kind, text, about: titleOf(section), organisation: nameOf(organisation) }))
  const commitments = commitmentsView(document).get().list
  const conferences = new Set(meetings.filter(({ kind }) => kind === 'conference').map(({ id }) => id))
  const promised = commitments.filter(({ meeting }) => meeting !== null && conferences.has(meeting))
  const held = layoutOf(meetings, agendaItemsView(document).get().list)
  return {
    name: roundView(document).get().name,
    organisations: organisations.list.map(({ id, name }) => ({
      id,
      name,
      people: people.list.filter((each) => each.organisation === id && each.id !== own).map((each) => ({ id: each.id, name: each.name })),
      promised: promised.filter(({ organisation, what }) => organisation === id && what.trim() !== '').map(({ what }) => what.trim()),
    })),
    lessons: lessonsToHandOn(commitments)
      .slice(0, mostHandedOn - 1 - sheets.length)
      .map(({ id, lesson, what, organisation }) => ({ id, text: lesson.trim(), about: what.trim(), organisation: nameOf(organisation) })),
    sheets,
    edition,
    held: isSameLayout(held, planned) ? null : held,
    ownOrganisation: nameOf(own === null ? null : (people.byId.get(own)?.organisation ?? null)),
  }
}

/** What has been chosen, as far as it is still there. */
export function broughtFrom(from: FromRound, draft: FromDraft): Brought {
  const { name: round } = from
  const mentors = from.organisations.filter(({ id }) => draft.mentors.includes(id))
  const warning: HandedOnText = { kind: 'warning', text: draft.warnings, about: '', organisation: from.ownOrganisation, round }
  const lessons = from.lessons.filter(({ id }) => draft.lessons.includes(id)).map(({ text, about, organisation }) => ({ kind: 'lesson' as const, text, about, organisation, round }))
  const sheets = from.sheets.filter(({ id }) => draft.sheets.includes(id)).map(({ kind, text, about, organisation }) => ({ kind, text, about, organisation, round }))
  return {
    edition: from.edition,
    layout: draft.agendas === 'held' ? from.held : null,
    mentors: mentors.map(({ id, name }) => ({ id, name })),
    people: mentors.flatMap(({ id, people }) => people.filter((each) => draft.people.includes(each.id)).map(({ name }) => ({ name, organisation: id }))),
    handedOn: [warning, ...lessons, ...sheets],
  }
}
