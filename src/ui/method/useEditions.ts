import { onScopeDispose, type ShallowRef, shallowRef } from 'vue'
import { addEdition, editionsView } from '../../document/editions.ts'
import type { Edition, EditionDraft } from '../../model/edition.ts'
import type { EditionId } from '../../model/ids.ts'
import { fail, type Result } from '../../model/result.ts'
import type { RuleError } from '../../model/rules.ts'
import type { OpenCircle } from '../../session/port.ts'
import { useApp } from '../app.ts'

export interface Editions {
  /** The newest first. */
  readonly drafts: Readonly<ShallowRef<readonly EditionDraft[]>>
  /** `notReady`: storage can't be opened. */
  add(edition: Edition): Promise<Result<EditionId, RuleError | 'notReady'>>
}

/** One's own versions of the method. To look at them makes nothing: *mine* is opened where there is one, and made with the first. */
export function useEditions(): Editions {
  const app = useApp()
  const drafts = shallowRef<readonly EditionDraft[]>([])
  let opening: Promise<OpenCircle | null> | null = null
  let letGo = () => {}
  let gone = false

  const open = async (): Promise<OpenCircle | null> => {
    const opened = await (await app.session()).mine()
    if (!opened.ok) return null
    const view = editionsView(opened.value.document)
    const stop = view.subscribe(() => (drafts.value = view.get().list))
    letGo = () => {
      stop()
      opened.value.close()
    }
    if (gone) letGo()
    else drafts.value = view.get().list
    return opened.value
  }
  const look = async () => {
    if ((await app.session()).circles.get().some(({ kind }) => kind === 'mine')) await (opening ??= open())
  }
  // Without storage there is the method as it is.
  look().catch(() => {})
  onScopeDispose(() => {
    gone = true
    letGo()
  })
  return {
    drafts,
    async add(edition) {
      const mine = await (opening ??= open()).catch(() => null)
      if (mine === null) {
        opening = null
        return fail('notReady')
      }
      return addEdition(mine.document, { person: null, meeting: null, now: app.now, random: app.random }, edition)
    },
  }
}
