import type { Reference } from '../../model/entity.ts'
import type { Revision } from '../../model/revision.ts'

/** Where a note belongs that is written while one reads or listens to a section of what was shared. */
export function sectionSource({ organisation, id }: Pick<Revision, 'organisation' | 'id'>, section: string): Reference[] {
  const circle = null
  return [
    { kind: 'organisation', circle, id: organisation },
    { kind: 'revision', circle, id },
    { kind: 'section', circle, id: section },
  ]
}

/** Whether a note was written at the section of the organisation, in whatever version of it. */
export function isAtSection(from: readonly Reference[], organisation: string, section: string): boolean {
  const names = (kind: Reference['kind'], id: string) => from.some((each) => each.kind === kind && each.id === id)
  return names('section', section) && names('organisation', organisation)
}
