/**
 * Opens a sealed file. What is in it comes to what is here, as when two phones meet: nothing here is overwritten, and
 * what is there twice is there once. This device stays the one it is, with ids of its own. Every part stands by itself,
 * so what can be read is brought, and what can't is counted; the file keeps it.
 */
import { copyIntoMine } from '../../document/mineCopy.ts'
import { personOfDevice } from '../../document/people.ts'
import type { CircleId } from '../../model/ids.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import type { SealedFileHead } from '../../protocol/sealedFile.ts'
import { parseFragment } from '../../protocol/invite.ts'
import { rememberHomeLink } from '../homeLinks.ts'
import { claimPaired, keepPaired } from '../pairedRounds.ts'
import type { OpenCircle, Session } from '../port.ts'
import { mergeCircle, readCircle } from './mergeCircle.ts'
import { type About, type PackedCircle, type Part, parsePart } from './parts.ts'
import { openParts, type SealedFile, secretOf } from './seal.ts'

export interface BringDeps {
  readonly session: Session
  readonly subtle: SubtleCrypto
}

/** `same`: all of it was here already. */
export type CircleNews = 'new' | 'merged' | 'same'

export interface BroughtRound {
  readonly circle: CircleId
  readonly title: string
  readonly news: CircleNews
  /** A newer version has written in it: it can be read, and is closed to this one until it is updated. */
  readonly newer: boolean
}

export interface Brought {
  readonly rounds: readonly BroughtRound[]
  readonly homes: number
  /** `newer`: written by a later version, and left in the file. */
  readonly mine: 'none' | 'here' | 'newer'
  /** Pictures that are here now. */
  readonly pictures: number
  readonly profile: About['profile']
  /** Parts that a later version has thought of. */
  readonly setAside: number
  /** Parts that are damaged, and 1 for an end that is missing. */
  readonly damaged: number
  /** Parts that this device could not store. */
  readonly notKept: number
  /** Sealed by a key that has been changed since. */
  readonly olderKey: boolean
}

/** Nothing has been changed. `wrongCode` also for the right code of another file. */
export type BringError = 'wrongCode' | 'notMember' | 'otherKey' | 'damaged'

/** All that was on a device; `secret` is what the recovery code says. */
export async function bringDevice(deps: BringDeps, file: SealedFile, head: SealedFileHead, secret: Uint8Array): Promise<Result<Brought, BringError>> {
  if ((await secretOf(deps.subtle, head, [secret])) === null) return fail('wrongCode')
  return bring(deps, file, head, secret, false)
}

/** One circle, which must be here already: `notMember` when it is not, `otherKey` when its key has been changed and this device does not know. */
export async function bringCircle(deps: BringDeps, file: SealedFile, head: SealedFileHead): Promise<Result<Brought, BringError>> {
  const record = deps.session.circles.get().find(({ id }) => id === head.circle)
  if (record === undefined) return fail('notMember')
  const secrets = record.epochs.map((epoch) => epoch.secret).reverse()
  const secret = await secretOf(deps.subtle, head, secrets)
  return secret === null ? fail('otherKey') : bring(deps, file, head, secret, secret !== secrets[0])
}

type Tally = { -readonly [K in keyof Brought]: Brought[K] } & { rounds: BroughtRound[] }

async function bring(deps: BringDeps, file: SealedFile, head: SealedFileHead, secret: Uint8Array, olderKey: boolean): Promise<Result<Brought, BringError>> {
  const tally: Tally = { rounds: [], homes: 0, mine: 'none', pictures: 0, profile: null, setAside: 0, damaged: 0, notKept: 0, olderKey }
  let count = 0
  let whole = false
  let read = 0
  for await (const bytes of openParts(deps.subtle, file, head, secret)) {
    const part = bytes === null ? null : parsePart(bytes)
    if (part?.ok) {
      read++
      if (part.value.type === 'end') whole = part.value.parts === count
      else await keepPart(deps.session, part.value, head, tally)
    } else tally[part?.error === 'newer' ? 'setAside' : 'damaged']++
    count++
  }
  if (read === 0) return fail('damaged')
  if (!whole && tally.damaged === 0) tally.damaged = 1
  return ok(tally)
}

async function keepPart(session: Session, part: Exclude<Part, { type: 'end' }>, head: SealedFileHead, tally: Tally): Promise<void> {
  // A circle's own file speaks for that circle alone: whoever has its key is not the owner of this device.
  const foreign = head.circle !== null && (part.type === 'about' || (part.type === 'file' ? part.circle : part.packed.circle) !== head.circle)
  if (foreign) return void tally.damaged++
  if (part.type === 'about') return keepAbout(session, part.about, tally)
  if (part.type === 'file') return keepFile(session, part.circle, part.bytes, tally)
  return part.packed.kind === 'mine' ? keepMine(session, part.update, tally) : keepCircle(session, part.packed, part.update, tally)
}

async function keepAbout(session: Session, { profile, invites, homeLinks }: About, tally: Tally): Promise<void> {
  tally.profile = profile
  for (const fragment of invites) {
    const invite = parseFragment(fragment)
    if (!invite.ok) tally.damaged++
    else if (!(await session.remember(invite.value))) tally.notKept++
  }
  for (const link of homeLinks) if (!(await rememberHomeLink(session, link))) tally.notKept++
}

async function keepCircle(session: Session, packed: PackedCircle, update: Uint8Array, tally: Tally): Promise<void> {
  const read = readCircle(packed, update)
  if (!read.ok) return void tally.damaged++
  const { circle: id, kind, round, title, openedAt, epochs, person } = packed
  const isNew = !session.circles.get().some((record) => record.id === id)
  // Before the round is there: whoever closes the page now is the same person in it all the same.
  if (person !== null && isNew) await keepPaired(session, { circle: id, person, title })
  await session.keep({ id, kind, ...(round === null ? {} : { round }), title, openedAt, epochs }, read.value.document)
  const opened = await session.open(id, { links: false })
  if (!opened.ok) return void tally.notKept++
  const circle = opened.value
  const merged = isNew || mergeCircle(read.value.document, circle.document)
  if (person !== null && !isNew && personOfDevice(circle.document, session.device) === null) await keepPaired(session, { circle: id, person, title })
  if (kind === 'round') await claimPaired(session, circle)
  if (!(await stored(circle))) tally.notKept++
  circle.close()
  if (kind === 'home') tally.homes++
  else tally.rounds.push({ circle: id, title, news: isNew ? 'new' : merged ? 'merged' : 'same', newer: read.value.newer })
}

async function keepMine(session: Session, update: Uint8Array, tally: Tally): Promise<void> {
  const opened = await session.mine()
  if (!opened.ok) return void tally.notKept++
  const copied = copyIntoMine(opened.value.document, update)
  if (copied.ok) tally.mine = 'here'
  else if (copied.error === 'damaged') tally.damaged++
  else tally.mine = 'newer'
  if (!(await stored(opened.value))) tally.notKept++
  opened.value.close()
}

async function keepFile(session: Session, circle: CircleId, bytes: Uint8Array, tally: Tally): Promise<void> {
  const opened = await session.open(circle, { links: false })
  // Its circle was damaged, and is counted already.
  if (!opened.ok) return
  const added = await opened.value.files().then((files) => files.add(bytes), () => null)
  opened.value.close()
  if (added?.ok) tally.pictures++
  else tally.notKept++
}

async function stored(circle: OpenCircle): Promise<boolean> {
  await circle.flush()
  return typeof circle.status.get().saved === 'string'
}
