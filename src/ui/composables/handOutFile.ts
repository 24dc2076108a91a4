export interface FileToHandOut {
  readonly name: string
  /** Media type. */
  readonly type: string
  readonly text: string
}

/** `shared`: the share sheet took it. `saved`: it's among the downloads. `cancelled`: the user left the share sheet. */
export type HandedOut = 'shared' | 'saved' | 'cancelled'

/** Hands a file to the user, by the phone's share sheet where there is one for files. Call it from a press. */
export async function handOutFile({ name, type, text }: FileToHandOut): Promise<HandedOut> {
  const file = new File([text], name, { type })
  const { canShare, share } = navigator as Partial<Pick<Navigator, 'canShare' | 'share'>>
  if (share !== undefined && canShare?.call(navigator, { files: [file] }) === true) {
    try {
      await share.call(navigator, { files: [file] })
      return 'shared'
    } catch (error) {
      const reason = error instanceof DOMException ? error.name : ''
      if (reason === 'AbortError') return 'cancelled'
      // The press has been too long ago, or the system takes no such file: then it can still be saved.
      if (reason !== 'NotAllowedError') throw error
    }
  }
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // The browser reads it after the press has been dealt with.
  setTimeout(() => { URL.revokeObjectURL(link.href) }, 60_000)
  return 'saved'
}
