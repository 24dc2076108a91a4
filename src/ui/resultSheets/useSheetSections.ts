import { computed, type ComputedRef } from 'vue'
import { sheetSections } from '../../method/resultSheets.ts'
import { type ComparedSection, compareSheets } from '../../model/resultSheet.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import type { OrganisationSheet } from './useSharedSheets.ts'

/** What can be laid side by side, section by section; nothing while fewer than two have shared. */
export function useSheetSections(rows: ComputedRef<readonly OrganisationSheet[]>): ComputedRef<readonly ComparedSection[]> {
  const { structure } = useOpenRound()
  return computed(() => {
    const sheets = rows.value.flatMap(({ organisation, sheet }) =>
      sheet === null ? [] : [{ organisation: organisation.id, revision: sheet.revision.id, content: sheet.content }],
    )
    return sheets.length < 2 ? [] : compareSheets(sheetSections(structure.version), sheets)
  })
}
