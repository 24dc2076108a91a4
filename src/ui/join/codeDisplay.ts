import { checkCode, type CodeGroup } from '../../protocol/code.ts'

/** Groups of a whole code, as they are printed in the room. */
export const codeGroups = 7

export interface ShownGroup {
  readonly n: number
  readonly text: string
  readonly state: CodeGroup['state'] | 'empty'
}

/** True for what is pasted as a link or its fragment: its characters are not groups of a code. */
export function looksLikeLink(text: string): boolean {
  return text.includes('#') || text.includes('/') || text.includes('_') || text.trim().length > 60
}

/** The groups to show beside the field, always as many as a code has: nothing moves while it is typed. */
export function shownGroups(text: string): readonly ShownGroup[] {
  const typed = looksLikeLink(text) ? [] : checkCode(text).groups
  return Array.from({ length: Math.max(codeGroups, typed.length) }, (_, i) => ({
    n: i + 1,
    text: typed[i]?.text ?? '',
    state: typed[i]?.state ?? 'empty',
  }))
}
