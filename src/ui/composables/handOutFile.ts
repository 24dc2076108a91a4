/** `shared`: the share sheet took it. `saved`: it's among the downloads. `cancelled`: the user left the share sheet. */
export type HandedOut = 'shared' | 'saved' | 'cancelled'

/**
 * Hands a file to the user: by the share sheet where it takes this file, else as a download. Call it from a press, and
 * before anything is awaited: a share sheet opens for nothing else.
 */
export async function handOutFile(file: File): Promise<HandedOut> {
  const { canShare, share } = navigator as Partial<Pick<Navigator, 'canShare' | 'share'>>
  if (share === undefined || canShare?.call(navigator, { files: [file] }) !== true) return save(file)
  try {
    await share.call(navigator, { files: [file] })
    return 'shared'
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled'
    // Some systems say that they share files, and then refuse this kind.
    return save(file)
  }
}

let lastAddress = ''

function save(file: File): 'saved' {
  // An iPhone reads the address only when its question about the download has been answered: it lasts until the next.
  URL.revokeObjectURL(lastAddress)
  lastAddress = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = lastAddress
  link.download = file.name
  document.body.append(link)
  link.click()
  link.remove()
  return 'saved'
}
