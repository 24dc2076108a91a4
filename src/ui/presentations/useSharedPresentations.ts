import { computed, type ComputedRef } from 'vue'
import type { RevisionId } from '../../model/ids.ts'
import { parseSections, type PresentationContent } from '../../model/presentation.ts'
import { newestRevisions, type Revision, type Subject } from '../../model/revision.ts'
import { useRevisions } from '../sharing/useRevisions.ts'

export interface SharedPresentation {
  readonly revision: Revision
  readonly number: number
  readonly content: PresentationContent
}

/** What organisations have shared of their presentations, or of their result sheets: the newest genuine version for each meeting. */
export function useSharedPresentations(subject: Extract<Subject, 'presentation' | 'resultSheet'> = 'presentation'): ComputedRef<readonly SharedPresentation[]> {
  const revisions = useRevisions()
  // A revision never changes: it is read once.
  const read = new Map<RevisionId, PresentationContent | null>()
  const contentOf = (revision: Revision) => {
    if (!read.has(revision.id)) read.set(revision.id, parseSections(revision))
    return read.get(revision.id) ?? null
  }
  return computed(() => {
    const genuine = revisions.value.filter(({ revision, number }) => number !== null && revision.subject === subject)
    const numbers = new Map(genuine.map(({ revision, number }) => [revision.id, number]))
    return [...newestRevisions(genuine.map(({ revision }) => revision)).values()].flatMap((revision) => {
      const content = contentOf(revision)
      return content === null ? [] : [{ revision, number: numbers.get(revision.id) ?? 0, content }]
    })
  })
}
