import { onScopeDispose, type ShallowRef, shallowRef } from 'vue'
import type { MethodStructure } from '../../method/types.ts'
import type { CircleId } from '../../model/ids.ts'
import { useApp } from '../app.ts'
import { type FromRound, readFromRound } from './fromRound.ts'

/** The round that the next one starts from, as this phone has it. Read once, without links: nobody there hears of it. */
export function useFromRound(circle: CircleId, structure: MethodStructure): Readonly<ShallowRef<FromRound | 'opening' | 'notHere'>> {
  const app = useApp()
  const from = shallowRef<FromRound | 'opening' | 'notHere'>('opening')
  let letGo = () => {}
  let gone = false
  const read = async () => {
    const session = await app.session()
    const opened = await session.open(circle, { links: false })
    if (!opened.ok) return (from.value = 'notHere')
    letGo = () => { opened.value.close() }
    if (gone) return letGo()
    from.value = readFromRound(opened.value.document, session.device, structure)
  }
  read().catch(() => (from.value = 'notHere'))
  onScopeDispose(() => {
    gone = true
    letGo()
  })
  return from
}
