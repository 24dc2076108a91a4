/** Puts a circle, or all that is on this device, into a sealed file. Reads what is open, so also what could not be stored. */
import type { CircleId } from '../../model/ids.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import { encodeFragment } from '../../protocol/invite.ts'
import type { CircleRecord, Profile } from '../../storage/port.ts'
import { homeLinks } from '../homeLinks.ts'
import type { OpenCircle, Session } from '../port.ts'
import { circlePart } from './circlePart.ts'
import { encodePart, type Part } from './parts.ts'
import { sealFile, type Sealing } from './seal.ts'

export interface PackDeps extends Sealing {
  readonly session: Session
}

export interface PackedFile {
  /** To be put together, in this order. */
  readonly pieces: readonly Uint8Array<ArrayBuffer>[]
  readonly rounds: number
  readonly homes: number
  readonly pictures: number
  /** Titles of what could not be read, and is not in it. A home has none of its own. */
  readonly unread: readonly string[]
}

export type PackError = 'tooLarge' | 'notRead'

/** One circle with its pictures, for those who have its key. Nothing else is in it: not even the key. */
export async function packCircle(deps: PackDeps, circle: CircleId): Promise<Result<PackedFile, PackError>> {
  const record = deps.session.circles.get().find(({ id }) => id === circle)
  const secret = record?.epochs.at(-1)?.secret
  if (record === undefined || secret === undefined) return fail('notRead')
  return pack(deps, circle, secret, [{ ...record, epochs: [] }], null)
}

/** Everything: all circles with all their keys, and who its owner is. `secret` is what the recovery code says. */
export async function packDevice(deps: PackDeps, secret: Uint8Array, profile: Profile | null, now: number): Promise<Result<PackedFile, PackError>> {
  const { session } = deps
  const about: Part = {
    type: 'about',
    about: {
      madeAt: now,
      profile: profile && { name: profile.name, organisation: profile.organisation, role: profile.role },
      invites: session.pending.get().map(encodeFragment),
      homeLinks: await homeLinks(session),
    },
  }
  // What can't do without its round comes after it.
  const order = ['round', 'home', 'mine']
  const records = [...session.circles.get()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
  return pack(deps, null, secret, records, about)
}

async function pack(
  deps: PackDeps,
  circle: CircleId | null,
  secret: Uint8Array,
  records: readonly CircleRecord[],
  about: Part | null,
): Promise<Result<PackedFile, PackError>> {
  const tally = { rounds: 0, homes: 0, pictures: 0 }
  const unread: string[] = []
  const { session } = deps
  // All words before all pictures: of a file that breaks off, the words are there.
  async function* parts(): AsyncGenerator<Part> {
    if (about !== null) yield about
    for (const record of records) {
      const packed = await reading(session, record, ({ document }) => Promise.resolve(circlePart(record, document, session.device)))
      if (packed === null) unread.push(record.title)
      else {
        if (record.kind !== 'mine') tally[record.kind === 'home' ? 'homes' : 'rounds']++
        yield packed
      }
    }
    for (const record of records) {
      const hashes = await reading(session, record, async (open) => [...(await open.files()).have.get()])
      for (const hash of hashes ?? []) {
        const bytes = await reading(session, record, async (open) => (await open.files()).get(hash))
        if (bytes === null) continue
        tally.pictures++
        yield { type: 'file', circle: record.id, bytes }
      }
    }
  }
  const sealed = await sealFile(deps, circle, secret, ended(parts()))
  if (!sealed.ok) return sealed
  if (circle !== null && unread.length > 0) return fail('notRead')
  return ok({ pieces: sealed.value, ...tally, unread })
}

async function* ended(parts: AsyncIterable<Part>): AsyncGenerator<Uint8Array> {
  let count = 0
  for await (const part of parts) {
    count++
    yield encodePart(part)
  }
  yield encodePart({ type: 'end', parts: count })
}

/** Null when it can't be opened. */
async function reading<T>(session: Session, { id, kind }: CircleRecord, read: (circle: OpenCircle) => Promise<T>): Promise<T | null> {
  // Private notes that came back under another device's id stand apart until they can be read.
  const isOwn = kind === 'mine' && String(id) === String(session.device)
  const opened = await (isOwn ? session.mine() : session.open(id, { links: false }))
  if (!opened.ok) return null
  try {
    // Another tab may have written in it: no link brings that here.
    if (isOwn) await opened.value.refresh()
    return await read(opened.value)
  } finally {
    opened.value.close()
  }
}
