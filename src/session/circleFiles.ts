/**
 * The files of one circle on this page: pictures, by their hash, beside the document and never in it. Fetched with the
 * links, or when a screen first asks for a file: most of the time nobody does.
 */
import { createValue } from '../document/view.ts'
import { isFileHash } from '../model/attachment.ts'
import type { HashBytes } from '../model/deps.ts'
import type { CircleId } from '../model/ids.ts'
import { limits } from '../model/limits.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { Store } from '../storage/port.ts'
import type { SyncedFiles } from '../sync/port.ts'
import type { AddFileError, CircleFiles } from './port.ts'

export interface SharedFiles extends SyncedFiles {
  /** For one holder of the circle; `letGo` takes back what it wanted. */
  hold(): { readonly files: CircleFiles; letGo(): void }
}

/** `hash` is undefined where the page may not use encryption: then nothing can be added or fetched. */
export async function createCircleFiles(circle: CircleId, store: Store, hash: HashBytes | undefined): Promise<SharedFiles> {
  const stored = await store.files(circle)
  // A store that does not answer is asked again for each file (`get`).
  const have = createValue<ReadonlySet<string>>(new Set(stored.ok ? stored.value : []))
  const missing = createValue<readonly string[]>([])
  const added = new Set<string>()
  const wanted = new Map<object, readonly string[]>()

  const look = () => {
    // More than that no circle has: the rest is somebody's mischief.
    const all = [...new Set([...wanted.values()].flat())].filter(isFileHash).slice(0, limits.files)
    // No more than there is room for: what can't be kept would be fetched again and again.
    const next = all.filter((each) => !have.get().has(each)).slice(0, Math.max(0, limits.files - have.get().size))
    if (next.join() !== missing.get().join()) missing.set(next)
  }
  /** Told by the store, or by another tab's work that was found in it. */
  const note = (name: string, here: boolean) => {
    if (have.get().has(name) === here) return
    have.set(new Set(here ? [...have.get(), name] : [...have.get()].filter((each) => each !== name)))
    look()
  }
  const get = async (name: string) => {
    const found = await store.getFile(circle, name)
    if (!found.ok) return null
    note(name, found.value !== null)
    return found.value
  }
  const put = async (name: string, bytes: Uint8Array): Promise<Result<string, AddFileError>> => {
    if (!have.get().has(name) && have.get().size >= limits.files) return fail('tooMany')
    const kept = await store.putFile(circle, name, bytes)
    if (!kept.ok) return kept
    note(name, true)
    return ok(name)
  }
  const add = async (bytes: Uint8Array): Promise<Result<string, AddFileError>> => {
    if (bytes.length === 0 || bytes.length > limits.fileBytes) return fail('tooLarge')
    if (hash === undefined) return fail('refused')
    const name = await hash(bytes)
    added.add(name)
    return put(name, bytes)
  }
  return {
    have,
    missing,
    added,
    get,
    async keep(name, bytes) {
      if (hash === undefined) return 'failed'
      if ((await hash(bytes)) !== name) return 'wrong'
      return (await put(name, bytes)).ok ? 'kept' : 'failed'
    },
    hold() {
      const holder = {}
      let held = true
      const files: CircleFiles = {
        have,
        want(names) {
          if (!held) return
          wanted.set(holder, [...names])
          look()
        },
        add,
        get,
        async copyTo(other, names) {
          for (const name of names) {
            if (other.have.get().has(name)) continue
            const bytes = await get(name)
            if (bytes === null) return fail('missing')
            const copied = await other.add(bytes)
            if (!copied.ok) return copied
          }
          return ok(undefined)
        },
      }
      return {
        files,
        letGo() {
          held = false
          wanted.delete(holder)
          look()
        },
      }
    },
  }
}
