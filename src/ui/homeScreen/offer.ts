/** The home screen is offered once: who declines finds it under the settings. */
import type { SettingsStorage } from '../../stores/settings.ts'

const name = 'larandetraff.homeScreenDeclined'

export function mayOfferHomeScreen(memory: SettingsStorage): boolean {
  try {
    return memory?.getItem(name) == null
  } catch {
    return false
  }
}

export function declineHomeScreen(memory: SettingsStorage): void {
  try {
    memory?.setItem(name, 'yes')
  } catch {
    // Full, or not allowed: it is offered again with the next page.
  }
}
