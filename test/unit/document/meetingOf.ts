import type { CircleDocument } from '../../../src/document/circleDocument.ts'
import { createEntity } from '../../../src/document/entities.ts'
import { roots } from '../../../src/document/schema.ts'
import type { MeetingId } from '../../../src/model/ids.ts'
import { contextOf } from './phones.ts'

/** Puts a meeting under the id into the round. */
export function newMeeting(round: CircleDocument, id: MeetingId): void {
  createEntity(round, roots.meetings, contextOf(), { kind: 'learning1', title: null, order: 'a' }, { id })
}
