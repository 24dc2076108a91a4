import { bringInRound } from '../../document/bringInRound.ts'
import { mostBytes, type OpenDataError, readOpenRound } from '../../export/openData/round.ts'
import type { RandomBytes } from '../../model/deps.ts'
import type { CircleId } from '../../model/ids.ts'
import { fail, type Result } from '../../model/result.ts'
import type { Session } from '../../session/port.ts'

/** Makes a fresh round of a file that somebody has chosen. Never rejects. */
export async function bringIn(file: Blob, session: Session, random: RandomBytes): Promise<Result<CircleId, OpenDataError | { readonly code: 'failed' }>> {
  if (file.size > mostBytes) return fail({ code: 'tooLarge' })
  try {
    const read = readOpenRound(await file.text())
    if (!read.ok) return read
    const created = await session.create(read.value.name, (document) => bringInRound(document, read.value, random))
    return created.ok ? created : fail({ code: 'failed' })
  } catch {
    return fail({ code: 'failed' })
  }
}
