import { defineStore } from 'pinia'
import { ref } from 'vue'

export interface Notice {
  readonly id: number
  readonly text: string
  /** `error` stays until it is closed. */
  readonly tone: 'info' | 'error'
  readonly action: NoticeAction | null
  /** A topic stands in the list only once: a newer notice of the same topic takes the older one's place. */
  readonly topic: string | null
  /** ms on screen while nobody points at it; null: until it is closed. */
  readonly lasts: number | null
}

export interface NoticeAction {
  readonly label: string
  run(): void
}

export type NewNotice = Pick<Notice, 'text'> & Partial<Omit<Notice, 'id' | 'text'>>

/** Long enough to be read aloud and acted on. */
export const usualNotice = 12_000

/** Short messages that any part of the app may show; ui/base/NoticeStack.vue shows them and keeps their time. */
export const useNoticesStore = defineStore('notices', () => {
  const notices = ref<readonly Notice[]>([])
  let last = 0

  /** Returns the notice's id. */
  function show(notice: NewNotice): number {
    const tone = notice.tone ?? 'info'
    const topic = notice.topic ?? null
    const lasts = notice.lasts === undefined ? (tone === 'error' ? null : usualNotice) : notice.lasts
    const shown: Notice = { id: ++last, text: notice.text, tone, action: notice.action ?? null, topic, lasts }
    notices.value = [...notices.value.filter((other) => topic === null || other.topic !== topic), shown]
    return shown.id
  }

  function dismiss(id: number): void {
    notices.value = notices.value.filter((notice) => notice.id !== id)
  }

  return { notices, show, dismiss }
})
