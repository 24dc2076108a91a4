import { authorsOrganisation } from '../../document/reflections.ts'
import { roundContent } from '../../document/roundContent.ts'
import { fileName } from '../../export/fileName.ts'
import { openRoundFile } from '../../export/openData/round.ts'
import { roundTables } from '../../export/roundTables.ts'
import { outTexts } from '../../i18n/later/out.ts'
import { useRevisions } from '../sharing/useRevisions.ts'
import { useOpenRound } from '../composables/useOpenRound.ts'
import { useTextPart } from '../composables/useTextPart.ts'
import { useRoundWords } from './useRoundWords.ts'
import { type SharedPictures, useSharedPictures } from './useSharedPictures.ts'

export interface RoundFiles {
  /** The whole round as open data. */
  data(): File
  /** The same with the pictures that are on this phone. */
  dataWithPictures(): Promise<File>
  readonly pictures: SharedPictures
  /** Tables for a spreadsheet. */
  tables(): Promise<File>
}

/** The files of a round that are made at the press of a button. */
export function useRoundFiles(): RoundFiles {
  const { document } = useOpenRound().circle
  const w = useTextPart(outTexts)
  const words = useRoundWords()
  const revisions = useRevisions()
  const pictures = useSharedPictures()
  return {
    data() {
      const content = roundContent(document)
      return new File([openRoundFile(content)], fileName(content.name, 'json', w.value.dataFile), { type: 'application/json' })
    },
    async dataWithPictures() {
      const content = roundContent(document)
      const { roundZip } = await import('../../export/openData/roundZip.ts')
      const { pictures: shown } = await pictures.read()
      return new File([roundZip(openRoundFile(content), shown)], fileName(content.name, 'zip', w.value.dataFile), { type: 'application/zip' })
    },
    pictures,
    async tables() {
      const content = roundContent(document)
      const trusted = revisions.value.flatMap(({ revision, number }) => (number === null ? [] : [{ revision, number }]))
      const tables = roundTables({ content, revisions: trusted, authors: authorsOrganisation(document) }, words.value)
      const { csvZip } = await import('../../export/csvZip.ts')
      return new File([csvZip(tables)], fileName(`${content.name} ${w.value.tablesFile}`, 'zip', w.value.tablesFile), { type: 'application/zip' })
    },
  }
}
