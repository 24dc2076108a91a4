/** What this tab knows across a reload, and how its page compares with the version the worker has. */
export interface AcceptedUpdate {
  /** Before a reload: a newer version was accepted here. */
  put(): void
  /** After it: whether that was so; asked once, so that a reload never leads to more than one other. */
  take(): boolean
  /** Whether the page on the screen is of another version than the one the worker now hands out. */
  isOutdated(): Promise<boolean>
}

const key = 'larandetraff.accepted-update'

export function acceptedUpdate(document: Document, fetchText: (url: string) => Promise<string>): AcceptedUpdate {
  return {
    // Storage may be refused: then the newer version is offered once more instead.
    put() {
      try {
        document.defaultView?.sessionStorage.setItem(key, 'yes')
      } catch {
        return
      }
    },
    take() {
      try {
        const storage = document.defaultView?.sessionStorage
        const was = storage?.getItem(key) === 'yes'
        storage?.removeItem(key)
        return was
      } catch {
        return false
      }
    },
    // A version names its scripts after their content.
    async isOutdated() {
      const scripts = [...document.querySelectorAll('script[src]')].map((script) => script.getAttribute('src') ?? '')
      const page = await fetchText(new URL('index.html', document.baseURI).href)
      return scripts.some((src) => !page.includes(`"${src}"`))
    },
  }
}
