import { limits } from '../model/limits.ts'
import type { CircleId } from '../model/ids.ts'
import { ok, type Result } from '../model/result.ts'
import type { Round } from '../model/round.ts'
import { checkLine, type RuleError } from '../model/rules.ts'
import { type CircleDocument, command, readMeta } from './circleDocument.ts'
import { line } from './fields.ts'
import { roots } from './schema.ts'
import type { LiveView } from './view.ts'

export function renameRound(circle: CircleDocument, name: string): Result<void, RuleError> {
  const checked = checkLine(name, 'name', limits.name)
  if (!checked.ok) return checked
  return command(circle, 'round.rename', () => {
    circle.doc.getMap(roots.round).set('name', checked.value)
    return ok(undefined)
  })
}

const noCircle = '' as CircleId

/** The round's own record; an empty name while it has not arrived. */
export function roundView(circle: CircleDocument): LiveView<Round> {
  const root = circle.doc.getMap(roots.round)
  const read = (): Round => ({
    circle: readMeta(circle)?.circle ?? noCircle,
    name: line(root, 'name', limits.name),
    methodVersion: line(root, 'methodVersion', 32),
    hasEdition: root.has('edition'),
  })
  let value = read()
  return {
    get() {
      const now = read()
      if (now.name !== value.name || now.methodVersion !== value.methodVersion || now.hasEdition !== value.hasEdition || now.circle !== value.circle) value = now
      return value
    },
    subscribe(listener) {
      const entry = () => listener()
      root.observe(entry)
      return () => root.unobserve(entry)
    },
  }
}
