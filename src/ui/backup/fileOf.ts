/** No program but this one knows the kind: a system that shares files of known kinds alone gets it as a download. */
export function fileOf(pieces: readonly Uint8Array<ArrayBuffer>[], name: string): File {
  return new File([...pieces], name, { type: 'application/octet-stream' })
}
