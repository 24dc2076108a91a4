/** All that a home team has prepared in texts of their own places, whichever those are. */
import type { RootText } from './schema.ts'
import type { CircleDocument } from './circleDocument.ts'
import { limits } from '../model/limits.ts'
import type { LiveView } from './view.ts'

export interface PreparedText {
  readonly name: RootText
  readonly text: string
}

/** Those in which something is written. One that is unchanged stays the same object. */
export function preparedTextsView(home: CircleDocument): LiveView<readonly PreparedText[]> {
  const { doc } = home
  let known = new Map<string, PreparedText>()
  return {
    get() {
      const names = [...doc.share.keys()].filter(isRootText)
      const found = names.map((name) => ({ name, text: doc.getText(name).toString().slice(0, limits.text) }))
      const written = found.filter(({ text }) => text.trim() !== '')
      known = new Map(written.map((each) => [each.name, known.get(each.name)?.text === each.text ? (known.get(each.name) ?? each) : each]))
      return [...known.values()]
    },
    subscribe(listener) {
      // A text that nobody has opened here has no type to be watched yet.
      const entry = () => listener()
      doc.on('update', entry)
      return () => doc.off('update', entry)
    },
  }
}

function isRootText(name: string): name is RootText {
  return /^(rating|presentation|profile|prerequisites|result)\//.test(name)
}
