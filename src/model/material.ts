/** What a section of a presentation or a result sheet carries beside its words: figures by sex, links and pictures. */
import { parsePicture, type Picture } from './attachment.ts'
import type { Entity } from './entity.ts'
import { type Figure, largestNumber } from './figure.ts'
import type { MaterialId, MeetingId } from './ids.ts'
import { boundedText } from './json.ts'
import { limits } from './limits.ts'
import { fail, ok, type Result } from './result.ts'
import { checkLine, checkOptionalLine, type RuleError } from './rules.ts'

export interface WebLink {
  readonly label: string
  /** Leads to the web: http or https. */
  readonly url: string
}

/** A picture as it is shown: the file travels beside the document. */
export interface ShownPicture {
  readonly picture: Picture
  /** What it shows, for those who can't see it; the caption too. */
  readonly alt: string
}

export type MaterialContent =
  | (Figure & { readonly kind: 'figure' })
  | (WebLink & { readonly kind: 'link' })
  | (ShownPicture & { readonly kind: 'picture' })

export interface Material extends Entity<MaterialId> {
  /** Null: it stands in the result sheet. */
  readonly meeting: MeetingId | null
  readonly section: string
  readonly order: string
  readonly content: MaterialContent
}

const webAddress = /^https?:\/\/[^\s/?#@]+([/?#]\S*)?$/i

/** The content as it should be stored, or what is missing in it. */
export function checkMaterial(content: MaterialContent): Result<MaterialContent, RuleError> {
  if (content.kind === 'figure') return checkFigure(content)
  if (content.kind === 'link') return checkLink(content)
  const alt = checkLine(content.alt, 'alt', limits.line)
  return alt.ok ? ok({ ...content, alt: alt.value }) : alt
}

function checkFigure(figure: Figure): Result<MaterialContent, RuleError> {
  const label = checkLine(figure.label, 'label', limits.name)
  const unit = checkOptionalLine(figure.unit, 'unit', limits.unit)
  const source = checkOptionalLine(figure.source, 'source', limits.line)
  if (!label.ok) return label
  if (!unit.ok) return unit
  if (!source.ok) return source
  const { women, men } = figure
  for (const [field, value] of Object.entries({ women, men })) {
    if (value !== null && !(Math.abs(value) <= largestNumber)) return fail({ code: 'invalid', field })
  }
  if (women === null && men === null) return fail({ code: 'missing', fields: ['women', 'men'] })
  return ok({ kind: 'figure', label: label.value, unit: unit.value, women, men, source: source.value })
}

function checkLink(link: WebLink): Result<MaterialContent, RuleError> {
  const label = checkOptionalLine(link.label, 'label', limits.name)
  const url = checkLine(link.url, 'url', limits.url)
  if (!label.ok) return label
  if (!url.ok) return url
  // People write addresses without the part that nobody says aloud.
  const whole = url.value.includes('://') ? url.value : `https://${url.value}`
  if (!webAddress.test(whole)) return fail({ code: 'invalid', field: 'url' })
  return ok({ kind: 'link', label: label.value, url: whole })
}

/** What a form makes of a material: the fields that were changed in it, and the others as somebody else may have left them. */
export function rebaseMaterial(now: MaterialContent, before: MaterialContent, edited: MaterialContent): MaterialContent {
  if (now.kind !== edited.kind || before.kind !== edited.kind) return edited
  const old = new Map(Object.entries(before))
  const isChanged = ([name, value]: [string, unknown]) => JSON.stringify(value) !== JSON.stringify(old.get(name))
  return { ...now, ...Object.fromEntries(Object.entries(edited).filter(isChanged)) }
}

/** Fields that may be anything as the content of a material, or null; from a shared revision or from the home. */
export function readMaterial(fields: Readonly<Record<string, unknown>>): MaterialContent | null {
  const text = (name: string, limit: number) => boundedText(fields[name], limit)
  const number = (name: string) => (typeof fields[name] === 'number' && Number.isFinite(fields[name]) ? fields[name] : null)
  const content = ((): MaterialContent | null => {
    switch (fields['kind']) {
      case 'figure': {
        const numbers = { women: number('women'), men: number('men') }
        return { kind: 'figure', label: text('label', limits.name), unit: text('unit', limits.unit), ...numbers, source: text('source', limits.line) }
      }
      case 'link':
        return { kind: 'link', label: text('label', limits.name), url: text('url', limits.url) }
      case 'picture': {
        const picture = parsePicture(fields['picture'])
        return picture && { kind: 'picture', picture, alt: text('alt', limits.line) }
      }
      default:
        return null
    }
  })()
  // What was written by another program is held to our own rules: a link elsewhere than to the web is none.
  const checked = content && checkMaterial(content)
  return checked?.ok ? checked.value : null
}
