import { expect, it } from 'vitest'
import type { MeetingId, OrganisationId, RevisionId } from '../../../src/model/ids.ts'
import type { Revision } from '../../../src/model/revision.ts'
import { newestOf, type SharedRevision } from '../../../src/ui/sharing/useRevisions.ts'

const [organisation, meeting] = ['norrvik' as OrganisationId, 'm1' as MeetingId]
const shared = (id: string, number: number | null, facts: Partial<Revision> = {}) =>
  ({ revision: { id: id as RevisionId, organisation, meeting, subject: 'rating', ...facts }, number, authenticity: null }) as SharedRevision

const newest = (...list: SharedRevision[]) => newestOf(list, { organisation, subject: 'rating', meeting })?.revision.id ?? null

it('is the last genuine one of its kind', () => {
  expect(newest(shared('a', 1), shared('b', 2), shared('c', 1, { subject: 'presentation' }))).toBe('b')
})

it('is nothing that was forged, or is not checked yet: what is not genuine has no number', () => {
  expect(newest(shared('a', 1), shared('forged', null))).toBe('a')
  expect(newest(shared('forged', null))).toBeNull()
})

it('is nobody else’s, and of no other meeting', () => {
  expect(newest(shared('a', 1, { organisation: 'ekdala' as OrganisationId }), shared('b', 1, { meeting: null }))).toBeNull()
})
