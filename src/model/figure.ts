/** A figure by sex: the method asks what it was like for women and men, girls and boys. Aggregates, never individuals. */

export interface Figure {
  /** What is counted, and when: *Föräldradagar uttagna 2025*. */
  readonly label: string
  /** How the numbers are to be read: `%`, `kr`; may be empty. */
  readonly unit: string
  /** Women and girls, men and boys; null where the number is missing, which is worth telling too. */
  readonly women: number | null
  readonly men: number | null
  readonly source: string
}

/** The larger number; numbers are aggregates of a municipality or a region, or its money. */
export const largestNumber = 1e12

/** Who has the larger number and by how much; null while one of them is missing. */
export function differenceOf(figure: Figure): { readonly more: 'women' | 'men' | 'same'; readonly by: number } | null {
  const { women, men } = figure
  if (women === null || men === null) return null
  // Twelve digits: 0.3 − 0.1 would else be told as 0.19999999999999998.
  const by = Number(Math.abs(women - men).toPrecision(12))
  return { more: by === 0 ? 'same' : women > men ? 'women' : 'men', by }
}

export interface Bars {
  /** 0–1 of the longest bar among the figures of the same unit; null for a missing number. */
  readonly women: number | null
  readonly men: number | null
}

/** The picture of the difference, figure by figure; null where a number is below zero and a bar would mislead. */
export function barsOf(figures: readonly Figure[]): (Bars | null)[] {
  const longest = new Map<string, number>()
  for (const { unit, women, men } of figures) {
    longest.set(unit, Math.max(longest.get(unit) ?? 0, women ?? 0, men ?? 0))
  }
  return figures.map(({ unit, women, men }) => {
    if ((women ?? 0) < 0 || (men ?? 0) < 0) return null
    const whole = longest.get(unit) ?? 0
    const share = (value: number | null) => (value === null ? null : whole === 0 ? 0 : value / whole)
    return { women: share(women), men: share(men) }
  })
}

/** A number as people write it in Sweden or abroad: `1 234,5`, `1234.5`, `−3`. Null for anything else or too large. */
export function parseFigure(text: string): number | null {
  const plain = text.trim().replace(/[\s\u00a0\u202f]/g, '').replace(/^[−–]/, '-').replace(',', '.')
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return null
  const value = Number(plain)
  return Math.abs(value) <= largestNumber ? value : null
}
