import type { MaterialContent } from '../../model/material.ts'

/** What a material is called where it is spoken of. */
export function materialName(content: MaterialContent): string {
  if (content.kind === 'picture') return content.alt
  return content.label || (content.kind === 'link' ? hostOf(content.url) : '')
}

/** www.scb.se of https://www.scb.se/hitta-statistik */
function hostOf(url: string): string {
  return url.replace(/^https?:\/\//i, '').replace(/[/?#].*$/s, '')
}
