/** XML 1.0 that is written by hand. */

/** Text between tags, or as a value between double quotes. */
export function xmlText(text: string): string {
  return text.replace(notAllowed, '\uFFFD').replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`)
}

/** Not even as a reference: one of these, or half a pair of surrogates, and no reader opens the file. */
const notAllowed = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

export function xmlFile(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`
}

/** A part of a Word document: `name` is that of its root. */
export function wordPart(name: string, content: string): string {
  return xmlFile(`<w:${name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${content}</w:${name}>`)
}
