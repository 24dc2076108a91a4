import { itemTexts } from '../../method/lookup.ts'
import { promptsFor, promptText } from '../../method/prompts.ts'
import type { MethodTexts } from '../../method/texts.ts'
import type { MethodStructure } from '../../method/types.ts'
import type { AgendaItem, Meeting } from '../../model/meeting.ts'

type Item = Pick<AgendaItem, 'kind' | 'methodItem' | 'title' | 'prompt'>

/** What the item is called: its own title, or the method's in the reader's language, or `otherwise`. */
export function itemTitle(item: Item, meeting: Pick<Meeting, 'kind'>, words: MethodTexts, otherwise: string): string {
  return item.title ?? itemTexts(words, meeting.kind, item.methodItem)?.title ?? otherwise
}

export interface Prompt {
  /** The method's id; null for the item's own prompt, or when there is none. */
  readonly id: string | null
  /** Null: to write freely. */
  readonly text: string | null
}

export interface ItemPrompts {
  /** An instruction that is no prompt to write from; null when there is none. */
  readonly lead: string | null
  /** At least one, but for a break. */
  readonly prompts: readonly Prompt[]
}

/** What to show and answer at an item. `answered` are prompts that have entries: they are never hidden. */
export function itemPrompts(
  item: Item,
  meeting: Pick<Meeting, 'kind'>,
  structure: MethodStructure,
  words: MethodTexts,
  answered: Iterable<string | null>,
): ItemPrompts {
  const methodOwn = `${meeting.kind}.${item.methodItem ?? ''}`
  const methods = promptsFor(structure, meeting.kind, item.methodItem, item.kind)
    .filter((id) => item.prompt === null || id !== methodOwn)
    .map((id) => ({ id, text: promptText(words, id) }))
  const own = item.prompt === null ? [] : [{ id: null, text: item.prompt }]
  const prompts: Prompt[] = [...own, ...methods.filter((prompt) => prompt.text !== null)]
  if (prompts.length === 0 && item.kind !== 'break') prompts.push({ id: null, text: null })
  for (const id of answered) {
    if (prompts.some((prompt) => prompt.id === id)) continue
    prompts.push({ id, text: id === null ? null : promptText(words, id) })
  }
  const instruction = itemTexts(words, meeting.kind, item.methodItem)?.prompt ?? null
  const lead = item.prompt !== null || prompts.some((prompt) => prompt.text === instruction) ? null : instruction
  return { lead, prompts }
}
