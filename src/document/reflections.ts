import * as Y from 'yjs'
import type { Reference } from '../model/entity.ts'
import type { AgendaItemId, CircleId, MeetingId, OrganisationId, PersonId, ReflectionId } from '../model/ids.ts'
import { limits } from '../model/limits.ts'
import { resolvePerson } from '../model/person.ts'
import { type Authorship, authorOf, groups, type Reflection } from '../model/reflection.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { RuleError } from '../model/rules.ts'
import { type CircleDocument, command, type Context } from './circleDocument.ts'
import { readEarlier } from './earlier.ts'
import { createEntity, entityFields, readEntity, setFields } from './entities.ts'
import { flag, id as idField, lineOrNull, text, word } from './fields.ts'
import { peopleView } from './people.ts'
import { roots } from './schema.ts'
import { type Collection, collectionView, type LiveView } from './view.ts'

/** Reflections in the order they were begun. */
export function reflectionsView(circle: CircleDocument): LiveView<Collection<ReflectionId, Reflection>> {
  return collectionView(
    circle.doc.getMap(roots.reflections),
    readReflection,
    (a, b) => a.created.at - b.created.at || (a.id < b.id ? -1 : 1),
    (reflection) => !reflection.deleted && !reflection.moved,
  )
}

/** Tells the organisation of whoever a reflection's words are of; null when that is not known. */
export function authorsOrganisation(circle: CircleDocument): (reflection: ReflectionId) => OrganisationId | null {
  return (id) => {
    const reflection = reflectionsView(circle).get().byId.get(id)
    const author = reflection === undefined ? null : authorOf(reflection)
    if (author === null) return null
    const people = peopleView(circle).get().byId
    return people.get(resolvePerson(people, author))?.organisation ?? null
  }
}

export interface NewReflection {
  readonly item: AgendaItemId | null
  readonly prompt: string | null
  readonly text: string
  readonly authorship?: Authorship
  /** For a private note: the round it belongs with. */
  readonly circle?: CircleId
  readonly from?: readonly Reference[]
  /** To write the same entity again after a crash in the middle of a move. */
  readonly id?: ReflectionId
}

const ownWords: Authorship = { group: 'alone', paper: false, writer: null }

export function addReflection(circle: CircleDocument, context: Context, input: NewReflection): Result<ReflectionId, RuleError> {
  const words = plainText(input.text)
  if (words.length > limits.text) {
    return fail({ code: 'tooLong', field: 'text', length: words.length, limit: limits.text })
  }
  return command(circle, 'reflection.add', () =>
    ok(
      createEntity<ReflectionId>(
        circle,
        roots.reflections,
        context,
        {
          meeting: context.meeting,
          item: input.item,
          prompt: input.prompt,
          ...authorshipFields(input.authorship ?? ownWords),
          circle: input.circle ?? null,
          moved: false,
          deletedBy: null,
          text: new Y.Text(words),
          earlier: new Y.Map(),
        },
        { ...(input.id && { id: input.id }), ...(input.from && { from: input.from }) },
      ),
    ),
  )
}

/** Says whose words they are; what isn't given stays. */
export function setAuthorship(circle: CircleDocument, id: ReflectionId, authorship: Partial<Authorship>): Result<void, RuleError> {
  return command(circle, 'reflection.authorship', () => {
    const fields = entityFields(circle, roots.reflections, id)
    if (!fields.ok) return fields
    setFields(fields.value, authorship)
    return ok(undefined)
  })
}

/** Takes the entry away, or brings it back; its text stays in the document so that it can. */
export function setReflectionDeleted(
  circle: CircleDocument,
  context: Context,
  id: ReflectionId,
  deleted: boolean,
): Result<void, RuleError> {
  return command(circle, 'reflection.delete', () => {
    const fields = entityFields(circle, roots.reflections, id)
    if (!fields.ok) return fields
    setFields(fields.value, { deleted, deletedBy: deleted ? context.person : null })
    return ok(undefined)
  })
}

/** Most are one's own words: then nothing is written of paper. */
function authorshipFields({ group, paper, writer }: Authorship): Partial<Authorship> {
  return paper ? { group, paper, writer } : { group }
}

/** Text as it is stored: one kind of line end, no control characters but line ends and tabs. */
export function plainText(value: string): string {
  return value.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '')
}

function readReflection(key: string, value: unknown): Reflection | null {
  const entity = readEntity<ReflectionId>(key, value)
  if (entity === null) return null
  const { fields, ...common } = entity
  return {
    ...common,
    meeting: idField<MeetingId>(fields, 'meeting'),
    item: idField<AgendaItemId>(fields, 'item'),
    prompt: lineOrNull(fields, 'prompt', 64),
    group: word(fields, 'group', groups, 'alone'),
    circle: idField<CircleId>(fields, 'circle'),
    moved: flag(fields, 'moved'),
    deletedBy: idField<PersonId>(fields, 'deletedBy'),
    paper: flag(fields, 'paper'),
    writer: idField<PersonId>(fields, 'writer'),
    unsigned: flag(fields, 'unsigned'),
    text: text(fields, 'text'),
    earlier: readEarlier(fields.get('earlier')),
  }
}
