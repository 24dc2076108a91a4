/** Gathers announcements, so that a lively room does not flood a screen reader. */

export interface AnnouncerDeps {
  /** Puts the text where a screen reader hears it; an empty text clears it. */
  say(text: string): void
  /** Runs once after `ms`; returns its undo. */
  after(ms: number, run: () => void): () => void
}

export interface Announcer {
  announce(text: string): void
  /** Idempotent; drops what waits. */
  close(): void
}

/** ms: ten a minute, which leaves room for what the page says elsewhere before it is too much to listen to (twelve). */
export const announcementGap = 6000

/** The first text is said soon, later ones together when the gap has passed. */
export function createAnnouncer(deps: AnnouncerDeps): Announcer {
  const waiting = new Set<string>()
  let undo: (() => void) | null = null

  // The region is cleared and filled in two steps: the same text twice in a row would otherwise not be read.
  const settle = () => {
    deps.say('')
    undo = deps.after(100, () => {
      deps.say([...waiting].join('. '))
      waiting.clear()
      undo = deps.after(announcementGap, () => {
        undo = null
        if (waiting.size > 0) settle()
      })
    })
  }
  return {
    announce(text) {
      waiting.add(text)
      if (undo === null) settle()
    },
    close() {
      undo?.()
      undo = () => {}
      waiting.clear()
    },
  }
}
