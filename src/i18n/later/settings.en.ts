import type { Widened } from '../texts.ts'
import type { settings as sv } from './settings.sv.ts'

export const settings: Widened<typeof sv> = {
  title: 'Settings',
  language: 'Language',
  theme: 'Appearance',
  themeSystem: 'Like the phone',
  themeLight: 'Light',
  themeDark: 'Dark',
  vibratesLabel: 'Vibrate when time is running out',
  vibratesHint: 'One minute before the end of each item, and when the time is up.',
  announcementsLabel: 'Read aloud what others do',
  announcementsHint: 'For screen readers. What happens is gathered and read at most every six seconds.',
  aboutData: 'Where is what I write?',
  aboutDataHint: 'On your phone, and with those you share with.',
  accessibility: 'How accessible is the app?',
  accessibilityHint: 'Accessibility statement: what is lacking, and whom to turn to.',
  notStored: 'The choices hold until the page is closed. The browser does not let the app save them.',

  whereTitle: 'Where is what I write?',
  whereLead: 'On this phone. What you share goes locked to the phones of the others.',
  onPhoneTitle: 'On the phone',
  onPhone:
    'Everything you write is saved in the browser on this phone, also without a network. Nobody has an account and nobody needs to log in. If you change phone or browser, the text does not follow by itself. The browser also has a spare copy on the phone, without pictures, in case what is saved breaks. What you remove goes from that too.',
  computer:
    'If you choose Open on my computer, the keys to the rounds and home teams you choose are copied there, and your own notes only if you tick that. The notes on the computer are then a copy of their own.',
  stayTitle: 'Does it stay?',
  stays: {
    kept: 'The browser has promised to keep what is here until you remove it yourself.',
    mayGo: 'The browser has not promised to keep what is here. It may remove it when the phone is full, and Safari does so after seven days on which you use Safari without opening the app.',
    unknown: 'This browser does not say whether it keeps what is here.',
  },
  stayHomeScreen: 'What matters most the others have too. It is safer with the app on the home screen.',
  stayAsk: 'Ask the browser to keep it',
  stayRefused: 'The browser did not promise it. What you have written is here now. Put the app on the home screen, and ask again there.',
  circlesTitle: 'Who can read it?',
  mineMeans: 'It stays on your phone until you move it yourself.',
  homeMeans: 'Everyone in your home team can read and change it. Nobody else sees it until you share a copy.',
  roundMeans: 'Everyone in the round can read and change it, including the other organisations and the mentor.',
  betweenTitle: 'Between the phones',
  between:
    'The phones find each other through a server and then send the text directly to each other. Where they cannot reach each other the text goes through the server. It is always locked on its way, with a key that is only in the invitation. The server cannot read it. It may keep a locked copy, so that you reach each other even when you have the app open at different times. Whoever runs the server can turn that off. The copy is removed when nobody has asked for it for 15 months. Pictures are sent and kept in the same way.',
  copiesTitle: 'The safe copy',
  copies: 'The server has a locked copy of what is listed here. When somebody opens it with a network, its date moves on.',
  copyOfHome: (round) => `The home team in ${round}`,
  copyUntil: (day) => `Kept at least until ${day}`,
  serverTitle: 'What the server sees',
  server:
    'The server sees the network addresses of the phones, when they are connected and which of them belong together. It sees no names and nothing of what you write.',
  keyTitle: 'The invitation is the key',
  key: 'Whoever has the link, the QR code or the code can read and write in the round. Give it only to those who take part.',
  deleteTitle: 'Removing',
  delete:
    "When you remove a text in the round it disappears from everyone's lists. It can be brought back, so it is still on the phones. What somebody has already read or copied cannot be called back.",
  recordsTitle: 'Official documents',
  records:
    'What is handed to another municipality or region may become an official document. Ask your registrar if you are unsure. Do not write about individuals.',
}
