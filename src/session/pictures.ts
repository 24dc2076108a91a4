/** The files of pictures follow the documents that show them: fetched where they are missing, carried when shared. */
import { homePictures, roundPictures, sharedPictures } from '../document/pictures.ts'
import type { LiveView } from '../document/view.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { AddFileError, CircleFiles, OpenCircle } from './port.ts'

/** Fetches what the round's presentations show, for as long as it is held. Returns its undo. */
export function followRound(round: OpenCircle): () => void {
  return follow(round, [roundPictures(round.document)], () => {})
}

/**
 * Fetches what is in the making at home and what it has shared, and carries what it has shared into the round: also
 * what another phone of the home shared before it had the file itself. Returns its undo.
 */
export function followHome(home: OpenCircle, round: OpenCircle): () => void {
  const shared = sharedPictures(home.document)
  return follow(home, [homePictures(home.document), shared], () => void carryPictures(home, round, shared.get()).catch(() => {}))
}

/** `onChange` is called when other files are wanted, or here, than before. */
function follow(circle: OpenCircle, views: readonly LiveView<readonly string[]>[], onChange: () => void): () => void {
  const undos: (() => void)[] = []
  let files: CircleFiles | null = null
  let gone = false
  let asking = false
  const look = () => {
    const wanted = [...new Set(views.flatMap((view) => view.get()))]
    if (files !== null) {
      files.want(wanted)
      return onChange()
    }
    // Most circles have no picture: the code for files is not fetched before there is one.
    if (wanted.length === 0 || asking) return
    asking = true
    circle.files().then(
      (found) => {
        asking = false
        if (gone) return
        files = found
        undos.push(found.have.subscribe(onChange))
        look()
      },
      // It is asked for again when something changes.
      () => (asking = false),
    )
  }
  undos.push(...views.map((view) => view.subscribe(look)))
  look()
  return () => {
    gone = true
    files?.want([])
    for (const undo of undos) undo()
  }
}

/**
 * Puts the files of `hashes` that one circle has into another. What is still on its way to this phone is carried by
 * another phone, or by this one when it has come.
 */
export async function carryPictures(from: OpenCircle, to: OpenCircle, hashes: readonly string[]): Promise<Result<void, AddFileError>> {
  if (hashes.length === 0) return ok(undefined)
  const [source, target] = await Promise.all([from.files(), to.files()])
  const here = hashes.filter((hash) => source.have.get().has(hash) && !target.have.get().has(hash))
  const carried = await source.copyTo(target, here)
  // A file that was damaged on the disk is fetched anew, and then carried.
  return carried.ok || carried.error === 'missing' ? ok(undefined) : fail(carried.error)
}
