import { describe, expect, it } from 'vitest'
import type { DeviceId } from '../../../src/model/ids.ts'
import { declineHomeScreen, mayOfferHomeScreen } from '../../../src/ui/homeScreen/offer.ts'
import { isAppleApp, isAppleBrowser, isOnHomeScreen } from '../../../src/ui/homeScreen/platform.ts'
import { rememberDevice, wasRemoved } from '../../../src/ui/homeScreen/removed.ts'

const [one, other] = ['one', 'other'] as unknown as [DeviceId, DeviceId]

function createMemory() {
  const texts = new Map<string, string>()
  return { getItem: (name: string) => texts.get(name) ?? null, setItem: (name: string, text: string) => void texts.set(name, text) }
}

const refusing = {
  getItem(): string | null { throw new Error('refused') },
  setItem(): void { throw new Error('refused') },
}

describe('where the app runs', () => {
  it('on the home screen as the system or the window says it', () => {
    expect(isOnHomeScreen({ standalone: true }, () => false)).toBe(true)
    expect(isOnHomeScreen({}, (query) => query === '(display-mode: standalone)')).toBe(true)
    expect(isOnHomeScreen({ standalone: false }, () => false)).toBe(false)
    expect(isOnHomeScreen({}, () => false)).toBe(false)
  })

  it('only a browser on iPhone and iPad says that it is not on the home screen', () => {
    expect([{ standalone: false }, { standalone: true }, {}].map(isAppleBrowser)).toEqual([true, false, false])
    expect([{ standalone: false }, { standalone: true }, {}].map(isAppleApp)).toEqual([false, true, false])
  })
})

describe('a browser that has removed what was stored', () => {
  it('is noticed when another device stands in the database than the one that was known', () => {
    const memory = createMemory()
    expect(wasRemoved(memory, one)).toBe(false)
    rememberDevice(memory, one)
    expect(wasRemoved(memory, one)).toBe(false)
    expect(wasRemoved(memory, other)).toBe(true)
    rememberDevice(memory, other)
    expect(wasRemoved(memory, other)).toBe(false)
  })

  it('is never said where nothing can be remembered', () => {
    for (const memory of [null, refusing]) {
      rememberDevice(memory, one)
      expect(wasRemoved(memory, other)).toBe(false)
    }
  })
})

describe('the home screen', () => {
  it('is offered until it is declined, and not where it can’t be read whether it was', () => {
    const memory = createMemory()
    expect(mayOfferHomeScreen(memory)).toBe(true)
    declineHomeScreen(memory)
    expect(mayOfferHomeScreen(memory)).toBe(false)
    expect([null, refusing].map(mayOfferHomeScreen)).toEqual([true, false])
    expect(() => { declineHomeScreen(refusing) }).not.toThrow()
  })
})
