import type { MeetingId, PersonId } from '../model/ids.ts'
import { limits } from '../model/limits.ts'
import { dontKnow, type Rating } from '../model/rating.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { RuleError } from '../model/rules.ts'
import { type CircleDocument, command } from './circleDocument.ts'
import { readHomeField, setHomeField, under } from './homeFields.ts'
import { rootsView } from './rootsView.ts'
import { roots, type RootText } from './schema.ts'
import type { LiveView } from './view.ts'

/** One dimension as it is rated before one meeting. */
export interface RatingPlace {
  readonly meeting: MeetingId
  readonly dimension: string
}

export const ratingTexts = ['evidence', 'way'] as const
export type RatingText = (typeof ratingTexts)[number]

/** The name of the text that everyone at home writes in together. */
export function ratingText({ meeting, dimension }: RatingPlace, field: RatingText): RootText {
  return `rating/${meeting}/${dimension}/${field}`
}

/** The joint rating of one dimension, and each rater's own view. */
export function ratingView(home: CircleDocument, place: RatingPlace): LiveView<Rating> {
  const [views, levels] = [home.doc.getMap(roots.views), home.doc.getMap(roots.levels)]
  const [evidence, way] = ratingTexts.map((field) => home.doc.getText(ratingText(place, field)))
  const at = `${place.meeting}/${place.dimension}/`
  const text = (source: typeof evidence) => (source?.toString() ?? '').slice(0, limits.text)
  return rootsView([views, levels, ...(evidence && way ? [evidence, way] : [])], () => {
    const { value: level, others: otherLevels } = readHomeField(home, levels, `${place.meeting}/${place.dimension}`, levelText)
    return { level, otherLevels, evidence: text(evidence), way: text(way), views: new Map(under<PersonId, string>(views, at, levelText)) }
  })
}

/** Sets or takes back a rater's own view; null takes it back. `levels` is the scale of the method. */
export function setView(
  home: CircleDocument,
  person: PersonId,
  place: RatingPlace,
  level: string | null,
  levels: readonly string[],
): Result<void, RuleError> {
  if (!isLevel(level, levels)) return fail({ code: 'invalid', field: 'level' })
  return command(home, 'rating.view', () => {
    const [map, key] = [home.doc.getMap(roots.views), `${place.meeting}/${place.dimension}/${person}`]
    if (level === null) map.delete(key)
    else if (map.get(key) !== level) map.set(key, level)
    return ok(undefined)
  })
}

/** Sets or takes back the joint level. What a merged home had set is taken back with it. */
export function setLevel(
  home: CircleDocument,
  place: RatingPlace,
  level: string | null,
  levels: readonly string[],
): Result<void, RuleError> {
  if (!isLevel(level, levels)) return fail({ code: 'invalid', field: 'level' })
  return setHomeField(home, roots.levels, `${place.meeting}/${place.dimension}`, level)
}

function isLevel(level: string | null, levels: readonly string[]): boolean {
  return level === null || level === dontKnow || levels.includes(level)
}

/** A later method may have levels of any name. */
function levelText(value: unknown): string | null {
  return typeof value === 'string' && value.length <= 32 ? value : null
}
