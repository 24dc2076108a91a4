import type { Widened } from '../texts.ts'
import type { homeScreen as sv } from './homeScreen.sv.ts'

export const homeScreen: Widened<typeof sv> = {
  title: 'Put the app on the home screen',
  hint: 'What you write is safer there.',
  why: 'A browser may remove what you have written if you do not open the app for a while. On the home screen it is safer, and the app opens with one press.',
  isThere: 'The app is on the home screen already. You are using it now.',

  make: 'Make a moving link',
  making: 'We put everything aside, locked\u00a0…',
  own: 'On iPhone and iPad the app on the home screen has a memory of its own. So you move what you have there with a link.',
  nothing: 'There is nothing to move yet. Put the app on the home screen and join the round there.',
  ready: 'The moving link is ready',
  keep: 'Anyone who has the link can read and write in your name. Paste it in your own app only.',
  steps: ['Copy the link.', 'Press Share in the browser and choose Add to Home Screen.', 'Open Lärandeträff from the home screen, choose Move here from the browser and paste the link.'],
  after: 'Use the app on the home screen from now on. What is here in the browser is a copy of its own after that.',
  otherSteps: ['Open the menu of the browser.', 'Choose Add to home screen, or Install app.', 'Open Lärandeträff from there. In Chrome and Edge what you have written is there.'],
  errors: {
    tooMuch: 'It is too much for a link. Nothing is lost. Save a backup instead, and open it in the app on the home screen.',
    notRead: 'Not everything on the phone could be read. Nothing is lost. Try again.',
    notKept: 'The server has not received everything yet. Nothing is lost. Try again in a while.',
    off: 'This server keeps no copy, so a link is not enough. Save a backup instead, and open it in the app on the home screen.',
    away: 'We can’t reach the server. Nothing is lost. Check the network and try again.',
    full: 'The server is full. Nothing is lost. Save a backup instead, and open it in the app on the home screen.',
    refused: 'The server did not accept it. Nothing is lost. Save a backup instead, and open it in the app on the home screen.',
    insecure: 'The address is not secure (no https), so nothing can be moved. Ask for an address that begins with https.',
  },

  cardTitle: 'Keep it on the home screen',
  card: 'The browser may remove what you have written, if you use it for seven days without opening the app.',
  notNow: 'Not now',

  inApp: 'The app on the home screen has a memory of its own. If you have written in the browser, you can move that here.',
  moveHere: 'Move here from the browser',
  paste: 'The moving link',
  pasteHint: 'Make it in the browser: Settings, Put the app on the home screen.',
  move: 'Move here',
  notALink: 'This is not a moving link. Make one in the browser and copy all of it.',
  otherAddress: 'The link belongs to another address than this app.',

  goneTitle: 'What was here is gone',
  gone: 'The browser has removed what was stored here. What has reached the others comes back when you join again. What was yours alone is in your backup, if you have made one.',
  goneRead: 'I have read it',

  backTitle: 'Most of it is back',
  backRounds: (n) => (n === 1 ? '1 round' : `${String(n)} rounds`),
  backHomes: (n) => (n === 1 ? 'the material of a home team' : `the material of ${String(n)} home teams`),
  backMine: 'your own notes',
  back: (what) => `The browser had lost what was stored here. This is back from the spare copy: ${what}.`,
  backLacks: 'What you wrote last of all may be missing. Pictures are not in the spare copy. Those that others have too are fetched from them.',
  backNewer: 'Your own notes were written with a newer version of the app. They are still on the phone, and will show when the app is up to date.',
  backNewerCopy: 'On the phone is a spare copy that a newer version of the app has made. It is still there, and what it holds will show when the app is up to date.',
  backDamaged: 'Part of the spare copy could not be read. What has reached the others comes back when you join again.',
}
