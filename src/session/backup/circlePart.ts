import { type CircleDocument, encodeDocument } from '../../document/circleDocument.ts'
import { personOfDevice } from '../../document/people.ts'
import type { DeviceId } from '../../model/ids.ts'
import type { CircleRecord } from '../../storage/port.ts'
import { packedCircle } from './packedCircle.ts'
import type { Part } from './parts.ts'

/** All that this device has of a circle, but its pictures. */
export function circlePart(record: CircleRecord, document: CircleDocument, device: DeviceId): Part {
  const person = record.kind === 'round' && record.epochs.length > 0 ? personOfDevice(document, device) : null
  return { type: 'circle', packed: packedCircle(record, person), update: encodeDocument(document) }
}
