/** Markdown as people write it in a field, for a place that shows text alone: without the marks that only a reader of Markdown needs. */
export function plainMarkdown(text: string): string {
  // Bounded, so that a text of nothing but marks takes no time.
  return text
    .replace(/^#{1,6}[ \t]+/gm, '')
    .replace(/(\*\*|__)(?=\S)([^\n]{0,500}?\S)\1/g, '$2')
    .replace(/(?<![\w*])\*(?=[^\s*])([^\n*]{0,500}?[^\s*])\*(?![\w*])/g, '$1')
    .replace(/`([^`\n]{1,500})`/g, '$1')
    .replace(/\[([^\]\n]{1,500})\]\((https?:[^)\s]{1,2000})\)/g, '$1: $2')
}
