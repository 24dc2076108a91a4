import { mergeEpochs } from '../model/epoch.ts'
import type { CircleRecord } from './port.ts'

/**
 * The record as it is to be stored over `stored`: a page that has not heard of a fresh key must not take it away from
 * the others.
 */
export function keepEpochs(stored: CircleRecord | undefined, record: CircleRecord): CircleRecord {
  return stored === undefined ? record : { ...record, epochs: mergeEpochs(stored.epochs, record.epochs) }
}
