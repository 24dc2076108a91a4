/** Where the app runs, as far as that decides whether what is written stays. `standalone` is Safari's own, on iPhone and iPad alone. */
export interface Platform {
  readonly standalone?: boolean
}

/** Opened from the home screen, in a window of its own. */
export function isOnHomeScreen(on: Platform, matches: (query: string) => boolean): boolean {
  return on.standalone === true || matches('(display-mode: standalone)')
}

/** A browser on iPhone or iPad: what the app has on the home screen is apart from what it has here, and this is not kept. */
export function isAppleBrowser(on: Platform): boolean {
  return on.standalone === false
}

/** The same device's home screen: it may be empty though the browser beside it is not. */
export function isAppleApp(on: Platform): boolean {
  return on.standalone === true
}

/** As this page is. */
export const here = {
  isOnHomeScreen: () => isOnHomeScreen(navigator as Platform, (query) => matchMedia(query).matches),
  isAppleApp: () => isAppleApp(navigator as Platform),
  isAppleBrowser: () => isAppleBrowser(navigator as Platform),
}
