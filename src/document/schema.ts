/**
 * The Yjs schema of a circle, version 1. This folder is the only place that knows it.
 *
 *   meta           Y.Map   circle, kind, schema, minReader, createdAt
 *   round          Y.Map   name, methodVersion
 *   organisations  Y.Map   id → Y.Map  name, kind, order
 *   people         Y.Map   id → Y.Map  name, organisation, role, alias
 *   devices        Y.Map   device id → person id
 *   meetings       Y.Map   id → Y.Map  kind, title, theme, date, startsAt, place, order
 *   agendaItems    Y.Map   id → Y.Map  meeting, kind, minutes, perOrganisation, methodItem, title, prompt, order
 *   run            Y.Map   id → plain  one RunEvent, written once
 *   reflections    Y.Map   id → Y.Map  meeting, item, prompt, moved, deletedBy, text: Y.Text, earlier: Y.Map
 *   commitments    Y.Map   id → Y.Map  meeting, owner, organisation, due, status, progress, decision,
 *                                      what … lesson: Y.Text, earlier: Y.Map
 *
 * Every entity also has createdBy, createdAt, createdIn, from and deleted. An entity is one Y.Map that its one
 * creator makes under a random id, texts and all; later only single fields are set. *Mine* has the same roots: its
 * reflections are private notes, its commitments are drafts, and both say which circle they are meant for (`circle`).
 *
 * Rules: never migrate by rewriting, lift old shapes while reading; never give an old field a new meaning; a text
 * whose place is known in advance is a root type with a deterministic name (there is none in version 1).
 */
export const schemaVersion = 1

export const roots = {
  meta: 'meta',
  round: 'round',
  organisations: 'organisations',
  people: 'people',
  devices: 'devices',
  meetings: 'meetings',
  agendaItems: 'agendaItems',
  run: 'run',
  reflections: 'reflections',
  commitments: 'commitments',
} as const
