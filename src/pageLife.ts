/** When a phone puts the page away, and when it takes it out again. Each returns its undo. */

/** The page is being hidden or left: perhaps the last moment that code runs. */
export function onHide(listener: () => void): () => void {
  const hidden = () => {
    if (document.visibilityState === 'hidden') listener()
  }
  document.addEventListener('visibilitychange', hidden)
  addEventListener('pagehide', listener)
  return () => {
    document.removeEventListener('visibilitychange', hidden)
    removeEventListener('pagehide', listener)
  }
}

/** The page is shown again, taken out of the browser's memory, or the network is back: what died meanwhile is not waited for. */
export function onWake(listener: () => void): () => void {
  const shown = () => {
    if (document.visibilityState === 'visible') listener()
  }
  addEventListener('online', listener)
  addEventListener('pageshow', shown)
  document.addEventListener('visibilitychange', shown)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('pageshow', shown)
    document.removeEventListener('visibilitychange', shown)
  }
}
