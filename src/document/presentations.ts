/** A presentation or a result sheet in the making: the text of each section, which all at home write in together. */
import type { MeetingId } from '../model/ids.ts'
import { limits } from '../model/limits.ts'
import type { CircleDocument } from './circleDocument.ts'
import { rootsView } from './rootsView.ts'
import type { RootText } from './schema.ts'
import type { LiveView } from './view.ts'

/** One section of the presentation for one meeting, or of the result sheet. */
export interface SectionPlace {
  /** Null: the result sheet, which belongs to no meeting. */
  readonly meeting: MeetingId | null
  /** The method's section. */
  readonly section: string
}

export function sectionText({ meeting, section }: SectionPlace): RootText {
  return meeting === null ? `resultSheet/${section}` : `presentation/${meeting}/${section}`
}

/** What is written in the section; empty before anybody has. */
export function sectionTextView(home: CircleDocument, place: SectionPlace): LiveView<string> {
  const text = home.doc.getText(sectionText(place))
  return rootsView([text], () => text.toString().slice(0, limits.text))
}
