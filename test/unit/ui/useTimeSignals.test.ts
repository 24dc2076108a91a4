import { createPinia, setActivePinia } from 'pinia'
import { createApp, effectScope, nextTick, shallowRef } from 'vue'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useSettingsStore } from '../../../src/stores/settings.ts'
import { announceKey } from '../../../src/ui/composables/useAnnounce.ts'
import { type TimeSignals, useTimeSignals } from '../../../src/ui/meeting/useTimeSignals.ts'

const minute = 60_000
const vibrate = vi.fn()
let stop = () => {}

beforeEach(() => {
  setActivePinia(createPinia())
  vibrate.mockClear()
  vi.stubGlobal('navigator', { vibrate })
})
afterEach(() => {
  stop()
  vi.unstubAllGlobals()
})

/** An item of so many minutes, of which `left` are left when it is first looked at. `at` moves to so many minutes left. */
function setup(minutes: number, left: number, signals?: TimeSignals) {
  const said: string[] = []
  const remaining = shallowRef(left * minute)
  const total = shallowRef(minutes * minute)
  const app = createApp({}).provide(announceKey, (text) => { said.push(text) })
  const scope = effectScope()
  stop = () => { scope.stop() }
  app.runWithContext(() => { scope.run(() => { useTimeSignals(() => remaining.value, () => total.value, signals) }) })
  const at = async (...passed: readonly number[]) => {
    for (const now of passed) {
      remaining.value = now * minute
      await nextTick()
    }
  }
  const extend = async (by: number) => {
    total.value += by * minute
    await at(remaining.value / minute + by)
  }
  return { said, at, extend }
}

it('says each once, as it is passed', async () => {
  const { said, at } = setup(15, 5.1)
  await at(5.01, 4.99, 4.9, 3.5, 2, 1.01, 0.99, 0.01, -0.01, -1, -2)
  expect(said).toEqual(['5 minuter kvar', '1 minut kvar', 'Tiden är slut'])
})

it('says only the last when a slow phone passes two at once', async () => {
  const { said, at } = setup(15, 1.5)
  await at(-0.1)
  expect(said).toEqual(['Tiden är slut'])
})

it('does not say what was passed before, nor what was slept over', async () => {
  const { said, at } = setup(15, 4.5)
  await at(4, 3)
  expect(said).toEqual([])
  await at(-3)
  expect(said).toEqual([])
})

it('does not say a whole item of that length', async () => {
  const { said, at } = setup(5, 5.0001)
  await at(4.99)
  expect(said).toEqual([])
})

it('says it once when a clock goes back over it, and again after more time was given', async () => {
  const { said, at, extend } = setup(15, 5.01)
  await at(4.99, 5.01, 4.99)
  expect(said).toEqual(['5 minuter kvar'])
  await extend(5)
  await at(8, 6.5, 5.01, 4.99)
  expect(said).toEqual(['5 minuter kvar', '5 minuter kvar'])
})

it('is felt at the end only, and only where that is wanted', async () => {
  const unfelt = setup(15, 1.01)
  await unfelt.at(0.99)
  expect(vibrate).not.toHaveBeenCalled()
  stop()
  useSettingsStore().setVibrates(true)
  const felt = setup(15, 5.01)
  await felt.at(4.99)
  expect(vibrate).not.toHaveBeenCalled()
  await felt.at(3.5, 2, 1.01, 0.99, 0.01, -0.01)
  expect(vibrate).toHaveBeenCalledTimes(2)
  expect(felt.said).toHaveLength(3)
})

it('says a step in its own words, at its own minutes', async () => {
  const { said, at } = setup(8, 5.01, { at: [1, 0], say: (minutes) => `steget ${String(minutes)}` })
  await at(4.99, 3, 1.01, 0.99, -0.01)
  expect(said).toEqual(['steget 1', 'steget 0'])
})
