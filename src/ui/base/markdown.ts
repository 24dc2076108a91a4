/**
 * Markdown as Vue nodes, never as HTML: what is not known here is shown as it was written. Links only lead to http
 * and https. Headings become bold lines: the outline of the page is the view's.
 */
import { type VNodeChild, h } from 'vue'

/** What is used of a token from `marked`'s lexer. */
export interface Piece {
  readonly type: string
  readonly raw: string
  readonly text?: string
  readonly href?: string
  readonly ordered?: boolean
  readonly start?: number | ''
  readonly tokens?: readonly Piece[] | undefined
  readonly items?: readonly Piece[]
}

/** Deeper than anybody writes by hand; a hostile text must not exhaust the stack. */
const deepest = 12

export function renderMarkdown(pieces: readonly Piece[], depth = 0): VNodeChild[] {
  return pieces.filter((piece) => piece.type !== 'space').map((piece) => renderPiece(piece, depth))
}

function renderPiece(piece: Piece, depth: number): VNodeChild {
  const inside = () =>
    piece.tokens === undefined || depth >= deepest ? (piece.text ?? piece.raw) : renderMarkdown(piece.tokens, depth + 1)
  switch (piece.type) {
    case 'paragraph':
      return h('p', inside())
    case 'heading':
      return h('p', h('strong', inside()))
    case 'list':
      return renderList(piece, depth)
    case 'blockquote':
      return h('blockquote', inside())
    case 'strong':
      return h('strong', inside())
    case 'em':
      return h('em', inside())
    case 'link': {
      const href = safeLink(piece.href)
      return href === null ? piece.raw : h('a', { href, rel: 'noreferrer', target: '_blank' }, inside())
    }
    case 'br':
      return h('br')
    case 'text':
    case 'escape':
      return inside()
    default:
      return piece.raw
  }
}

function renderList(list: Piece, depth: number): VNodeChild {
  const items = (list.items ?? []).map((item) =>
    h('li', item.tokens === undefined || depth >= deepest ? item.raw : renderMarkdown(item.tokens, depth + 1)),
  )
  return list.ordered ? h('ol', { start: list.start === 1 ? undefined : list.start }, items) : h('ul', items)
}

/** The address when it leads to the web, or null. */
export function safeLink(href: string | undefined): string | null {
  try {
    const url = new URL(href ?? '')
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null
  } catch {
    return null
  }
}
