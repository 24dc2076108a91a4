import { ref, type Ref, watch } from 'vue'

/**
 * A form's words that outlive a reload of the tab. `parse` reads what was stored, whatever it is. Where nothing can
 * be stored the words last as long as the page.
 */
export function useDraft<T extends object>(
  key: string,
  parse: (value: unknown) => T | null,
  first: () => T,
): { readonly draft: Ref<T>; clear(): void } {
  const name = `larandetraff.draft.${key}`
  const draft = ref(load(name, parse) ?? first()) as Ref<T>
  const stop = watch(draft, (value) => {
    attempt(() => { sessionStorage.setItem(name, JSON.stringify(value)) })
  }, { deep: true })
  return {
    draft,
    clear() {
      stop()
      attempt(() => { sessionStorage.removeItem(name) })
    },
  }
}

function load<T>(name: string, parse: (value: unknown) => T | null): T | null {
  let found: T | null = null
  attempt(() => {
    found = parse(JSON.parse(sessionStorage.getItem(name) ?? 'null') as unknown)
  })
  return found
}

/** Storage throws where it is refused or full, and text may be damaged: the form goes on without it. */
function attempt(act: () => void): void {
  try {
    act()
  } catch {
    return
  }
}
