/** Where a transaction came from. Commands use their own name, as `reflection.add`; text fields use a private object. */
export const origins = {
  /** Read from this device's log: it is stored already. */
  log: 'log',
  /** From a page that was left before it was stored: in no log yet, and nobody else's either. */
  lastWords: 'lastWords',
  /** From another device: it is forwarded by the sync engine, never sent back as ours. */
  sync: 'sync',
  /** From the mailbox: others who are here may not have it yet. */
  mailbox: 'mailbox',
  /** Nobody's: it leaves this phone by itself, with nothing that is somebody's (release.ts). */
  release: 'release',
} as const
