import { type CircleDocument, encodeDocument } from '../../document/circleDocument.ts'
import { personOfDevice } from '../../document/people.ts'
import type { DeviceId } from '../../model/ids.ts'
import type { CircleRecord } from '../../storage/port.ts'
import type { Part } from './parts.ts'

/** All that this device has of a circle, but its pictures. */
export function circlePart({ id, kind, round, title, openedAt, epochs }: CircleRecord, document: CircleDocument, device: DeviceId): Part {
  const person = kind === 'round' && epochs.length > 0 ? personOfDevice(document, device) : null
  return { type: 'circle', packed: { circle: id, kind, round: round ?? null, title, openedAt, epochs, person }, update: encodeDocument(document) }
}
