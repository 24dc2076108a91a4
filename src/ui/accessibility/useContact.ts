import { type ShallowRef, onScopeDispose, shallowRef } from 'vue'
import { type AccessibilityContact, parseContactAnswer } from '../../protocol/accessibility.ts'
import { useApp } from '../app.ts'

/** `none`: whoever runs the server names nobody. `away`: the server does not tell now. Null while it is asked. */
export type SaidContact = AccessibilityContact | 'none' | 'away' | null

export interface UsedContact {
  readonly contact: Readonly<ShallowRef<SaidContact>>
  ask(): Promise<void>
}

/** Asked at each visit and kept nowhere: an old address for complaints would be worse than none. */
export function useContact(): UsedContact {
  const app = useApp()
  const contact = shallowRef<SaidContact>(null)
  let gone = false
  const ask = async () => {
    const answer = await fetch(new URL('contact', app.address), { cache: 'no-store' })
      .then((response) => response.json() as Promise<unknown>)
      .catch(() => null)
    if (!gone) contact.value = parseContactAnswer(answer) ?? 'away'
  }
  void ask()
  onScopeDispose(() => (gone = true))
  return { contact, ask }
}
