import type { Entity } from './entity.ts'
import type { CommitmentId, ObstacleId, PersonId } from './ids.ts'
import type { Role } from './person.ts'

/** The texts of an obstacle; each can be written by many at once. */
export const obstacleTexts = ['what', 'answer'] as const
export type ObstacleText = (typeof obstacleTexts)[number]

/** More than a home team can work through, and few enough for a phone to list. */
export const mostObstacles = 300

/** What stands in the way of the work, for somebody who can clear it. It stays in the home. */
export interface Obstacle extends Entity<ObstacleId>, Readonly<Record<ObstacleText, string>> {
  /** Who can clear it; null while nobody is asked. */
  readonly sponsor: PersonId | null
  /** The commitment that it stands in the way of. */
  readonly commitment: CommitmentId | null
  /** ms; null while it is in the way. */
  readonly clearedAt: number | null
}

const deciding: ReadonlySet<Role> = new Set<Role>(['politician', 'seniorManager', 'serviceManager'])

/** Politicians and managers can clear most of what others can't. They are offered first, and nobody is shut out. */
export function canDecide({ role }: { readonly role: Role }): boolean {
  return deciding.has(role)
}

export function isCleared({ clearedAt }: Pick<Obstacle, 'clearedAt'>): boolean {
  return clearedAt !== null
}

/** Those in the way first, the one that has waited longest on top; then the cleared ones, the latest first. */
export function byWaiting(a: Obstacle, b: Obstacle): number {
  const cleared = (b.clearedAt ?? 0) - (a.clearedAt ?? 0)
  const between = a.clearedAt === null && b.clearedAt === null ? a.created.at - b.created.at : cleared
  return Number(isCleared(a)) - Number(isCleared(b)) || between || (a.id < b.id ? -1 : 1)
}

export interface ObstacleParts {
  readonly yours: readonly Obstacle[]
  readonly others: readonly Obstacle[]
  readonly cleared: readonly Obstacle[]
}

/** What waits for the reader, what waits for somebody else or for nobody yet, and what is cleared; each in the order given. */
export function partObstacles(obstacles: readonly Obstacle[], isReader: (sponsor: PersonId) => boolean): ObstacleParts {
  const open = obstacles.filter((each) => !isCleared(each))
  const isYours = ({ sponsor }: Obstacle) => sponsor !== null && isReader(sponsor)
  return {
    yours: open.filter(isYours),
    others: open.filter((each) => !isYours(each)),
    cleared: obstacles.filter(isCleared),
  }
}
