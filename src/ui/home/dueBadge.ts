/** As much of `navigator` as is used here; not every browser has it, and some only for an app that is installed. */
export interface BadgeNavigator {
  setAppBadge?(count: number): Promise<void>
  clearAppBadge?(): Promise<void>
}

/** Shows on the app's icon how many of the own commitments are late; nothing where none is, or where there is no such thing. */
export function showDueBadge(on: BadgeNavigator, late: number): void {
  const done = late > 0 ? on.setAppBadge?.(late) : on.clearAppBadge?.()
  // Refused where the app is not installed: then there is no icon to show it on.
  done?.catch(() => undefined)
}
