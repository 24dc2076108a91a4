/** Long lists are shown bit by bit. */
export const more = {
  more: 'Visa fler',
  shown: (n: number, of: number) => `${String(n)} av ${String(of)} visas.`,
}
