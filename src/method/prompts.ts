/**
 * Prompts to write from. An id is two names with a dot between: `together.noticed` is a prompt of a group,
 * `learning1.roleGroups` an agenda item's own.
 */
import type { AgendaKind } from '../model/meeting.ts'
import { itemTexts, own } from './lookup.ts'
import type { MethodTexts } from './texts.ts'
import type { MethodStructure } from './types.ts'

/**
 * Ids of the prompts to show at an agenda item, the first one first: none to three.
 * An item that is the round's own (`itemId` null or unknown), or whose kind was changed, gets those of its kind.
 */
export function promptsFor(
  structure: MethodStructure,
  agendaId: string,
  itemId: string | null,
  kind: AgendaKind,
): readonly string[] {
  const item = own(structure.agendas, agendaId)?.find((candidate) => candidate.id === itemId && candidate.kind === kind)
  return item?.prompts ?? structure.kinds[kind].prompts
}

/** The words of a prompt, or null when this version has no such prompt. */
export function promptText(texts: MethodTexts, id: string): string | null {
  const dot = id.indexOf('.')
  const [group, name] = [id.slice(0, dot), id.slice(dot + 1)]
  return own(own(texts.reflection, group)?.prompts, name) ?? itemTexts(texts, group, name)?.prompt ?? null
}
