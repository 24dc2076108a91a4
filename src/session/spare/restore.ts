/**
 * The browser has thrown the database away: what the spare copy holds is put into a new one, before any page reads it.
 * At the store and not through a session, so that every tab, and every address, finds it there from the start.
 */
import { type CircleDocument, emptyDocument, encodeDocument, writeMeta } from '../../document/circleDocument.ts'
import { joinUpdates } from '../../document/joinUpdates.ts'
import { copyIntoMine } from '../../document/mineCopy.ts'
import { claimDevice, personOfDevice } from '../../document/people.ts'
import { isUnwritten } from '../../document/unwritten.ts'
import { mergeEpochs } from '../../model/epoch.ts'
import { type CircleId, type DeviceId, parseId } from '../../model/ids.ts'
import { parseFragment } from '../../protocol/invite.ts'
import type { CircleRecord, Store } from '../../storage/port.ts'
import { mergeCircle, readCircle } from '../backup/mergeCircle.ts'
import type { PackedCircle, Part } from '../backup/parts.ts'
import { rememberHomeLink } from '../homeLinks.ts'
import type { LastWords } from '../lastWords.ts'
import { loadPending } from '../pending.ts'
import { hasNewer, ownedByOthers } from './box.ts'
import { type CopyDeps, partsOf } from './copy.ts'
import { circlesIn, slotsIn } from './slots.ts'
import { rememberRestored } from './restored.ts'

/**
 * `device` is the one that the new database is given; in each round it speaks for whom the lost one spoke. True when all that could be read is
 * stored, and the copy may be written over. Done again, it does no harm. `own`: also what is of `device`, whose database went while it was used.
 */
export async function restoreSpare({ store, box, now, device, lastWords }: CopyDeps, own = false): Promise<boolean> {
  const others = await ownedByOthers(box, own ? null : device)
  const newerCopy = await hasNewer(box, device)
  if (others.length === 0 && !newerCopy) return true
  const owners = others.flatMap(({ owner }) => parseId<DeviceId>(owner) ?? [])
  const of = others.map(({ version }) => version)
  const restored = { rounds: 0, homes: 0, mine: false, newer: false, damaged: 0, newerCopy }
  let kept = true
  const mine: CircleCopy[] = []
  const left: LastWords[] = []
  const names = slotsIn(await box.names()).filter(({ version }) => of.some((each) => each === version))
  for (const circle of circlesIn(names.map(({ name }) => name))) {
    const copies = (await partsOf(box, circle, of)).filter((part) => part.type === 'circle')
    if (copies.some(({ packed }) => packed.kind === 'mine')) {
      const words = lastWords?.(circle)
      mine.push(...copies, ...withLastWords(copies, words))
      if (words !== undefined) left.push(words)
    } else {
      const record = await keepCircle(store, [owners, device], circle, copies)
      if (record === 'notKept') kept = false
      else if (record === 'damaged') restored.damaged++
      else restored[record.kind === 'home' ? 'homes' : 'rounds']++
    }
  }
  for (const part of await partsOf(box, 'about', of)) if (part.type === 'about' && !(await keepAbout(store, part))) kept = false
  // Last, as it stands under this device's own id: whoever is killed before begins anew with another one.
  const notes = await keepMine(store, device, mine, now)
  restored.newer = notes.newer
  if (notes.state !== 'notKept') for (const words of left) words.forget()
  if (notes.state === 'notKept') kept = false
  else if (notes.state === 'damaged') restored.damaged++
  else restored.mine = notes.state === 'written'
  await rememberRestored(store, restored)
  return kept
}

/** What the lost database's page was writing in *mine* when it was left is in no copy, and nobody looks for it under that id again. */
function withLastWords([first]: readonly CircleCopy[], words: LastWords | undefined): CircleCopy[] {
  const left = words?.take() ?? []
  return first === undefined || left.length === 0 ? [] : [{ ...first, update: joinUpdates([first.update, ...left]) }]
}

type CircleCopy = Extract<Part, { type: 'circle' }>

async function keepCircle(store: Store, [owners, device]: readonly [readonly DeviceId[], DeviceId], circle: CircleId, copies: readonly CircleCopy[]): Promise<CircleRecord | 'damaged' | 'notKept'> {
  let whole: { readonly packed: PackedCircle; readonly document: CircleDocument } | null = null
  let epochs: CircleRecord['epochs'] = []
  for (const { packed, update } of copies) {
    const read = packed.circle === circle ? readCircle(packed, update) : null
    if (!read?.ok) continue
    epochs = mergeEpochs(epochs, packed.epochs)
    if (whole === null) whole = { packed, document: read.value.document }
    else mergeCircle(read.value.document, whole.document)
  }
  if (whole === null) return 'damaged'
  const { kind, round, title, openedAt } = whole.packed
  const { document } = whole
  const person = kind === 'round' ? (owners.map((owner) => personOfDevice(document, owner)).find((each) => each !== null) ?? null) : null
  if (person !== null) claimDevice(whole.document, device, person)
  const record: CircleRecord = { id: circle, kind, ...(round === null ? {} : { round }), title, openedAt, epochs }
  const stored = (await store.append(circle, encodeDocument(whole.document))).ok && (await store.putCircle(record)).ok
  whole.document.doc.destroy()
  return stored ? record : 'notKept'
}

async function keepAbout(store: Store, { about: { profile, invites, homeLinks } }: Extract<Part, { type: 'about' }>): Promise<boolean> {
  let kept = profile === null || (await store.put('profile', profile)).ok
  const pending = await loadPending(store)
  for (const fragment of [...invites].reverse()) {
    const invite = parseFragment(fragment)
    if (invite.ok && !(await pending.add(invite.value))) kept = false
  }
  for (const link of [...homeLinks].reverse()) if (!(await rememberHomeLink({ values: store }, link))) kept = false
  return kept
}

interface KeptMine {
  readonly state: 'none' | 'written' | 'damaged' | 'notKept'
  readonly newer: boolean
}

async function keepMine(store: Store, device: DeviceId, copies: readonly CircleCopy[], now: CopyDeps['now']): Promise<KeptMine> {
  const id = parseId<CircleId>(device)
  if (id === null || copies.length === 0) return { state: 'none', newer: false }
  const mine = emptyDocument()
  writeMeta(mine, id, 'mine', now)
  const read = copies.map((copy) => ({ copy, copied: copyIntoMine(mine, copy.update) }))
  const newer = read.flatMap(({ copy, copied }) => (!copied.ok && copied.error === 'newer' ? [copy] : []))
  if (!(await keepNewer(store, newer))) return { state: 'notKept', newer: false }
  const told = newer.length > 0
  if (read.every(({ copied }) => !copied.ok)) return { state: told ? 'none' : 'damaged', newer: told }
  const stored = (await store.append(id, encodeDocument(mine))).ok && (await store.putCircle({ id, kind: 'mine', title: '', epochs: [], openedAt: now() })).ok
  return { state: !stored ? 'notKept' : isUnwritten(mine) ? 'none' : 'written', newer: told }
}

/** As they are, under the id that they had: a later version of this app takes them in (late.ts). */
async function keepNewer(store: Store, copies: readonly CircleCopy[]): Promise<boolean> {
  for (const { packed: { circle, title, openedAt }, update } of copies) {
    if (!(await store.append(circle, update)).ok || !(await store.putCircle({ id: circle, kind: 'mine', title, epochs: [], openedAt })).ok) return false
  }
  return true
}
