/** Reads a Word document as a program for them does: by its relations, with a parser that refuses what XML does not allow. */
import { unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

export interface XmlNode {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
  /** What stands in it, its children's too. */
  readonly text: string
}

export interface ReadDocx {
  readonly title: string
  readonly language: string
  readonly paragraphs: readonly { readonly style: string; readonly text: string }[]
  /** The style by the name that Word knows it by. */
  style(name: string): XmlNode | undefined
  readonly styleIds: readonly string[]
  /** What holds where no style says otherwise. */
  readonly defaults: XmlNode
  readonly numbering: XmlNode
  readonly settings: XmlNode
  /** In their order, with the bytes that each leads to. */
  readonly pictures: readonly ReadPicture[]
}

export interface ReadPicture {
  readonly alt: string
  /** Told by the ending of its file's name. */
  readonly type: string
  /** 914,400 to the inch. */
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
  /** What the next paragraph says. */
  readonly under: string
}

/** Throws when a part is missing or no XML. */
export function readDocx(file: Uint8Array): ReadDocx {
  const parts = unzipSync(file)
  const part = (path: string): XmlNode => {
    const bytes = parts[path]
    if (bytes === undefined) throw new Error(`${path} is not in the file`)
    return readXml(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  }
  const types = part('[Content_Types].xml')
  const related = (from: string, type: string): XmlNode => {
    const target = part(from).children.find(({ attributes }) => attributes['Type']?.endsWith(`/${type}`))?.attributes['Target'] ?? ''
    if (!types.children.some(({ attributes }) => attributes['PartName'] === target)) throw new Error(`${target} has no type`)
    return part(target.slice(1))
  }
  const besideDocument = (type: string) => related('word/_rels/document.xml.rels', type)
  const document = related('_rels/.rels', 'officeDocument')
  const core = related('_rels/.rels', 'core-properties')
  const styles = besideDocument('styles')
  const files = part('word/_rels/document.xml.rels').children
  const defaults = new Map(inside(types, 'Default').map(({ attributes }) => [attributes['Extension'], attributes['ContentType']]))
  const paragraphs = inside(document, 'w:p')
  const pictures = paragraphs.flatMap((paragraph, i) => inside(paragraph, 'wp:inline').map((inline): ReadPicture => {
    const { attributes: { cx, cy } } = only(inline, 'wp:extent')
    const { attributes: shown } = only(inline, 'a:ext')
    if (shown['cx'] !== cx || shown['cy'] !== cy) throw new Error('a picture has two sizes')
    const id = only(inline, 'a:blip').attributes['r:embed']
    const path = files.find(({ attributes }) => attributes['Id'] === id && attributes['Type']?.endsWith('/image'))?.attributes['Target']?.slice(1) ?? ''
    const bytes = parts[path]
    if (bytes === undefined) throw new Error(`${path} is not in the file`)
    const under = paragraphs[i + 1]
    return { alt: only(inline, 'wp:docPr').attributes['descr'] ?? '', type: defaults.get(path.split('.').at(-1)) ?? '', width: Number(cx), height: Number(cy), bytes, under: under === undefined ? '' : textOf(under) }
  }))
  const ids = inside(document, 'wp:docPr').map(({ attributes }) => attributes['id'])
  if (new Set(ids).size < ids.length) throw new Error('two pictures have one id')
  return {
    pictures,
    title: only(core, 'dc:title').text,
    language: only(core, 'dc:language').text,
    paragraphs: paragraphs.map((paragraph) => ({ style: valueIn(paragraph, 'w:pStyle'), text: textOf(paragraph) })),
    style: (name) => inside(styles, 'w:style').find((style) => valueIn(style, 'w:name') === name),
    styleIds: inside(styles, 'w:style').flatMap(({ attributes }) => attributes['w:styleId'] ?? []),
    defaults: only(styles, 'w:docDefaults'),
    numbering: besideDocument('numbering'),
    settings: besideDocument('settings'),
  }
}

/** Every descendant of the name, in order. */
export function inside(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...inside(child, name)])
}

function only(node: XmlNode, name: string): XmlNode {
  const [found, ...others] = inside(node, name)
  if (found === undefined || others.length > 0) throw new Error(`not one ${name} in ${node.name}`)
  return found
}

/** `w:val` of the first descendant of the name. */
export function valueIn(node: XmlNode, name: string): string {
  return inside(node, name)[0]?.attributes['w:val'] ?? ''
}

function textOf({ name, text, children }: XmlNode): string {
  if (name === 'w:t') return text
  return name === 'w:br' ? '\n' : name === 'w:tab' ? '\t' : children.map(textOf).join('')
}

function readXml(xml: string): XmlNode {
  const root = { name: '', attributes: {}, children: [] as XmlNode[], text: '' }
  const open = [root]
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value] as const)
    const node = { name, attributes: Object.fromEntries(values), children: [], text: '' }
    open.at(-1)?.children.push(node)
    open.push(node)
  })
  parser.on('text', (text) => {
    for (const node of open) node.text += text
  })
  parser.on('closetag', () => open.pop())
  parser.write(xml).close()
  const [whole] = root.children
  if (whole === undefined) throw new Error('no XML')
  return whole
}
