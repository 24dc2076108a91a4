/** Whether a text holds what looks like a Swedish personal identity number: what is about one person is to be left out. */

/** `YYMMDD-NNNN` or `YYYYMMDD-NNNN`, also without the hyphen and with `+` for those above a hundred; no digits around it. */
const pattern = /(?<!\d)(?:19|20)?(\d{2})(\d{2})(\d{2})[ ]?[-+–]?[ ]?(\d{4})(?!\d)/g

export function hasPersonalNumber(text: string): boolean {
  return [...text.matchAll(pattern)].some(([, year = '', month = '', day = '', rest = '']) => isDay(month, day) && isChecked(year + month + day + rest))
}

/** 60 is added to the day in a coordination number. */
function isDay(month: string, day: string): boolean {
  const [m, d] = [Number(month), Number(day)]
  return m >= 1 && m <= 12 && ((d >= 1 && d <= 31) || (d >= 61 && d <= 91))
}

/** The last of the ten digits follows from the others (Luhn). */
function isChecked(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, i) => {
    const product = Number(digit) * (i % 2 === 0 ? 2 : 1)
    return total + (product > 9 ? product - 9 : product)
  }, 0)
  return sum % 10 === 0
}
