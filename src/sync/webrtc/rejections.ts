/**
 * y-webrtc leaves promises without a catch. What rejects them comes from outside: signals that were sealed with
 * another key (OperationError), an answer for a connection that is forgotten already (glareToken), a signal for one
 * that has just ended (simple-peer's ERR_ codes), an announcement whose socket was replaced while it was being sealed
 * (once connected it announces again). None of them is an error of this page, so none may reach its error handling;
 * everything else does.
 */
const codes = new Set<unknown>(['ERR_DESTROYED', 'ERR_SIGNALING'])

export function isForeignRejection(reason: unknown): boolean {
  if (typeof reason !== 'object' || reason === null) return false
  if ('name' in reason && reason.name === 'OperationError') return true
  if ('code' in reason && codes.has(reason.code)) return true
  if (reason instanceof DOMException) return reason.message.includes("'WebSocket'")
  return reason instanceof TypeError && reason.message.includes('glareToken')
}

/** Keeps them from the page's error handling until the returned undo is called. */
export function quietRejections(target: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>): () => void {
  const listener = (event: Event) => {
    if ('reason' in event && isForeignRejection(event.reason)) event.preventDefault()
  }
  target.addEventListener('unhandledrejection', listener)
  return () => target.removeEventListener('unhandledrejection', listener)
}
