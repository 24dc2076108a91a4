import { onScopeDispose, type Ref, shallowRef } from 'vue'

/** False while the browser knows that there is no network; true says nothing of whether anybody can be reached. */
export function useOnline(page: Window): Readonly<Ref<boolean>> {
  const online = shallowRef(page.navigator.onLine)
  const read = () => {
    online.value = page.navigator.onLine
  }
  page.addEventListener('online', read)
  page.addEventListener('offline', read)
  onScopeDispose(() => {
    page.removeEventListener('online', read)
    page.removeEventListener('offline', read)
  })
  return online
}
