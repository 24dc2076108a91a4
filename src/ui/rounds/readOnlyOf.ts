import type { Ref } from 'vue'
import { readOnlyView } from '../../document/circleDocument.ts'
import type { LiveView } from '../../document/view.ts'
import type { OpenCircle } from '../../session/port.ts'
import { useLive } from '../composables/useLive.ts'

const never: LiveView<boolean> = { get: () => false, subscribe: () => () => undefined }

/** For who provides `readOnlyKey`: whether the circle, null while there is none, may only be read. */
export function readOnlyOf(circle: () => OpenCircle | null): Readonly<Ref<boolean>> {
  return useLive(() => {
    const open = circle()
    return open === null ? never : readOnlyView(open.document)
  })
}
