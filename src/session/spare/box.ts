/** What stands in the spare copy's box beside what is copied now: of other devices, and of other versions of the app. */
import type { CircleId, DeviceId } from '../../model/ids.ts'
import { current, ownerName, type Piece, slotsIn, slotsOf, type SpareBox, versions } from './slots.ts'

export interface Owned {
  readonly version: number
  /** As it stands there. */
  readonly owner: string
}

/** Copies that this app can read and that are another device's than `device`; null: whosever they are. */
export async function ownedByOthers(box: SpareBox, device: DeviceId | null): Promise<Owned[]> {
  const owned: Owned[] = []
  for (const version of versions) {
    const owner = (await box.mark(ownerName(version)))?.of
    if (owner !== undefined && owner !== device) owned.push({ version, owner })
  }
  return owned
}

/** Whether there is a copy of another device that only a newer version of the app can read. */
export async function hasNewer(box: SpareBox, device: DeviceId): Promise<boolean> {
  const newer = new Set(slotsIn(await box.names()).flatMap(({ version, isNewer }) => (isNewer ? [version] : [])))
  for (const version of newer) if (version === null || (await box.mark(ownerName(version)))?.of !== device) return true
  return false
}

/** Of every version: what is to be gone is gone. */
export async function removePiece(box: SpareBox, piece: Piece): Promise<void> {
  for (const slot of slotsIn(await box.names())) if (slot.piece === piece) await box.remove(slot.name)
}

/** What other versions of the app have kept of this device beside its circles: it may hold keys of a circle that is to be gone. */
export async function removeOtherAbout(box: SpareBox, device: DeviceId): Promise<void> {
  for (const { name, piece, version } of slotsIn(await box.names())) {
    if (piece !== 'about' || version === null || version === current) continue
    if ((await box.mark(ownerName(version)))?.of === device) await box.remove(name)
  }
}

/** Lets go of circles that are not known any more, and of what an earlier version wrote and this one has written anew. What is newer stays. */
export async function tidyBox(box: SpareBox, known: readonly CircleId[]): Promise<void> {
  const names = await box.names()
  const left = new Set<number>()
  for (const { name, piece, version, isNewer } of slotsIn(names)) {
    if (isNewer || version === null) continue
    const isKnown = piece === 'about' || known.includes(piece)
    const isAnew = version < current && slotsOf(piece).some((each) => names.includes(each))
    if (isKnown && !isAnew) left.add(version)
    else await box.remove(name)
  }
  for (const version of versions) if (version < current && !left.has(version)) await box.remove(ownerName(version))
}
