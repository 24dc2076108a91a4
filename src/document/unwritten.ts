import type { CircleDocument } from './circleDocument.ts'
import { roots } from './schema.ts'

/** Whether nothing stands in *mine* but what makes it a circle's. */
export function isUnwritten({ doc }: CircleDocument): boolean {
  return Object.values(roots).every((root) => root === roots.meta || doc.getMap(root).size === 0)
}
