/** What is kept on paper or in a file: blocks that a page, a text file and a Word document show alike. */
export type PaperBlock =
  | { readonly kind: 'heading'; readonly text: string; readonly level: 2 | 3 | 4 | 5 }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Its first column names the rows. `caption`: what it is about, to who can't see where it stands. */
  | { readonly kind: 'table'; readonly caption: string; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
  /** The paper's own words as somebody wrote them, in Markdown. */
  | { readonly kind: 'words'; readonly text: string }
  /** Somebody's words, in Markdown. */
  | { readonly kind: 'quote'; readonly text: string; readonly by: string }

export interface Paper {
  readonly title: string
  /** `sv-SE`: that of the words, whatever people have written in. */
  readonly language: string
  readonly blocks: readonly PaperBlock[]
}
