/** A home's own document: which round and organisation it belongs to, its signing key, whose phones are in it. */
import { type CircleId, type DeviceId, type OrganisationId, type PersonId, parseId } from '../model/ids.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { RuleError } from '../model/rules.ts'
import { type CircleDocument, command, readMeta } from './circleDocument.ts'
import { id as idField } from './fields.ts'
import { rootsView } from './rootsView.ts'
import { roots } from './schema.ts'
import type { LiveView } from './view.ts'

/** Base64url: the raw public point and the PKCS #8 private key of ECDSA P-256. */
export interface SigningKey {
  readonly publicKey: string
  readonly privateKey: string
}

/** Where a home that has become part of another one went: its members follow. */
export interface HomeSuccessor {
  readonly circle: CircleId
  /** 1–255. */
  readonly epoch: number
  /** 16 bytes. */
  readonly secret: Uint8Array
}

export interface HomeTeam {
  readonly round: CircleId
  readonly organisation: OrganisationId
  readonly mergedInto: HomeSuccessor | null
  /** People of the round whose phones are in the home, each once, in the order of their ids. */
  readonly members: readonly PersonId[]
}

/** Writes what makes an empty circle an organisation's home in a round. */
export function writeHomeTeam(
  home: CircleDocument,
  id: CircleId,
  input: { readonly round: CircleId; readonly organisation: OrganisationId; readonly key: SigningKey },
): Result<void, RuleError> {
  return command(home, 'home.create', () => {
    const fields = home.doc.getMap(roots.home)
    fields.set('round', input.round)
    fields.set('organisation', input.organisation)
    home.doc.getMap(roots.keys).set(id, { ...input.key })
    return ok(undefined)
  })
}

/** What the home says of itself; null while it has not arrived. */
export function homeTeamView(home: CircleDocument): LiveView<HomeTeam | null> {
  const fields = home.doc.getMap(roots.home)
  const devices = home.doc.getMap(roots.devices)
  const successors = home.doc.getMap(roots.successors)
  return rootsView([fields, devices, successors], () => {
    const round = idField<CircleId>(fields, 'round')
    const organisation = idField<OrganisationId>(fields, 'organisation')
    if (round === null || organisation === null) return null
    const people = [...devices.values()].flatMap((person) => parseId<PersonId>(person) ?? [])
    return { round, organisation, mergedInto: readSuccessor(successors.get(readMeta(home)?.circle ?? '')), members: [...new Set(people)].sort() }
  })
}

/** The key that the home `id` signs with; null when it is not there or is none. */
export function signingKey(home: CircleDocument, id: CircleId): SigningKey | null {
  const value = home.doc.getMap(roots.keys).get(id)
  if (typeof value !== 'object' || value === null) return null
  const { publicKey, privateKey } = value as Record<string, unknown>
  return typeof publicKey === 'string' && typeof privateKey === 'string' ? { publicKey, privateKey } : null
}

/** Says that this device belongs to the home team, as `person` of the round. */
export function joinHomeTeam(home: CircleDocument, device: DeviceId, person: PersonId): Result<void, RuleError> {
  return command(home, 'home.join', () => {
    const devices = home.doc.getMap(roots.devices)
    if (devices.get(device) !== person) devices.set(device, person)
    return ok(undefined)
  })
}

/** Leads the members of this home to the one it has become part of. */
export function setSuccessor(home: CircleDocument, successor: HomeSuccessor): Result<void, RuleError> {
  if (successor.secret.length !== 16) return fail({ code: 'invalid', field: 'secret' })
  return command(home, 'home.succeed', () => {
    const own = readMeta(home)?.circle
    if (own === undefined) return fail({ code: 'unknown' })
    // Under its own id: two homes that are merged into each other keep both words.
    home.doc.getMap(roots.successors).set(own, { ...successor })
    return ok(undefined)
  })
}

function readSuccessor(value: unknown): HomeSuccessor | null {
  if (typeof value !== 'object' || value === null) return null
  const record = value as Record<string, unknown>
  const [circle, epoch, secret] = [parseId<CircleId>(record['circle']), record['epoch'], record['secret']]
  if (circle === null || !(secret instanceof Uint8Array) || secret.length !== 16) return null
  return typeof epoch === 'number' && Number.isInteger(epoch) && epoch > 0 && epoch < 256 ? { circle, epoch, secret } : null
}
