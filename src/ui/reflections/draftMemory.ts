import { type CircleKind, circleKinds } from '../../model/circle.ts'
import { type ReflectionId, parseId } from '../../model/ids.ts'

/** Which private note the composer is writing in, and who it is meant for. */
export interface Draft {
  readonly note: ReflectionId | null
  readonly to: CircleKind
}

export interface DraftMemory {
  load(): Draft
  save(draft: Draft): void
}

/**
 * Remembers a draft through a reload. Only which note it is: the words are in *mine*, and when this is forgotten they
 * stand there as an ordinary private note. Silent writing comes first, so a fresh field is *mine* if nothing else is said.
 */
export function draftMemory(storage: Pick<Storage, 'getItem' | 'setItem'> | null, place: string, to: CircleKind = 'mine'): DraftMemory {
  const name = `larandetraff.draft.${place}`
  let kept: Draft = { note: null, to }
  try {
    kept = parseDraft(storage?.getItem(name) ?? null, to)
  } catch {
    // Storage that may not be read: the draft is remembered while the page is open.
  }
  return {
    load: () => kept,
    save(draft) {
      kept = draft
      try {
        storage?.setItem(name, `${draft.to} ${draft.note ?? ''}`)
      } catch {
        // As above.
      }
    },
  }
}

function parseDraft(saved: string | null, otherwise: CircleKind): Draft {
  const [to, note] = (saved ?? '').split(' ', 2)
  return { note: parseId<ReflectionId>(note), to: circleKinds.find((kind) => kind === to) ?? otherwise }
}

/** The page's own storage; null where the browser refuses even to name it. */
export function sessionStorageOrNull(): Storage | null {
  try {
    return sessionStorage
  } catch {
    return null
  }
}
