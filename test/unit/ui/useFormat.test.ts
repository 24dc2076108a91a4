import { createPinia, setActivePinia } from 'pinia'
import { createApp, effectScope, shallowRef } from 'vue'
import { expect, it } from 'vitest'
import { en } from '../../../src/i18n/en.ts'
import { sv } from '../../../src/i18n/sv.ts'
import type { Texts } from '../../../src/i18n/texts.ts'
import { useSettingsStore } from '../../../src/stores/settings.ts'
import { type App, appKey } from '../../../src/ui/app.ts'
import { useFormat } from '../../../src/ui/composables/useFormat.ts'
import { textsKey } from '../../../src/ui/composables/useTexts.ts'

/** Each row of a list that shows a date asks for it: one that each made its own took longer than the rows. */
it('is one for all that show dates, and another in another language', () => {
  setActivePinia(createPinia())
  const settings = useSettingsStore()
  const texts = shallowRef<Texts>(sv)
  const app = createApp({}).provide(appKey, { now: () => 0 } as unknown as App).provide(textsKey, texts)
  const scope = effectScope()
  const rows = app.runWithContext(() => scope.run(() => [useFormat(), useFormat()] as const))
  if (rows === undefined) throw new Error('no scope')
  const [first, second] = rows
  expect(first.value.date('2026-03-05')).toBe('5 mars')
  expect(second.value).toBe(first.value)
  // The words come first, and what they are grouped by after them.
  texts.value = en
  settings.setLocale('en')
  expect(first.value.weekday('2026-03-05')).toBe('Thursday 5 March')
  expect(second.value).toBe(first.value)
  settings.setLocale('sv')
  texts.value = sv
  expect(second.value.weekday('2026-03-05')).toBe('torsdag 5 mars')
  scope.stop()
})
