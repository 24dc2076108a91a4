/** What is shown on the big screen of a meeting, and which entries have been picked to be shown there. */
import { type MeetingId, type PersonId, parseId, type ReflectionId } from '../model/ids.ts'
import { ok, type Result } from '../model/result.ts'
import type { RuleError } from '../model/rules.ts'
import { scenes, type Scene, type Wall } from '../model/wall.ts'
import { type CircleDocument, command, type Context } from './circleDocument.ts'
import { moment } from './fields.ts'
import { rootsView } from './rootsView.ts'
import { roots } from './schema.ts'
import type { LiveView } from './view.ts'

/** More than a wall has room for. */
const mostPicked = 200

/** What was chosen for the meeting; null while nobody has. */
export function wallView(round: CircleDocument, meeting: MeetingId): LiveView<Wall | null> {
  const wall = round.doc.getMap(roots.wall)
  return rootsView([wall], () => readWall(wall.get(meeting)))
}

/** One value: whoever chooses last decides. */
export function showOnWall(round: CircleDocument, context: Context, meeting: MeetingId, scene: Scene): Result<void, RuleError> {
  return command(round, 'wall.set', () => {
    round.doc.getMap(roots.wall).set(meeting, { scene, by: context.person, at: context.now() })
    return ok(undefined)
  })
}

/** Entries that are picked, in the order they were. */
export function pickedView(round: CircleDocument): LiveView<readonly ReflectionId[]> {
  const picked = round.doc.getMap(roots.picked)
  return rootsView([picked], () =>
    [...picked.entries()]
      .flatMap(([key, value]) => readPicked(key, value))
      .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
      .slice(0, mostPicked)
      .map(({ id }) => id),
  )
}

export function pickForWall(round: CircleDocument, context: Context, entry: ReflectionId, isPicked: boolean): Result<void, RuleError> {
  return command(round, 'wall.pick', () => {
    const picked = round.doc.getMap(roots.picked)
    if (isPicked) picked.set(entry, { by: context.person, at: context.now() })
    else picked.delete(entry)
    return ok(undefined)
  })
}

function readWall(value: unknown): Wall | null {
  if (typeof value !== 'object' || value === null) return null
  const fields = value as Record<string, unknown>
  const [scene, at] = [scenes.find((each) => each === fields['scene']), moment(fields['at'])]
  return scene === undefined || at === null ? null : { scene, by: parseId<PersonId>(fields['by']), at }
}

function readPicked(key: string, value: unknown): { readonly id: ReflectionId; readonly at: number }[] {
  const id = parseId<ReflectionId>(key)
  const at = typeof value === 'object' && value !== null ? moment((value as Record<string, unknown>)['at']) : null
  return id === null || at === null ? [] : [{ id, at }]
}
