/** The rest of what is said of a commitment. Whoever makes one makes its texts with it; an older one has them apart. */
import type { Commitment } from '../model/commitment.ts'
import { type FullCommitment, type MoreText, moreTexts } from '../model/commitmentMore.ts'
import type { CommitmentId, PersonId } from '../model/ids.ts'
import { apartView, commitmentApart, earlierOf, forgetApart, openApartText, readApart } from './apartTexts.ts'
import type { CircleDocument, Context } from './circleDocument.ts'
import { commitmentsView } from './commitments.ts'
import { entityFields } from './entities.ts'
import { date, id as idField } from './fields.ts'
import { roots } from './schema.ts'
import type { OpenText } from './text.ts'
import type { Collection, LiveView } from './view.ts'

/** Null when there is no such commitment. */
export function openMoreText(circle: CircleDocument, id: CommitmentId, field: MoreText, context: () => Context): OpenText | null {
  return openApartText(circle, commitmentApart, id, field, context)
}

type Full = LiveView<Collection<CommitmentId, FullCommitment>>
const views = new WeakMap<object, Full>()

/** Takes away what stands apart of them, with the wordings that it had. Must run inside a command. */
export function forgetMore(circle: CircleDocument, ids: readonly CommitmentId[]): void {
  forgetApart(circle, commitmentApart, ids, moreTexts)
}

/** Commitments with all that is said of them. One that is unchanged stays the same object. One view a document. */
export function fullCommitmentsView(circle: CircleDocument): Full {
  const view = views.get(circle.doc) ?? apartView(circle, commitmentsView(circle), commitmentApart, moreTexts, (of: Commitment) => readFull(circle, of))
  views.set(circle.doc, view)
  return view
}

function readFull(circle: CircleDocument, of: Commitment): FullCommitment {
  const found = entityFields(circle, roots.commitments, of.id)
  return {
    ...of,
    ...readApart(circle, commitmentApart, of.id, moreTexts),
    earlier: earlierOf(circle, commitmentApart, of, moreTexts),
    sponsor: found.ok ? idField<PersonId>(found.value, 'sponsor') : null,
    firstStepDate: found.ok ? date(found.value, 'firstStepDate') : null,
  }
}
