/** Rounds made through the form's own way, and open without a session. */
import { type CircleDocument, emptyDocument, writeMeta } from '../../../src/document/circleDocument.ts'
import type { Presence } from '../../../src/document/presence.ts'
import { createValue, type LiveView } from '../../../src/document/view.ts'
import { structureOf } from '../../../src/method/versions.ts'
import type { Now, RandomBytes } from '../../../src/model/deps.ts'
import { type CircleId, type DeviceId, newId } from '../../../src/model/ids.ts'
import type { OpenCircle } from '../../../src/session/port.ts'
import { fillRound } from '../../../src/ui/rounds/createRound.ts'
import { checkNewRound, emptyNewRound, emptyRow, type NewRoundDraft } from '../../../src/ui/rounds/newRoundDraft.ts'

export function roundDraft(random: RandomBytes): NewRoundDraft {
  const organisations = ['Norrvik', 'Ekdala', 'Solhamn'].map((name) => ({
    ...emptyRow(random),
    name,
    mentor: name === 'Solhamn',
  }))
  const person = { name: 'Anna Berg', organisation: organisations[1]?.id ?? null, role: 'coordinator' as const }
  return { ...emptyNewRound(random), name: 'Modellkommuner', organisations, person }
}

export function newRound(random: RandomBytes, now: Now): CircleDocument {
  const document = emptyDocument()
  const structure = structureOf('2026-1')
  const checked = checkNewRound(roundDraft(random))
  if (structure === null || !checked.ok) throw new Error('the draft is not whole')
  writeMeta(document, newId<CircleId>(random), 'round', now)
  const filled = fillRound(document, newId<DeviceId>(random), checked.value, { structure, now, random })
  if (!filled.ok) throw new Error(filled.error.code)
  return document
}

/** What the screens hold, as far as joining needs it. */
export function openCircleOf(
  document: CircleDocument,
  presence: LiveView<readonly Presence[]> = createValue([]),
): OpenCircle {
  const nothing = () => {}
  return {
    id: newId<CircleId>((n) => new Uint8Array(n)),
    document,
    presence,
    status: createValue({ saved: 'memory', present: 0, reached: 0, network: 'off', damaged: 0, safe: { state: 'none' } }),
    clock: { moment: () => ({ at: 0, base: 'server' }), nowIn: () => ({ at: 0, exact: true }) },
    refuge: null,
    setPresence: nothing,
    refresh: () => Promise.resolve(),
    files: () => Promise.reject(new Error('no files here')),
    flush: () => Promise.resolve(),
    close: nothing,
  }
}
