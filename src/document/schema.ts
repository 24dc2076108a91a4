/**
 * The Yjs schema of a circle, version 3. This folder is the only place that knows it.
 *
 * Every circle:
 *   meta           Y.Map   circle, kind, schema, minReader, createdAt
 *
 * The round (and *mine*, as said below):
 *   round          Y.Map   name, methodVersion; edition: JSON, its own version of the method, written once;
 *                          theme, periodFrom, periodTo: months (since 3)
 *   organisations  Y.Map   id → Y.Map  name, kind, order
 *   people         Y.Map   id → Y.Map  name, organisation, role, alias; side, level, mandate, competence, standIn
 *   devices        Y.Map   device id → person id
 *   meetings       Y.Map   id → Y.Map  kind, title, theme, date, startsAt, place, host, invitedAt, order;
 *                                      chair, noteTaker, access, link (since 3)
 *   agendaItems    Y.Map   id → Y.Map  meeting, kind, minutes, perOrganisation, methodItem, title, prompt, order,
 *                                      today: minutes agreed on while the meeting ran; exercise
 *   run            Y.Map   id → plain  one RunEvent, written once
 *   attendance     Y.Map   meeting/person → plain  how, by, at, present: one value, the last writer counts
 *   reflections    Y.Map   id → Y.Map  meeting, item, prompt, group, moved, deletedBy, unsigned, paper, writer,
 *                                      text: Y.Text, earlier: Y.Map
 *   commitments    Y.Map   id → Y.Map  meeting, owner, organisation, due, status, progress, decision, closedAt,
 *                                      what … lesson: Y.Text, earlier: Y.Map; sponsor, firstStepDate, measure … evidence: Y.Text
 *                                      (since 3; of older ones those texts are `commitment/id/field`)
 *   homes          Y.Map   home's circle id → Y.Map  organisation, publicKey, mergedInto      (since 2)
 *   revisions      Y.Map   id → plain  one Revision, written once                             (since 2)
 *   carriedHomes   Y.Map   as homes: of the round that this one was brought in from           (since 2)
 *   ideas          Y.Map   id → Y.Map  organisation, meeting, dimension, choice,              (since 2)
 *                                      what, reason: Y.Text, earlier: Y.Map; adapted, difference, cause, consequence:
 *                                      Y.Text (since 3; of older ones those texts are `idea/id/field`)
 *   asked          Y.Map   agenda item id → plain  {by, at}                                   (since 2)
 *   presenting     Y.Map   meeting id → plain  {revision, section, by, at}: what is shown now (since 2)
 *   wall           Y.Map   meeting id → plain  {scene, by, at}: what the big screen shows     (since 2)
 *   done, hands    Y.Map   agenda item id or meeting id/person → plain  {at}                 (since 2)
 *   spoken         Y.Map   agenda item id/person → plain  {at}                                (since 2)
 *   groups         Y.Map   agenda item id → plain  {groups: people in each, by, at}           (since 2)
 *   collecting     Y.Map   agenda item id/notes or dots → plain  {open, dots, by, at}         (since 2)
 *   answered       Y.Map   agenda item id/person → plain  {at}: who has set their dots        (since 2)
 *   ballots        Y.Map   random id → plain  {item, choices}: nobody's (release.ts)          (since 2)
 *   evaluations    Y.Map   random id → plain  {item, question, answer}: nobody's              (since 2)
 *   handCounts     Y.Map   agenda item id/option → plain  {count, by, at}                     (since 2)
 *   clusters       Y.Map   id → Y.Map  meeting, item, name: a heading for notes that are alike  (since 2)
 *   clustered      Y.Map   reflection id → plain  {cluster or null, by, at}                   (since 2)
 *   picked         Y.Map   reflection id → plain  {by, at}: what of it is to be shown there   (since 2)
 *   spreads        Y.Map   id → Y.Map  commitment, unit, day, how: where else it is done since     (since 2)
 *   continuations  Y.Map   id → Y.Map  organisation, commitment, place, day, what, owner, where: Y.Text,   (since 3)
 *                                      earlier: Y.Map: what goes on after the round
 *   spreadPlans    Y.Map   id → Y.Map  organisation, unit, commitment, state, day, spread,             (since 3)
 *                                      what, how, asks, reason: Y.Text, earlier: Y.Map: a unit to be reached;
 *                                      movedWith: the plan with which it got the name or commitment that another had
 *   begun          Y.Map   spread plan id → plain  {commitment, unit, day, how, by, at, in}: the spread it has become, under the
 *                                      same id; id/(unit, day, how or deleted) → what was set since (since 3)
 *   holding        Y.Map   commitment or spread id/6 or 12 → plain  {answer, note, by, at}     (since 2)
 *   yearDates      Y.Map   organisation/(budget, interim, annual or a random id) → plain {name, day}; null: taken away (since 3)
 *   erased         Y.Map   person id → plain  {at}: who has been taken out, so that it stays so (since 3)
 *   handedOn       Y.Map   id → Y.Map  kind, text, about, organisation, round, order: strings, from the round before (since 2)
 *   history        Y.Map   meeting id/entry id/field → plain  {text, at}: how it stood after the meeting; meeting id → plain {end}:
 *                                      the run event whose end has been copied              (since 2)
 *
 * A home (since 2):
 *   home           Y.Map   round, organisation
 *   successors     Y.Map   home's circle id → plain {circle, epoch, secret}: what it has become part of
 *   keys           Y.Map   home's circle id → plain {publicKey, privateKey}
 *   devices        Y.Map   device id → person id of the round
 *   views          Y.Map   `meeting/dimension/person` → level: each rater's own
 *   levels         Y.Map   `meeting/dimension/home's circle id` → level: the joint one
 *   `rating/meeting/dimension/evidence` and `…/way`: Y.Text
 *   `presentation/meeting/section`: Y.Text
 *   `resultSheet/section`: Y.Text
 *   materials      Y.Map   id → Y.Map  meeting (null: the result sheet), section, kind, order; label, unit, women, men, source; url; picture, alt
 *   profile        Y.Map   `type | population | decisionDate | declaration`/home's circle id → value
 *   `profile/goals | decision | serviceArea | competence`: Y.Text
 *   prerequisites  Y.Map   `item/answer | owner | date | promisedBy | promisedOn`/home's circle id → value
 *   `prerequisites/item/note`: Y.Text
 *   earlier        Y.Map   id → plain  wordings of such texts that were cut down
 *   shares         Y.Map   id → plain  one Revision, as it is to stand in the round
 *   mentorChecks   Y.Map   `meeting/part/item` → plain  {by, at}: what a mentor team has seen to
 *   `mentor/meeting/note`: Y.Text
 *   `board/proposal`: Y.Text, what the board is asked to decide
 *   pdsaTests      Y.Map   id → Y.Map  owner, day, asPlanned, decision, question … learning: Y.Text, earlier: Y.Map
 *   improvements   Y.Map   id → Y.Map  unit, goal, progress; name, challenge, targetGroup, causes, aim,
 *                                      measure: Y.Text, earlier: Y.Map
 *   measurements   Y.Map   id → Y.Map  improvement, day, women, men: numbers or null
 *   marks          Y.Map   id → Y.Map  improvement, day, label: what was changed that day
 *   reflections    as in the round: those that are for the home team alone
 *   obstacles      Y.Map   id → Y.Map  sponsor, commitment (of the round), clearedAt, what, answer: Y.Text, earlier: Y.Map
 *   stakeholders   Y.Map   id → Y.Map  name, level, influence, stanceNow, stanceWanted, owner,
 *                                      affected, message, channel: Y.Text, earlier: Y.Map
 *
 * A pairing room, which is never stored (document/pairing.ts):
 *   pairing        Y.Map   offer, handOver, receipt: bytes
 *
 * Every entity also has createdBy, createdAt, createdIn, from and deleted. An entity is one Y.Map that its one
 * creator makes under a random id, texts and all; later only single fields are set. *Mine* has the same roots: its
 * reflections are private notes, its commitments are drafts, and both say which circle they are meant for (`circle`).
 * It has two more: editions, id → Y.Map  name, base; meetings, levels, dimensions, briefs, deadlines, ratedBefore: JSON;
 * `language/way` → a word (since 3);
 * withheld, id → plain {circle, meeting, item, kind; prompt, text; choices; or question, answer}, answers that are to be
 * shown without a name; and item → plain {circle, meeting, item, kind: shown, ballot, questions}, which of them are shown.
 *
 * Rules: never migrate by rewriting, lift old shapes while reading; never give an old field a new meaning; a text
 * whose place is known in advance is a root type with a deterministic name, and nothing is created when it is opened.
 */
export const schemaVersion = 3

/**
 * The highest `minReader` that this app can write under. Above the schema, whose shapes are the same: since 4 all is known that a
 * round's own version of the method may say (roundEdition.ts). A next schema has a higher number than both.
 */
export const readerVersion = 4

export const roots = {
  meta: 'meta',
  round: 'round',
  organisations: 'organisations',
  people: 'people',
  devices: 'devices',
  meetings: 'meetings',
  agendaItems: 'agendaItems',
  run: 'run',
  attendance: 'attendance',
  reflections: 'reflections',
  commitments: 'commitments',
  asked: 'asked',
  homes: 'homes',
  revisions: 'revisions',
  carriedHomes: 'carriedHomes',
  ideas: 'ideas',
  home: 'home',
  keys: 'keys',
  successors: 'successors',
  views: 'views',
  levels: 'levels',
  profile: 'profile',
  prerequisites: 'prerequisites',
  earlier: 'earlier',
  shares: 'shares',
  materials: 'materials',
  obstacles: 'obstacles',
  stakeholders: 'stakeholders',
  improvements: 'improvements',
  measurements: 'measurements',
  marks: 'marks',
  presenting: 'presenting',
  wall: 'wall',
  picked: 'picked',
  done: 'done',
  hands: 'hands',
  spoken: 'spoken',
  groups: 'groups',
  collecting: 'collecting',
  answered: 'answered',
  ballots: 'ballots',
  evaluations: 'evaluations',
  handCounts: 'handCounts',
  clusters: 'clusters',
  clustered: 'clustered',
  withheld: 'withheld',
  pdsaTests: 'pdsaTests',
  mentorChecks: 'mentorChecks',
  handedOn: 'handedOn',
  spreads: 'spreads',
  begun: 'begun',
  holding: 'holding',
  continuations: 'continuations',
  spreadPlans: 'spreadPlans',
  editions: 'editions',
  history: 'history',
  erased: 'erased',
  yearDates: 'yearDates',
} as const

/** The root text of a place that is known in advance: `rating/…/evidence`. The only roots with a slash. */
export type RootText =
  | `rating/${string}`
  | `presentation/${string}`
  | `profile/${string}`
  | `prerequisites/${string}`
  | `mentor/${string}`
  | `commitment/${string}`
  | `idea/${string}`
  | 'board/proposal'
  | `resultSheet/${string}`
