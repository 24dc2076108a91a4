import type { RandomBytes } from './deps.ts'

/** An id of one kind can't be passed where another kind is asked for. All are 128 random bits, 26 characters. */
export type Id<Kind extends string> = string & { readonly kind: Kind }

export type CircleId = Id<'circle'>
export type DeviceId = Id<'device'>
export type OrganisationId = Id<'organisation'>
export type PersonId = Id<'person'>
export type MeetingId = Id<'meeting'>
export type AgendaItemId = Id<'agendaItem'>
export type RunEventId = Id<'runEvent'>
export type ReflectionId = Id<'reflection'>
export type CommitmentId = Id<'commitment'>
export type RevisionId = Id<'revision'>
export type IdeaId = Id<'idea'>
export type MaterialId = Id<'material'>
export type ClusterId = Id<'cluster'>
export type PdsaTestId = Id<'pdsaTest'>
export type ObstacleId = Id<'obstacle'>
export type StakeholderId = Id<'stakeholder'>
export type ImprovementId = Id<'improvement'>
export type MeasurementId = Id<'measurement'>
export type MarkId = Id<'mark'>
export type HandedOnId = Id<'handedOn'>
export type SpreadId = Id<'spread'>
export type ContinuationId = Id<'continuation'>
export type SpreadPlanId = Id<'spreadPlan'>
export type EditionId = Id<'edition'>

/** Crockford's base32: no i, l, o or u. Lower case in ids, upper case in codes that people type. */
export const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const idLength = 26
const idPattern = new RegExp(`^[${alphabet}]{${idLength}}$`)

/** A fresh id of 128 random bits. */
export function newId<I extends Id<string>>(random: RandomBytes): I {
  return base32(random(16)) as I
}

/** The value as an id, or null when it is not one. */
export function parseId<I extends Id<string>>(value: unknown): I | null {
  return typeof value === 'string' && idPattern.test(value) ? (value as I) : null
}

/** Bytes as base32, most significant bit first; the last character is padded with zero bits. */
export function base32(bytes: Uint8Array): string {
  let text = ''
  let buffer = 0
  let bits = 0
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte
    for (bits += 8; bits >= 5; bits -= 5) text += alphabet[(buffer >> (bits - 5)) & 31]
    buffer &= (1 << bits) - 1
  }
  return bits > 0 ? text + alphabet[(buffer << (5 - bits)) & 31] : text
}

/** The 16 bytes of an id: ids travel as bytes in invites and frames. */
export function idBytes(id: Id<string>): Uint8Array {
  const bytes = new Uint8Array(16)
  let buffer = 0
  let bits = 0
  let at = 0
  for (const character of id) {
    buffer = (buffer << 5) | alphabet.indexOf(character)
    bits += 5
    if (bits >= 8 && at < 16) {
      bits -= 8
      bytes[at++] = buffer >> bits
    }
    buffer &= (1 << bits) - 1
  }
  return bytes
}
