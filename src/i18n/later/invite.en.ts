import type { Widened } from '../texts.ts'
import type { invite as sv } from './invite.sv.ts'

export const invite: Widened<typeof sv> = {
  title: 'Invite',
  qr: 'QR code that opens the round',
  means:
    'Whoever has the code or the link can read and write in the round. Give it only to those who should take part.',
  link: 'Link',
  copyLink: 'Copy link',
  copied: 'The link is copied',
  copyFailed: 'It could not be copied. The link is selected: hold it and choose Copy.',
  share: 'Send the link',
  code: 'Code to type in',
  codeHint: 'Open the address, choose Join and type the code. Capital or small letters make no difference.',
  none: 'This phone has no invitation to the round. Ask somebody else who takes part to invite.',
}
