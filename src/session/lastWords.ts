/**
 * What was on its way to the log when the page was left. The browser undoes a transaction whose page is gone before its turn
 * came, also when it was committed: behind a long reading or folding, of this page or another one, or when a connection had to
 * be opened first. So it stands meanwhile where writing takes no turn, and whoever opens the circle next writes it into the log.
 */
import { crc32 } from '../model/checksum.ts'
import type { CircleId } from '../model/ids.ts'

/** Of one circle. Where the browser keeps nothing, or no more, there is nothing; nobody is told. */
export interface LastWords {
  /** What pages that are gone, or hidden, have left: Yjs updates. They may be in the log all the same. It stands there until `keep` or `forget`. */
  take(): Uint8Array[]
  /** In place of what this page kept before, and of what it took. */
  keep(update: Uint8Array): void
  /** All of it is in the log, or is to be gone. */
  forget(): void
}

export type WordsPlace = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>

/** Bytes: what is more is left to the log alone. */
const most = 200_000

/** `page` is a name that no other page has; `circle` the id under which the circle is stored now. Asking for the place may throw. */
export function lastWordsOf(place: () => WordsPlace, page: string, circle: () => CircleId): LastWords {
  const start = () => `larandetraff.last.${circle()}.`
  const own = () => start() + page
  /** What stood under each name: a page that lives on may have put something newer there. */
  const taken = new Map<string, string>()
  const attempt = (work: (at: WordsPlace) => void) => {
    try {
      work(place())
    } catch {
      // Refused, or full.
    }
  }
  const forgetTaken = () => {
    for (const [name, text] of taken) attempt((at) => { if (at.getItem(name) === text) at.removeItem(name) })
    taken.clear()
  }
  return {
    take() {
      const left: Uint8Array[] = []
      attempt((at) => {
        const names = Array.from({ length: at.length }, (_, i) => at.key(i) ?? '')
        for (const name of names.filter((each) => each.startsWith(start()) && each !== own())) {
          const text = at.getItem(name) ?? ''
          const update = decode(text)
          taken.set(name, text)
          if (update !== null) left.push(update)
        }
      })
      return left
    },
    keep(update) {
      if (update.length > most) return
      attempt((at) => {
        at.setItem(own(), encode(update))
        forgetTaken()
      })
    },
    forget() {
      forgetTaken()
      attempt((at) => { at.removeItem(own()) })
    },
  }
}

/** A character for each byte: searched for a word, it is found. */
function encode(update: Uint8Array): string {
  return `${String(crc32(update))} ${Array.from(update, (byte) => String.fromCharCode(byte)).join('')}`
}

function decode(text: string): Uint8Array | null {
  const at = text.indexOf(' ')
  const update = Uint8Array.from(text.slice(at + 1), (letter) => letter.charCodeAt(0))
  return at > 0 && text.slice(0, at) === String(crc32(update)) ? update : null
}
