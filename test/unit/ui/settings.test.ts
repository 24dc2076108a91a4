import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { type SettingsStorage, useSettingsStore } from '../../../src/stores/settings.ts'

function memory(initial: Record<string, string> = {}): NonNullable<SettingsStorage> {
  const values = new Map(Object.entries(initial))
  return { getItem: (name) => values.get(name) ?? null, setItem: (name, value) => void values.set(name, value) }
}

function start(storage: SettingsStorage, languages: readonly string[] = ['sv-SE']) {
  setActivePinia(createPinia())
  const settings = useSettingsStore()
  settings.start({ storage, languages })
  return settings
}

describe('settings', () => {
  beforeEach(() => { setActivePinia(createPinia()) })

  it('begins with what the device says', () => {
    const settings = start(memory(), ['en-GB'])
    expect([settings.locale, settings.theme]).toEqual(['en', 'system'])
    expect([settings.announcements, settings.stored]).toEqual([true, true])
  })

  it('remembers what was chosen', () => {
    const storage = memory()
    const first = start(storage)
    first.setLocale('en')
    first.setTheme('dark')
    first.setAnnouncements(false)
    first.setVibrates(true)
    const second = start(storage)
    expect([second.locale, second.theme, second.announcements, second.vibrates]).toEqual(['en', 'dark', false, true])
  })

  it.each(['', 'null', '[]', '"x"', '{"locale":"xx","theme":7}', '{'])('reads damaged choices %j as none', (saved) => {
    const settings = start(memory({ 'larandetraff.settings': saved }))
    expect([settings.locale, settings.theme, settings.announcements, settings.vibrates]).toEqual(['sv', 'system', true, false])
  })

  it('goes on without storage, and knows it', () => {
    const settings = start(null)
    settings.setTheme('dark')
    expect([settings.theme, settings.stored]).toEqual(['dark', false])
  })

  it('goes on when storage refuses', () => {
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    const settings = start({ getItem: refuse, setItem: refuse })
    expect(settings.stored).toBe(true)
    settings.setTheme('light')
    expect([settings.theme, settings.stored]).toEqual(['light', false])
  })
})
