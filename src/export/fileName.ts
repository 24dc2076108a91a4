/** A name that every system takes: letters, digits and hyphens, bounded; `otherwise` when nothing of it is left. */
export function fileName(name: string, extension: string, otherwise: string): string {
  const words = name.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []
  const plain = [...words.join('-')].slice(0, 60).join('')
  return `${plain || otherwise}.${extension}`
}
