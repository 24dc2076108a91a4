/** What an organisation asks its board to decide: written at home, and read in the report alone. */
import type { CircleDocument } from './circleDocument.ts'
import { rootsView } from './rootsView.ts'
import type { RootText } from './schema.ts'
import type { LiveView } from './view.ts'
import { limits } from '../model/limits.ts'

export const proposalText: RootText = 'board/proposal'

export function proposalView(home: CircleDocument): LiveView<string> {
  const text = home.doc.getText(proposalText)
  return rootsView([text], () => text.toString().slice(0, limits.text))
}
