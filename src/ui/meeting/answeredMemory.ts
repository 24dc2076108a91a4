import type { AgendaItemId } from '../../model/ids.ts'

/**
 * Which question to share has been answered at an item, by when it was asked: who has said no is not asked the same
 * again by leaving the view and coming back. For as long as the tab lives; null where the browser keeps nothing.
 */
export function answeredMemory(storage: Pick<Storage, 'getItem' | 'setItem'> | null, item: AgendaItemId) {
  const name = `larandetraff.answered.${item}`
  return {
    load(): number | null {
      try {
        return Number(storage?.getItem(name)) || null
      } catch {
        return null
      }
    },
    save(askedAt: number): void {
      try {
        storage?.setItem(name, String(askedAt))
      } catch {
        // It is then remembered while the view is open.
      }
    },
  }
}
