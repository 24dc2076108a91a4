import { onScopeDispose, type ShallowRef, shallowRef, watch } from 'vue'
import { meetingNamedBy } from '../../model/edition.ts'
import { prepared } from '../../model/search.ts'
import { holdSearchable, type Searchable, type TitleOf } from '../../session/searchable.ts'
import { useApp } from '../app.ts'
import { pageTimers } from '../pageTimers.ts'
import { useLocale } from '../composables/useLocale.ts'
import { useTexts } from '../composables/useTexts.ts'
import { meetingTitle } from '../rounds/meetingWords.ts'
import { useMethodWords } from '../rounds/useMethodWords.ts'

/** ms of work at a time: a frame has sixteen, and somebody is typing. */
const slice = 8

/** All that can be found; null until storage is open. Closes what it has opened when the view is left. */
export function useSearchable(): {
  readonly all: Readonly<ShallowRef<Searchable | null>>
  readonly failed: Readonly<ShallowRef<boolean>>
  /** What a meeting is called. */
  readonly titleOf: TitleOf
} {
  const app = useApp()
  const t = useTexts()
  const { locale } = useLocale()
  const words = useMethodWords()
  const all = shallowRef<Searchable | null>(null)
  const failed = shallowRef(false)
  let held = { refresh: () => {}, close: () => {} }
  let rest = () => {}
  let gone = false

  const titleOf: TitleOf = ({ title, kind }, edition) => {
    const named = edition === null ? { title: null, kind } : meetingNamedBy(edition, kind, locale.value)
    const own = title ?? named.title
    return words.value === null ? (own ?? '') : meetingTitle({ title: own, kind: named.kind }, words.value, t.value.meeting.unnamedMeeting)
  }
  /** So that the first letters don't have to wait for it. */
  const prepareAhead = (entries: Searchable['entries'], from = 0) => {
    rest()
    const until = performance.now() + slice
    let at = from
    for (; at < entries.length && performance.now() < until; at++) {
      const entry = entries[at]
      if (entry !== undefined) prepared(entry)
    }
    if (at < entries.length) rest = pageTimers.after(0, () => { prepareAhead(entries, at) })
  }
  const start = async () => {
    const session = await app.session()
    if (gone) return
    held = holdSearchable(session, titleOf, (now) => {
      all.value = now
      prepareAhead(now.entries)
    })
  }
  start().catch(() => (failed.value = true))
  watch(words, () => { held.refresh() })
  onScopeDispose(() => {
    gone = true
    rest()
    held.close()
  })
  return { all, failed, titleOf }
}
