import { onScopeDispose, type Ref, ref } from 'vue'

/** As reactive value: the window is as wide as a projector's or a computer's (64 rem). */
export function useWide(): Readonly<Ref<boolean>> {
  const query = matchMedia('(min-width: 64rem)')
  const wide = ref(query.matches)
  const look = () => { wide.value = query.matches }
  query.addEventListener('change', look)
  onScopeDispose(() => { query.removeEventListener('change', look) })
  return wide
}
