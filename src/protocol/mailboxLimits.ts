/** What the mailbox accepts and keeps. Bytes, and ms. */
export interface MailboxLimits {
  /** One sealed entry: a whole document at most. */
  readonly entryBytes: number
  readonly roomBytes: number
  readonly roomEntries: number
  /** Of all rooms. */
  readonly allBytes: number
  /** Entries are handed out until an answer holds this much; the page asks for the rest. */
  readonly answerBytes: number
  /** Since a room was last asked for or written in. */
  readonly forgetMs: number
  /** What a confirmed snapshot covers is kept so long: whoever finds that it lacks something can still refuse it. */
  readonly doubtMs: number
  /** One that nobody has confirmed or refused is taken for whole after this time. */
  readonly unconfirmedMs: number
  /** Requests of one address, and bytes posted. */
  readonly burst: number
  readonly perSecond: number
  readonly tokenBytes: number
  /** Bytes of bodies that are being received at once, from all. */
  readonly receivingBytes: number
}

const day = 24 * 60 * 60 * 1000

export const mailboxLimits: MailboxLimits = {
  entryBytes: 16 * 1024 * 1024,
  roomBytes: 96 * 1024 * 1024,
  roomEntries: 50_000,
  allBytes: 20 * 1024 * 1024 * 1024,
  answerBytes: 4 * 1024 * 1024,
  forgetMs: 456 * day,
  doubtMs: 7 * day,
  unconfirmedMs: 30 * day,
  // A conference of 100 phones behind one address, each with a few circles.
  burst: 3_000,
  perSecond: 300,
  tokenBytes: 64 * 1024,
  receivingBytes: 128 * 1024 * 1024,
}
