/**
 * Whether the browser has removed what was stored: this device's id stands in the database, and beside it in the small
 * memory as soon as there is a round here. Another one in the database is a new one. A browser that empties both at once,
 * as Safari does, leaves no trace to see.
 */
import type { DeviceId } from '../../model/ids.ts'
import type { SettingsStorage } from '../../stores/settings.ts'

const name = 'larandetraff.device'

export function wasRemoved(memory: SettingsStorage, device: DeviceId): boolean {
  try {
    const known = memory?.getItem(name) ?? null
    return known !== null && known !== device
  } catch {
    return false
  }
}

/** From now on this device is known; also to have been told that another one is gone. */
export function rememberDevice(memory: SettingsStorage, device: DeviceId): void {
  try {
    memory?.setItem(name, device)
  } catch {
    // Full, or not allowed: then a removal is not noticed.
  }
}
