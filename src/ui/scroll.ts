import type { RouterScrollBehavior } from 'vue-router'

/** How long a view may take to become as tall as it was. */
const patience = 1000

/** Back and forward return to where the reader was, once the view is tall enough; other pages begin at the top. */
export const keepScroll: RouterScrollBehavior = async (to, from, saved) => {
  if (saved === null) return to.path === from.path ? false : { top: 0, left: 0 }
  const until = performance.now() + patience
  while (!isTallEnough(saved.top) && performance.now() < until) await nextFrame()
  return saved
}

function isTallEnough(top: number): boolean {
  return document.documentElement.scrollHeight >= top + innerHeight
}

function nextFrame(): Promise<unknown> {
  return new Promise(requestAnimationFrame)
}
