import { onScopeDispose } from 'vue'

/**
 * Keeps `--keyboard` at the height of a keyboard that lies over the page: iOS doesn't shrink the page for it, so what
 * sticks to the bottom would be hidden. Elsewhere `interactive-widget=resizes-content` makes it zero.
 */
export function useKeyboardInset(page: Window): void {
  const viewport = page.visualViewport
  if (viewport === null) return
  const measure = () => {
    // A pinch also makes the visual viewport smaller, and is no keyboard.
    const hidden = viewport.scale > 1.01 ? 0 : page.innerHeight - viewport.height - viewport.offsetTop
    page.document.documentElement.style.setProperty('--keyboard', `${String(Math.max(0, Math.round(hidden)))}px`)
  }
  viewport.addEventListener('resize', measure)
  viewport.addEventListener('scroll', measure)
  onScopeDispose(() => {
    viewport.removeEventListener('resize', measure)
    viewport.removeEventListener('scroll', measure)
  })
}
