import { type ShallowRef, shallowRef, watchEffect } from 'vue'

/** An address of this page for what the getter gives; given back when that changes or the scope ends. */
export function useObjectUrl(blob: () => Blob): Readonly<ShallowRef<string>> {
  const url = shallowRef('')
  watchEffect((onCleanup) => {
    const made = URL.createObjectURL(blob())
    url.value = made
    onCleanup(() => { URL.revokeObjectURL(made) })
  })
  return url
}
