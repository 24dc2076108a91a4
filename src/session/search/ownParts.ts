/** What only this phone has: private notes, what waits to be shown without a name, and commitments that are not promised yet. */
import type { CircleDocument } from '../../document/circleDocument.ts'
import { fullCommitmentsView } from '../../document/commitmentMore.ts'
import { commitmentsView } from '../../document/commitments.ts'
import { reflectionsView } from '../../document/reflections.ts'
import type { LiveView } from '../../document/view.ts'
import { withheldView } from '../../document/withheld.ts'
import type { WithheldNote } from '../../model/collecting.ts'
import type { CircleId } from '../../model/ids.ts'
import type { Reflection } from '../../model/reflection.ts'
import { type Found, type Keep, placeAt, plain } from './found.ts'
import { commitmentEntry, noteEntry } from './roundParts.ts'

export function ownViews(mine: CircleDocument): LiveView<unknown>[] {
  return [fullCommitmentsView(mine), reflectionsView(mine), withheldView(mine)]
}

/** Those of the rounds that are here: elsewhere there is no place to see them. `rounds` are those that are open. */
export function ownParts(mine: CircleDocument, rounds: ReadonlyMap<CircleId, CircleDocument>, keep: Keep): Found[] {
  const notes = reflectionsView(mine).get().list.flatMap((note) => {
    const { circle } = note
    return circle !== null && rounds.has(circle) ? [keep(note, null, () => own(ownNote(circle, note)))] : []
  })
  const drafts = fullCommitmentsView(mine).get().list.flatMap((draft) => {
    const round = draft.circle === null ? undefined : rounds.get(draft.circle)
    // What a round has is no draft: it may have been promised in another tab, or just before a crash.
    if (draft.circle === null || round === undefined || commitmentsView(round).get().byId.has(draft.id)) return []
    const { circle } = draft
    return [keep(draft, null, () => own({ ...commitmentEntry(circle, draft), kind: 'draft' }))]
  })
  const waiting = withheldView(mine).get().flatMap((each) => (each.kind === 'note' && rounds.has(each.circle) ? [keep(each, null, () => own(waitingNote(each)))] : []))
  return [...notes, ...waiting, ...drafts]
}

/** A note at what somebody presents may belong to no item of the agenda: then it stands there alone. */
function ownNote(round: CircleId, note: Reflection): Found {
  const entry = noteEntry(round, note)
  const reference = (kind: string) => note.from.find((each) => each.kind === kind)?.id ?? null
  const [section, organisation] = [reference('section'), reference('organisation')]
  if (note.item !== null || section === null || organisation === null) return entry
  return { ...entry, organisation: organisation as Found['organisation'], place: { at: 'shared', subject: 'presentation', parts: [section] } }
}

/** Nothing tells when it was written: that might tell who wrote it. */
function waitingNote({ circle, meeting, item, text }: WithheldNote): Found {
  return { ...plain(circle, 0), kind: 'note', title: '', texts: [text], place: placeAt(meeting, item), meeting, day: null }
}

/** One knows who one is. */
const own = (found: Found): Found => ({ ...found, circle: 'mine', by: null })
