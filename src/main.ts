// First of all: takes the invite out of the address before a router or anything else can see it.
import { onFragment, takeFragment } from './fragment.ts'
import { createPinia } from 'pinia'
import { createApp, shallowRef } from 'vue'
import type { Router } from 'vue-router'
import type { Opened } from './adapters.ts'
import type { Locale } from './i18n/locale.ts'
import { loadTexts } from './i18n/load.ts'
import type { Texts } from './i18n/texts.ts'
import { sv } from './i18n/sv.ts'
import type { RandomBytes } from './model/deps.ts'
import { linkMark, parseFragment } from './protocol/invite.ts'
import { useSettingsStore } from './stores/settings.ts'
import AppFrame from './ui/App.vue'
import { type App, appKey } from './ui/app.ts'
import './ui/tokens.css'
import './ui/base.css'
import './ui/parts.css'
import './ui/buttons.css'
import { switchTextsKey } from './ui/composables/useLocale.ts'
import { textsKey } from './ui/composables/useTexts.ts'
import { keepLostStyles } from './ui/lostParts.ts'
import { createAppRouter } from './ui/router.ts'

const now = () => Date.now()
const random: RandomBytes = (n) => crypto.getRandomValues(new Uint8Array(n))

// Below the floor public/floor.js has shown its page.
if (!document.documentElement.classList.contains('below-floor')) await start()

async function start(): Promise<void> {
  keepLostStyles(window)
  const app = createApp(AppFrame)
  app.use(createPinia())
  const settings = useSettingsStore()
  settings.start({ storage: localStorageOrNull(), languages: navigator.languages })

  const texts = shallowRef<Texts>(sv)
  const switchTexts = async (locale: Locale) => {
    try {
      texts.value = await loadTexts(locale)
      return true
    } catch {
      return false
    }
  }
  // Without the texts of the chosen language (offline for the first time) the app speaks Swedish, and says so.
  if (!(await switchTexts(settings.locale))) settings.locale = 'sv'
  app.provide(textsKey, texts)
  app.provide(switchTextsKey, switchTexts)

  const router = createAppRouter(document.baseURI)
  app.use(router)
  // After the router's own first navigation, so that the one to an invite wins.
  app.provide(appKey, createEdge(router))
  app.mount('#app')
}

/** What the screens get of the world outside them. */
function createEdge(router: Router): App {
  let fragment = takeFragment()
  const take = () => {
    const taken = fragment
    fragment = ''
    return taken
  }
  const listeners = new Set<() => void>()
  // An invite leads to the join view, whatever page it was opened on; other links have views of their own.
  const views = { pair: 'toComputer', home: 'broughtHome' }
  const view = () => {
    const mark = linkMark(fragment)
    return { name: mark === null ? 'join' : views[mark] }
  }
  if (fragment !== '') void router.replace(view())
  onFragment(() => {
    fragment = takeFragment()
    void router.push(view()).then(() => {
      for (const listener of [...listeners]) listener()
    })
  })
  let opening: Promise<Opened> | null = null
  /** Fetched once; a failure (no network at the first visit) is tried again by whoever asks next. */
  const opened = () => {
    opening ??= import('./adapters.ts')
      .then(({ openSession }) => openSession(document.baseURI, now, random))
      .catch((error: unknown) => {
        opening = null
        throw error
      })
    return opening
  }
  // Who comes by an invite waits for the round: fetch at once what would else be fetched piece after piece.
  if (fragment !== '') {
    const needed = [opened(), import('./links.ts'), import('y-webrtc'), import('./ui/join/joinedRound.ts')]
    void Promise.all(needed).catch(() => undefined)
  }
  return {
    session: async () => (await opened()).session,
    now,
    memory: localStorageOrNull(),
    random,
    subtle: isSecureContext ? crypto.subtle : null,
    near: 'near' in document.documentElement.dataset,
    parcels: async () => (await import('./parcels.ts')).createParcels(document.baseURI, random),
    address: document.baseURI,
    takeFragment: take,
    takeInvite() {
      const taken = take()
      return taken === '' ? null : parseFragment(taken)
    },
    onInvite(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    profile: {
      load: async () => (await opened()).profile.load(),
      save: async (profile) => (await opened()).profile.save(profile),
    },
  }
}

/** Reading the property alone throws where storage is blocked. */
function localStorageOrNull(): Storage | null {
  try {
    return localStorage
  } catch {
    return null
  }
}
