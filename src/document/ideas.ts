import * as Y from 'yjs'
import type { Reference } from '../model/entity.ts'
import { byChoice, choices, type Choice, type Idea, ideaMoreTexts, type IdeaMoreText, type IdeaText, ideaTexts, ideaTitle, missingToChoose } from '../model/idea.ts'
import type { IdeaId, MeetingId, OrganisationId } from '../model/ids.ts'
import { limits } from '../model/limits.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { RuleError } from '../model/rules.ts'
import { apartView, earlierOf, ideaApart, openApartText, readApart } from './apartTexts.ts'
import { type CircleDocument, command, type Context } from './circleDocument.ts'
import { readEarlier } from './earlier.ts'
import { createEntity, entityFields, readEntity, setFields } from './entities.ts'
import { id as idField, lineOrNull, text, word } from './fields.ts'
import { plainText } from './reflections.ts'
import { roots } from './schema.ts'
import type { OpenText } from './text.ts'
import { type Collection, collectionView, type LiveView } from './view.ts'

type Ideas = LiveView<Collection<IdeaId, Idea>>
const views = new WeakMap<object, Ideas>()

/** What organisations take home: the undecided first. One view a document. */
export function ideasView(round: CircleDocument): Ideas {
  const source = collectionView<IdeaId, Idea>(round.doc.getMap(roots.ideas), readIdea, byChoice)
  const view = views.get(round.doc) ?? apartView(round, source, ideaApart, ideaMoreTexts, (idea) => ({ ...idea, ...readApart(round, ideaApart, idea.id, ideaMoreTexts), earlier: earlierOf(round, ideaApart, idea, ideaMoreTexts) }))
  views.set(round.doc, view)
  return view
}

/** One of its texts, also of an idea that was made before there was such a one. Null when there is no such idea. */
export function openIdeaText(round: CircleDocument, id: IdeaId, field: IdeaText, context: () => Context): OpenText | null {
  return openApartText(round, ideaApart, id, field, context)
}

/** It has to say what is tried, or which difference it is about. */
export interface NewIdea extends Partial<Readonly<Record<IdeaMoreText, string>>> {
  readonly organisation: OrganisationId
  readonly dimension: string | null
  readonly what: string
  readonly reason?: string
  readonly choice?: Choice | null
  /** Where it comes from: the other organisation, its shared revision. */
  readonly from: readonly Reference[]
}

export function addIdea(round: CircleDocument, context: Context, input: NewIdea): Result<IdeaId, RuleError> {
  const words = Object.fromEntries(ideaTexts.map((name) => [name, plainText(input[name] ?? '')])) as Record<IdeaText, string>
  const { organisation, dimension, from, choice = null } = input
  if (ideaTitle(words) === '') return fail({ code: 'empty', field: 'what' })
  const missing = choice === null ? [] : missingToChoose(words, choice)
  if (missing.length > 0) return fail({ code: 'missing', fields: missing })
  for (const field of ideaTexts) {
    const { length } = words[field]
    if (length > limits.text) return fail({ code: 'tooLong', field, length, limit: limits.text })
  }
  const texts = Object.fromEntries(ideaTexts.map((name) => [name, new Y.Text(words[name])]))
  return command(round, 'idea.add', () =>
    ok(
      createEntity<IdeaId>(
        round,
        roots.ideas,
        context,
        { organisation, meeting: context.meeting, dimension, choice, ...texts, earlier: new Y.Map<unknown>() },
        { from },
      ),
    ),
  )
}

/** Says what becomes of the idea: try, later or no; null opens the question again. The texts are edited elsewhere. */
export function chooseIdea(round: CircleDocument, id: IdeaId, choice: Choice | null): Result<void, RuleError> {
  return command(round, 'idea.choose', () => {
    const fields = entityFields(round, roots.ideas, id)
    if (!fields.ok) return fields
    const idea = readIdea(id, fields.value)
    if (idea === null) return fail({ code: 'unknown' })
    const missing = choice === null ? [] : missingToChoose(idea, choice)
    if (missing.length > 0) return fail({ code: 'missing', fields: missing })
    setFields(fields.value, { choice })
    return ok(undefined)
  })
}

export function setIdeaDeleted(round: CircleDocument, id: IdeaId, deleted: boolean): Result<void, RuleError> {
  return command(round, 'idea.delete', () => {
    const fields = entityFields(round, roots.ideas, id)
    if (!fields.ok) return fields
    setFields(fields.value, { deleted })
    return ok(undefined)
  })
}

function readIdea(key: string, value: unknown): Idea | null {
  const entity = readEntity<IdeaId>(key, value)
  if (entity === null) return null
  const { fields, ...common } = entity
  const texts = Object.fromEntries(ideaTexts.map((name) => [name, text(fields, name)]))
  return {
    ...common,
    ...(texts as Record<IdeaText, string>),
    organisation: idField<OrganisationId>(fields, 'organisation'),
    meeting: idField<MeetingId>(fields, 'meeting'),
    dimension: lineOrNull(fields, 'dimension', 32),
    choice: word(fields, 'choice', choices, null),
    earlier: readEarlier(fields.get('earlier')),
  }
}
