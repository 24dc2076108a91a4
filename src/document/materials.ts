/** Figures, links and pictures of what is presented, in the making. The file of a picture travels beside the document. */
import { type MaterialId, type MeetingId, parseId } from '../model/ids.ts'
import { limits } from '../model/limits.ts'
import { checkMaterial, type Material, type MaterialContent, readMaterial } from '../model/material.ts'
import { byOrder, keyBetween } from '../model/order.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { RuleError } from '../model/rules.ts'
import { type CircleDocument, command, type Context } from './circleDocument.ts'
import { createEntity, entityFields, readEntity, setFields } from './entities.ts'
import { line } from './fields.ts'
import type { SectionPlace } from './presentations.ts'
import { roots } from './schema.ts'
import { type Collection, collectionView, type LiveView } from './view.ts'

/** All that is prepared at home, of every meeting and section, in the order it was given. */
export function materialsView(home: CircleDocument): LiveView<Collection<MaterialId, Material>> {
  return collectionView(home.doc.getMap(roots.materials), readEntry, byOrder)
}

/** The materials of one section. */
export function materialsAt(materials: readonly Material[], { meeting, section }: SectionPlace): Material[] {
  return materials.filter((each) => each.meeting === meeting && each.section === section)
}

export function addMaterial(
  home: CircleDocument,
  context: Context,
  place: SectionPlace,
  content: MaterialContent,
): Result<MaterialId, RuleError> {
  const added = addMaterials(home, context, place, [content])
  if (!added.ok) return added
  const [id] = added.value
  return id === undefined ? fail({ code: 'unknown' }) : ok(id)
}

/** Several at once, in their order, after what stands there: all of them or none. */
export function addMaterials(
  home: CircleDocument,
  context: Context,
  place: SectionPlace,
  contents: readonly MaterialContent[],
): Result<readonly MaterialId[], RuleError> {
  const checked: MaterialContent[] = []
  for (const content of contents) {
    const each = checkMaterial(content)
    if (!each.ok) return each
    checked.push(each.value)
  }
  const there = materialsAt(materialsView(home).get().list, place)
  if (there.length + checked.length > limits.materials) return fail({ code: 'tooMany', limit: limits.materials })
  return command(home, 'material.add', () => {
    let order = there.at(-1)?.order ?? null
    return ok(
      checked.map((content) => {
        order = keyBetween(order, null, context.random)
        const { meeting, section } = place
        const id = createEntity<MaterialId>(home, roots.materials, context, { meeting, section, ...valuesOf(content), order })
        // Said, and not only left out: it is what tells the result sheet from a place that can't be read.
        const fields = entityFields(home, roots.materials, id)
        if (meeting === null && fields.ok) fields.value.set('meeting', null)
        return id
      }),
    )
  })
}

/** Writes the fields that differ; the kind and the place stay. */
export function editMaterial(home: CircleDocument, id: MaterialId, content: MaterialContent): Result<void, RuleError> {
  const checked = checkMaterial(content)
  if (!checked.ok) return checked
  return command(home, 'material.edit', () => {
    const fields = entityFields(home, roots.materials, id)
    if (!fields.ok) return fields
    if (fields.value.get('kind') !== checked.value.kind) return fail({ code: 'invalid', field: 'kind' })
    const { picture, ...values } = valuesOf(checked.value)
    setFields(fields.value, values)
    // A picture is one value; the same one is not written again.
    if (picture && JSON.stringify(fields.value.get('picture')) !== JSON.stringify(picture)) setFields(fields.value, { picture })
    return ok(undefined)
  })
}

/** Puts it before the one above it in its section, or after the one below. */
export function moveMaterial(home: CircleDocument, context: Context, id: MaterialId, to: 'up' | 'down'): Result<void, RuleError> {
  const { byId, list } = materialsView(home).get()
  const moved = byId.get(id)
  if (moved === undefined || moved.deleted) return fail({ code: 'unknown' })
  const others = materialsAt(list, moved)
  const at = others.findIndex((each) => each.id === id)
  const [before, after] = to === 'up' ? [others[at - 2], others[at - 1]] : [others[at + 1], others[at + 2]]
  if (to === 'up' ? after === undefined : before === undefined) return ok(undefined)
  return command(home, 'material.move', () => {
    const fields = entityFields(home, roots.materials, id)
    if (!fields.ok) return fields
    setFields(fields.value, { order: keyBetween(before?.order ?? null, after?.order ?? null, context.random) })
    return ok(undefined)
  })
}

export function setMaterialDeleted(home: CircleDocument, id: MaterialId, deleted: boolean): Result<void, RuleError> {
  return command(home, 'material.delete', () => {
    const fields = entityFields(home, roots.materials, id)
    if (!fields.ok) return fields
    setFields(fields.value, { deleted })
    return ok(undefined)
  })
}

type Value = string | number | null | Readonly<Record<string, string | number>>

function valuesOf(content: MaterialContent): Record<string, Value> {
  return content.kind === 'picture' ? { ...content, picture: { ...content.picture } } : { ...content }
}

function readEntry(key: string, value: unknown): Material | null {
  const entity = readEntity<MaterialId>(key, value)
  if (entity === null) return null
  const { fields, ...common } = entity
  const stored = fields.get('meeting')
  const meeting = stored === null ? null : parseId<MeetingId>(stored)
  const content = readMaterial(Object.fromEntries(fields.entries()))
  // A place that can't be read is no place: only null says that it stands in the result sheet.
  if (content === null || (meeting === null && stored !== null)) return null
  return { ...common, meeting, section: line(fields, 'section', 32), order: line(fields, 'order', 200), content }
}
