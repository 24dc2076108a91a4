import { onBeforeUnmount, onMounted } from 'vue'

/** Keeps the screen awake while the view is shown, where the browser can. The lock goes when the page is hidden. */
export function useWakeLock(): void {
  let lock: WakeLockSentinel | null = null
  let gone = false

  const hold = async () => {
    if (document.visibilityState !== 'visible') return
    try {
      const held = await navigator.wakeLock?.request('screen')
      if (gone) await held?.release()
      else lock = held ?? null
    } catch {
      // A phone that saves power says no: the screen may then go dark, as it would without us.
    }
  }
  const onShown = () => void hold()
  onMounted(() => {
    void hold()
    document.addEventListener('visibilitychange', onShown)
  })
  onBeforeUnmount(() => {
    gone = true
    document.removeEventListener('visibilitychange', onShown)
    void lock?.release().catch(() => {})
  })
}
