/** The page that the attachment tests drive: picking and showing as the screens do, reached as `attachmentsHarness`. */
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import type { Picture } from '../../../src/model/attachment.ts'
import { type CircleId, newId } from '../../../src/model/ids.ts'
import { createCircleFiles } from '../../../src/session/circleFiles.ts'
import { createHash } from '../../../src/session/hashBytes.ts'
import { createMemoryStore } from '../../../src/storage/memoryStore.ts'
import { useSettingsStore } from '../../../src/stores/settings.ts'
import '../../../src/ui/tokens.css'
import '../../../src/ui/base.css'
import '../../../src/ui/parts.css'
import '../../../src/ui/buttons.css'
import AttachmentsPage from './AttachmentsPage.vue'

const circle = newId<CircleId>((n) => new Uint8Array(n))
const hash = createHash(crypto.subtle)
const files = (await createCircleFiles(circle, createMemoryStore(), hash)).hold().files
const others = (await createCircleFiles(circle, createMemoryStore(), hash)).hold().files
const app = createApp(AttachmentsPage, { files, others })
app.use(createPinia())
useSettingsStore().start({ storage: null, languages: ['sv'] })
const page = app.mount('#app') as unknown as { picture: Picture | null }

const harness = {
  picture: () => page.picture,
  /** The bytes that are kept of the picture. */
  async kept(): Promise<number[]> {
    return [...((page.picture && (await files.get(page.picture.hash))) ?? [])]
  },
  /** The other phone gets it. */
  arrive: async () => files.copyTo(others, page.picture === null ? [] : [page.picture.hash]),
  unmount: () => { app.unmount() },
}

export type AttachmentsHarness = typeof harness

declare global {
  interface Window {
    attachmentsHarness: AttachmentsHarness
  }
}
window.attachmentsHarness = harness
