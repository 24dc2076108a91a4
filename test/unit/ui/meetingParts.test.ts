import { describe, expect, it } from 'vitest'
import { effectScope, shallowRef } from 'vue'
import { sv } from '../../../src/i18n/sv.ts'
import { loadTexts, structureOf } from '../../../src/method/versions.ts'
import { type DeviceId, type MeetingId, newId, type PersonId, type RunEventId } from '../../../src/model/ids.ts'
import type { RunEvent } from '../../../src/model/run.ts'
import type { CircleStatus } from '../../../src/session/port.ts'
import { statusWords } from '../../../src/ui/composables/useCircleStatus.ts'
import { untilNextSecond, useClock } from '../../../src/ui/composables/useClock.ts'
import { itemPrompts, itemTitle } from '../../../src/ui/meeting/itemWords.ts'

const structure = structureOf('2026-1')
const random = (n: number) => new Uint8Array(n).fill(7)

describe('the clock of an item', () => {
  const device = newId<DeviceId>(random)
  const event: RunEvent = {
    id: newId<RunEventId>(random),
    meeting: newId<MeetingId>(random),
    leader: newId<PersonId>(random),
    n: 1,
    at: 1_000,
    base: device,
    status: 'running',
    item: null,
    elapsed: 0,
    extra: 0,
    step: 0,
    stepFrom: 0,
    ends: null,
    deputy: null,
  }

  function start(first: RunEvent) {
    const waiting: { ms: number; run: () => void }[] = []
    const run = shallowRef(first)
    let now = 1_000
    const scope = effectScope()
    const clock = { moment: () => ({ at: now, base: device }), nowIn: () => ({ at: now, exact: true }) }
    const after = (ms: number, tick: () => void) => {
      const entry = { ms, run: tick }
      waiting.push(entry)
      return () => void waiting.splice(waiting.indexOf(entry), waiting.includes(entry) ? 1 : 0)
    }
    const remaining = scope.run(() => useClock(run, shallowRef(1), { clock, after }))
    const pass = () => {
      const next = waiting.shift()
      now += next?.ms ?? 0
      next?.run()
    }
    return { remaining, run, waiting, pass, stop: () => { scope.stop() } }
  }

  it('changes its number once a second, just after the second', () => {
    const { remaining, pass, waiting, stop } = start(event)
    expect(remaining?.value.ms).toBe(60_000)
    pass()
    expect(Math.ceil((remaining?.value.ms ?? 0) / 1000)).toBe(59)
    pass()
    expect(Math.ceil((remaining?.value.ms ?? 0) / 1000)).toBe(58)
    expect(waiting).toHaveLength(1)
    stop()
    expect(waiting).toHaveLength(0)
  })

  it('does not tick while it is paused', () => {
    const { remaining, waiting } = start({ ...event, status: 'paused', elapsed: 15_000 })
    expect(remaining?.value.ms).toBe(45_000)
    expect(waiting).toHaveLength(0)
  })

  it('waits for the same second whether time is left or over', () => {
    expect(untilNextSecond(60_000)).toBe(1008)
    expect(untilNextSecond(59_250)).toBe(258)
    expect(untilNextSecond(-250)).toBe(758)
  })
})

describe('the words of what is true now', () => {
  const status: CircleStatus = { saved: 'saved', present: 3, reached: 3, network: 'connected', damaged: 0, safe: { state: 'none' } }
  const words = (part: Partial<CircleStatus>, mine: CircleStatus['saved'] = 'saved', near = false) =>
    statusWords({ ...status, ...part }, mine, sv, near)

  it('calls it good only when all is stored and everyone has it', () => {
    expect(words({})).toEqual({ tone: 'good', text: 'Sparat på telefonen · nått\u00a03\u00a0av\u00a03' })
    expect(words({ reached: 2 }).tone).toBe('waiting')
    // At a computer in the room nothing is good before it has been taken home.
    expect(words({}, 'saved', true)).toEqual({ tone: 'waiting', text: 'Sparat bara nära den här datorn · nått\u00a03\u00a0av\u00a03' })
    expect(words({ saved: 'saving' }, 'saved', true).text).toContain('Sparar ·')
    expect(words({ network: 'off', present: 0, reached: 0 })).toMatchObject({ tone: 'waiting' })
  })

  it('says where it is when nobody is here: in the safe copy, or waiting', () => {
    const alone = { present: 0, reached: 0, network: 'seeking' } as const
    expect(words({ ...alone, safe: { state: 'safe', until: 1 } })).toEqual({ tone: 'good', text: 'Sparat på telefonen · i den säkra kopian' })
    expect(words({ ...alone, safe: { state: 'waiting', changes: 3 } })).toEqual({ tone: 'waiting', text: 'Sparat på telefonen · 3 ändringar väntar' })
    expect(words({ ...alone, safe: { state: 'full', changes: 1 } })).toMatchObject({ tone: 'waiting' })
  })

  it('never says saved when the private notes are not', () => {
    expect(words({}, 'saving').text).toContain('Sparar')
    expect(words({}, { failed: 'full' })).toEqual({ tone: 'bad', text: sv.errors.storageFull })
    expect(words({ saved: 'memory' })).toMatchObject({ tone: 'bad' })
  })
})

describe('the words of an agenda item', async () => {
  const words = await loadTexts('2026-1', 'sv')
  if (structure === null) throw new Error('no structure')
  const item = { kind: 'reflection', methodItem: 'oneTwoFourAll', title: null, prompt: null } as const
  const meeting = { kind: 'learning1' }

  it('are the method’s until somebody writes their own', () => {
    expect(itemTitle(item, meeting, words, '-')).toBe('1-2-4-alla i två varv')
    expect(itemTitle({ ...item, title: 'Eget' }, meeting, words, '-')).toBe('Eget')
    expect(itemTitle({ ...item, methodItem: null }, meeting, words, '-')).toBe('-')
    const own = itemPrompts({ ...item, prompt: 'Egen fråga?' }, meeting, structure, words, [])
    expect(own.prompts[0]).toEqual({ id: null, text: 'Egen fråga?' })
    expect(own.prompts.map((prompt) => prompt.id)).not.toContain('learning1.oneTwoFourAll')
  })

  it('never hide what somebody has answered', () => {
    const ids = itemPrompts(item, meeting, structure, words, ['feedback.plus', null]).prompts.map((prompt) => prompt.id)
    expect(ids).toContain('feedback.plus')
    expect(ids).toContain(null)
  })

  it('leave a break in peace, and anything else a place to write', () => {
    expect(itemPrompts({ ...item, kind: 'break', methodItem: 'lunch' }, meeting, structure, words, []).prompts).toEqual([])
    const plain = itemPrompts({ ...item, kind: 'commitment', methodItem: null }, meeting, structure, words, [])
    expect(plain.prompts).toEqual([{ id: null, text: null }])
  })
})
