import { parseFigure } from '../../model/figure.ts'

/** A number as it stands in a field that is filled in. */
export function writtenNumber(value: number | null): string {
  return value === null ? '' : String(value).replace('.', ',')
}

/** What was filled in: null for nothing, undefined for what is no number. */
export function readNumber(text: string): number | null | undefined {
  return text.trim() === '' ? null : (parseFigure(text) ?? undefined)
}
