/** A home team's stakeholder analysis: who is affected or can affect, where they stand, and how they are met. */
import * as Y from 'yjs'
import { type PersonId, parseId, type StakeholderId } from '../model/ids.ts'
import { limits } from '../model/limits.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { checkLine, type RuleError } from '../model/rules.ts'
import {
  byDistance,
  type Influence,
  influences,
  mostStakeholders,
  type Stakeholder,
  type StakeholderLevel,
  stakeholderLevels,
  type StakeholderText,
  stakeholderTexts,
  type Stance,
  stances,
} from '../model/stakeholder.ts'
import { type CircleDocument, command, type Context } from './circleDocument.ts'
import { createEntity, entityFields, readEntity, setFields } from './entities.ts'
import { id as idField, line, text, word } from './fields.ts'
import { roots } from './schema.ts'
import { type Collection, collectionView, type LiveView } from './view.ts'

/** A home's stakeholders: where there is most to do first. */
export function stakeholdersView(home: CircleDocument): LiveView<Collection<StakeholderId, Stakeholder>> {
  return collectionView(home.doc.getMap(roots.stakeholders), readStakeholder, byDistance)
}

/** Enters a role or a group. All but its name is filled in later. */
export function addStakeholder(home: CircleDocument, context: Context, name: string): Result<StakeholderId, RuleError> {
  const checked = checkLine(name, 'name', limits.name)
  if (!checked.ok) return checked
  if (stakeholdersView(home).get().list.length >= mostStakeholders) return fail({ code: 'tooMany', limit: mostStakeholders })
  const texts = Object.fromEntries(stakeholderTexts.map((field) => [field, new Y.Text()]))
  const unsaid = { level: null, influence: null, stanceNow: null, stanceWanted: null, owner: null }
  return command(home, 'stakeholder.add', () =>
    ok(
      createEntity<StakeholderId>(home, roots.stakeholders, context, {
        name: checked.value,
        ...unsaid,
        ...texts,
        earlier: new Y.Map<unknown>(),
      }),
    ),
  )
}

/** What of a stakeholder can be set; its texts are edited through `openText`. */
export interface StakeholderEdit {
  readonly name?: string
  readonly level?: StakeholderLevel | null
  readonly influence?: Influence | null
  readonly stanceNow?: Stance | null
  readonly stanceWanted?: Stance | null
  readonly owner?: PersonId | null
  readonly deleted?: boolean
}

/** Sets single fields, so that two who change different ones both have their way. */
export function editStakeholder(home: CircleDocument, id: StakeholderId, edit: StakeholderEdit): Result<void, RuleError> {
  const { name, ...values } = edit
  const checked = name === undefined ? null : checkLine(name, 'name', limits.name)
  if (checked !== null && !checked.ok) return checked
  if (edit.owner !== undefined && edit.owner !== null && parseId(edit.owner) === null) return fail({ code: 'unknown' })
  return command(home, 'stakeholder.edit', () => {
    const fields = entityFields(home, roots.stakeholders, id)
    if (!fields.ok) return fields
    setFields(fields.value, checked === null ? values : { ...values, name: checked.value })
    return ok(undefined)
  })
}

function readStakeholder(key: string, value: unknown): Stakeholder | null {
  const entity = readEntity<StakeholderId>(key, value)
  if (entity === null) return null
  const { fields, ...common } = entity
  const texts = Object.fromEntries(stakeholderTexts.map((name) => [name, text(fields, name).slice(0, limits.text)]))
  return {
    ...common,
    ...(texts as Record<StakeholderText, string>),
    name: line(fields, 'name', limits.name),
    level: word(fields, 'level', stakeholderLevels, null),
    influence: word(fields, 'influence', influences, null),
    stanceNow: word(fields, 'stanceNow', stances, null),
    stanceWanted: word(fields, 'stanceWanted', stances, null),
    owner: idField<PersonId>(fields, 'owner'),
  }
}
