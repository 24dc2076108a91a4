/**
 * Text that no spreadsheet takes for a formula. What begins with one of the signs that start one, also after spaces and in
 * their wide forms, gets an apostrophe before it, and then stands as it was written. A number stays one.
 */
const startsFormula = /^[\s\u00a0\ufeff]*[=+\-@|%\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/
const isNumber = /^-?\d{1,15}([.,]\d{1,15})?$/

export function plainCell(text: string): string {
  // A NUL ends the text for some programs, which would then read what comes after it as another cell.
  const clean = text.replaceAll('\0', '')
  return startsFormula.test(clean) && !isNumber.test(clean) ? `'${clean}` : clean
}
