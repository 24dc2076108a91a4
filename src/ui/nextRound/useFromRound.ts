import { onScopeDispose, type ShallowRef, shallowRef } from 'vue'
import type { MethodStructure } from '../../method/types.ts'
import { resultTitle } from '../../method/preparedWords.ts'
import { handedOnAs } from '../../method/resultSheets.ts'
import { loadPreparation } from '../../method/versions.ts'
import { sheetPartsToHandOn } from '../../model/handedOn.ts'
import type { CircleId } from '../../model/ids.ts'
import { useApp } from '../app.ts'
import { useLocale } from '../composables/useLocale.ts'
import { type FromRound, readFromRound } from './fromRound.ts'
import { sheetsIn } from './sheetsIn.ts'

/** The round that the next one starts from, as this phone has it. Read once, without links: nobody there hears of it. */
export function useFromRound(circle: CircleId, structure: MethodStructure): Readonly<ShallowRef<FromRound | 'opening' | 'notHere'>> {
  const app = useApp()
  const { locale } = useLocale()
  const from = shallowRef<FromRound | 'opening' | 'notHere'>('opening')
  let letGo = () => {}
  let gone = false
  const read = async () => {
    const session = await app.session()
    const opened = await session.open(circle, { links: false })
    if (!opened.ok) return (from.value = 'notHere')
    letGo = () => { opened.value.close() }
    if (gone) return letGo()
    const { document } = opened.value
    const words = await loadPreparation(structure.version, locale.value).catch(() => null)
    const sheets = app.subtle === null ? [] : await sheetsIn(app.subtle, { id: circle, document })
    const parts = sheetPartsToHandOn(sheets, (section) => handedOnAs(structure.version, section))
    if (!gone) from.value = readFromRound(document, session.device, structure, parts, (section) => (words === null ? '' : resultTitle(words, section)))
  }
  read().catch(() => (from.value = 'notHere'))
  onScopeDispose(() => {
    gone = true
    letGo()
  })
  return from
}
