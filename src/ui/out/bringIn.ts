import { bringInRound } from '../../document/bringInRound.ts'
import { meetingsView } from '../../document/meetings.ts'
import { organisationsView } from '../../document/organisations.ts'
import { mostBytes, type OpenDataError, readOpenRound } from '../../export/openData/round.ts'
import type { PictureFile } from '../../export/openData/roundZip.ts'
import type { RandomBytes } from '../../model/deps.ts'
import type { CircleId } from '../../model/ids.ts'
import { picturesOf } from '../../model/presentation.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import type { RoundContent } from '../../model/roundContent.ts'
import { createHash } from '../../session/hashBytes.ts'
import type { OpenCircle, Session } from '../../session/port.ts'
import type { CircleRecord } from '../../storage/port.ts'

export interface ReadRound {
  readonly content: RoundContent
  readonly pictures: readonly PictureFile[]
}

type Failed = { readonly code: 'failed' }

/** Reads a file that somebody has chosen. `subtle` is null where a page may not use encryption: then no picture comes with it. Never rejects. */
export async function readRoundFile(file: Blob, subtle: SubtleCrypto | null): Promise<Result<ReadRound, OpenDataError | Failed>> {
  try {
    const { isZip, mostZipBytes, readRoundZip } = await import('../../export/openData/roundZip.ts')
    if (file.size > mostZipBytes) return fail({ code: 'tooLarge' })
    const packed = isZip(new Uint8Array(await file.slice(0, 4).arrayBuffer()))
    if (!packed && file.size > mostBytes) return fail({ code: 'tooLarge' })
    const parts = packed ? readRoundZip(new Uint8Array(await file.arrayBuffer())) : ok({ data: await file.text(), pictures: [] })
    if (!parts.ok) return parts
    const read = readOpenRound(parts.value.data)
    if (!read.ok) return read
    if (subtle === null) return ok({ content: read.value, pictures: [] })
    const hash = createHash(subtle)
    for (const each of parts.value.pictures) if ((await hash(each.bytes)) !== each.hash) return fail({ code: 'broken', at: `files/${each.hash}` })
    return ok({ content: read.value, pictures: parts.value.pictures })
  } catch {
    return fail({ code: 'failed' })
  }
}

/** A round of this device in which the same meetings are, or where there are none the same organisations. */
export async function roundHere(content: RoundContent, session: Session): Promise<CircleRecord | null> {
  for (const record of session.circles.get()) {
    const opened = record.kind === 'round' ? await session.open(record.id, { links: false }) : null
    if (!opened?.ok) continue
    const { document } = opened.value
    const known = content.meetings.length > 0 ? meetingsView(document).get().byId : organisationsView(document).get().byId
    const ids: readonly { readonly id: string }[] = content.meetings.length > 0 ? content.meetings : content.organisations
    const same = ids.some(({ id }) => [...known.keys()].some((each) => each === id))
    opened.value.close()
    if (same) return record
  }
  return null
}

/** Makes a fresh round of what was read; `lacking` is how many of its pictures are not in it. Never rejects. */
export async function bringIn({ content, pictures }: ReadRound, session: Session, random: RandomBytes): Promise<Result<{ readonly circle: CircleId; readonly lacking: number }, Failed>> {
  try {
    const created = await session.create(content.name, (document) => bringInRound(document, content, random))
    if (!created.ok) return fail({ code: 'failed' })
    const named = new Set(picturesOf(content.revisions).map(({ hash }) => hash))
    const own = pictures.filter(({ hash }) => named.has(hash))
    const opened = own.length === 0 ? null : await session.open(created.value, { links: false })
    const kept = opened?.ok ? await keepPictures(opened.value, own).catch(() => 0) : 0
    return ok({ circle: created.value, lacking: named.size - kept })
  } catch {
    return fail({ code: 'failed' })
  }
}

/** How many were stored. */
async function keepPictures(circle: OpenCircle, pictures: readonly PictureFile[]): Promise<number> {
  try {
    const files = await circle.files()
    let kept = 0
    for (const { bytes } of pictures) if ((await files.add(bytes)).ok) kept++
    return kept
  } finally {
    circle.close()
  }
}
