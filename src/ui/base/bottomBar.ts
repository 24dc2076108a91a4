import { ref } from 'vue'

/** How high the page's bottom bar is now, in px. */
export const barHeight = ref(0)

/**
 * Tells the styles, as `--bottom-bar`, by how much what has the focus is scrolled clear of the bar. All elements inherit
 * it: each new value costs the styles of the whole page.
 */
export function tellBarHeight(): void {
  const { style } = document.documentElement
  const height = `${String(barHeight.value)}px`
  if (style.getPropertyValue('--bottom-bar') !== height) style.setProperty('--bottom-bar', height)
}
