/**
 * Fills an empty circle with a round from a file. Entities keep their ids, so that whatever names them still does. The
 * circle is a new one all the same: nobody of the old round is in it, its homes belong to the old one, and what was shared
 * there is signed for it and marked as carried.
 */
import * as Y from 'yjs'
import { commitmentTexts } from '../model/commitment.ts'
import { moreTexts } from '../model/commitmentMore.ts'
import { continuationTexts } from '../model/continuation.ts'
import type { RandomBytes } from '../model/deps.ts'
import type { Created, Reference } from '../model/entity.ts'
import { holdingKey } from '../model/holding.ts'
import { ideaTexts } from '../model/idea.ts'
import { type DeviceId, type Id, newId, type ReflectionId } from '../model/ids.ts'
import { ok, type Result } from '../model/result.ts'
import type { KeptRunEvent, RoundContent } from '../model/roundContent.ts'
import { spreadPlanTexts } from '../model/spreadPlan.ts'
import type { RuleError } from '../model/rules.ts'
import { type CircleDocument, command } from './circleDocument.ts'
import { createEntity, entityFields, setFields, type Values } from './entities.ts'
import { plainText } from './reflections.ts'
import { writeRoundFacts } from './roundFacts.ts'
import { checkEdition, writeEdition } from './roundEdition.ts'
import { roots } from './schema.ts'

interface Kept {
  readonly id: Id<string>
  readonly created: Created
  readonly from?: readonly Reference[]
  readonly deleted?: boolean
}

export function bringInRound(circle: CircleDocument, content: RoundContent, random: RandomBytes): Result<void, RuleError> {
  const edition = content.edition === null ? ok(undefined) : checkEdition(content.edition)
  if (!edition.ok) return edition
  return command(circle, 'round.bringIn', () => {
    const put = (root: string, entities: readonly Kept[], texts: readonly string[] = []) => {
      for (const entity of entities) putEntity(circle, root, entity, texts, random)
    }
    const round = circle.doc.getMap(roots.round)
    round.set('name', content.name)
    round.set('methodVersion', content.methodVersion)
    writeRoundFacts(circle, content.facts)
    if (content.edition !== null) writeEdition(circle, content.edition)
    put(roots.organisations, content.organisations)
    put(roots.people, content.people)
    put(roots.meetings, content.meetings)
    put(roots.agendaItems, content.agendaItems)
    put(roots.reflections, content.reflections, ['text'])
    put(roots.clusters, content.clusters)
    put(roots.ideas, content.ideas, ideaTexts)
    put(roots.commitments, content.commitments, [...commitmentTexts, ...moreTexts])
    put(roots.spreads, content.spreads)
    put(roots.continuations, content.continuations, continuationTexts)
    put(roots.spreadPlans, content.spreadPlans, spreadPlanTexts)
    put(roots.handedOn, content.handedOn)
    put(roots.carriedHomes, content.homes)
    putPlain(circle, content, random)
    return ok(undefined)
  })
}

function putEntity(circle: CircleDocument, root: string, { id, created, from = [], deleted = false, ...rest }: Kept, texts: readonly string[], random: RandomBytes): void {
  const values = Object.entries(rest as Values).map(([name, value]) => [name, texts.includes(name) ? new Y.Text(plainText(String(value))) : value] as const)
  const more = texts.length === 0 ? {} : { earlier: new Y.Map<unknown>() }
  createEntity(circle, root, { person: created.by, meeting: created.meeting, now: () => created.at, random }, { ...Object.fromEntries(values), ...more }, { id, from })
  const fields = entityFields(circle, root, id)
  if (fields.ok) setFields(fields.value, { deleted })
}

/** What is one value each, under the keys that `schema.ts` tells. */
function putPlain(circle: CircleDocument, content: RoundContent, random: RandomBytes): void {
  const put = (root: string, key: string, value: object) => void circle.doc.getMap(root).set(key, value)
  for (const { meeting, person, ...note } of content.attendance) put(roots.attendance, `${meeting}/${person}`, note)
  for (const [id, event] of runEvents(content.runEvents, random)) put(roots.run, id, event)
  for (const { note, cluster } of content.clustered) put(roots.clustered, note, { cluster, by: null, at: 0 })
  for (const { item, groups } of content.groups) put(roots.groups, item, { groups: groups.map((group) => [...group]), by: null, at: 0 })
  for (const { item, kind, ...collecting } of content.collecting) put(roots.collecting, `${item}/${kind}`, collecting)
  for (const { id, item, choices } of content.ballots) put(roots.ballots, id, { item, choices: [...choices] })
  for (const { item, option, count } of content.handCounts) put(roots.handCounts, `${item}/${option}`, { count, by: null, at: 0 })
  for (const { item, ...asked } of content.asked) put(roots.asked, item, asked)
  for (const { of, months, ...holding } of content.holdings) put(roots.holding, holdingKey(of, months), { ...holding, by: null })
  for (const { key, name, day } of content.yearDates) put(roots.yearDates, key, { name, day })
  for (const answer of content.evaluations) put(roots.evaluations, newId<ReflectionId>(random), answer)
  for (const { meeting, entry, field, ...kept } of content.history) put(roots.history, `${meeting}/${entry}/${field}`, kept)
  for (const revision of content.revisions) put(roots.revisions, revision.id, { ...revision })
}

/** Devices that are only told apart get ids of their own, which no device has. */
function runEvents(events: readonly KeptRunEvent[], random: RandomBytes): [string, object][] {
  const devices = new Map<number, DeviceId>()
  return events.map(({ id, base, ...event }) => {
    if (base === 'server') return [id, { ...event, base }]
    const device = devices.get(base) ?? newId<DeviceId>(random)
    devices.set(base, device)
    return [id, { ...event, base: device }]
  })
}
