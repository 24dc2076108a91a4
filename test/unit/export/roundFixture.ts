/** The frozen example round, and what its files call things in Swedish. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as Y from 'yjs'
import { agendaItemsView } from '../../../src/document/agenda.ts'
import { emptyDocument } from '../../../src/document/circleDocument.ts'
import { fullCommitmentsView } from '../../../src/document/commitmentMore.ts'
import { meetingsView } from '../../../src/document/meetings.ts'
import { organisationsView } from '../../../src/document/organisations.ts'
import { peopleView } from '../../../src/document/people.ts'
import type { RoundWords } from '../../../src/export/roundWords.ts'
import { roundFiles } from '../../../src/i18n/later/roundFiles.sv.ts'
import { nothingMore } from '../../../src/model/commitmentMore.ts'
import { promptText } from '../../../src/method/prompts.ts'
import { preparation } from '../../../src/method/v1/sv/preparation.ts'
import { texts } from '../../../src/method/v1/sv/texts.ts'

export const round = emptyDocument()
Y.applyUpdate(round.doc, readFileSync(join(import.meta.dirname, '../../fixtures/round-2.bin')))

export const organisations = organisationsView(round).get()
const [people, meetings, items] = [peopleView(round).get(), meetingsView(round).get(), agendaItemsView(round).get()]

const commitments = fullCommitmentsView(round).get()

export const words: RoundWords = {
  files: roundFiles,
  method: texts,
  preparation,
  person: (id) => (id && people.byId.get(id)?.name) ?? '',
  organisation: (id) => (id && organisations.byId.get(id)?.name) ?? '',
  more: (id) => commitments.byId.get(id) ?? nothingMore,
  meeting: (id) => (id && meetings.byId.get(id)?.kind) ?? '',
  item: (id) => (id && items.byId.get(id)?.methodItem) ?? '',
  prompt: (prompt) => (prompt && promptText(texts, prompt)) ?? '',
  date: (day) => day,
  number: String,
}
