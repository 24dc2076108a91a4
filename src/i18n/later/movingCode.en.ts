import type { Widened } from '../texts.ts'
import type { movingCode as sv } from './movingCode.sv.ts'

export const movingCode: Widened<typeof sv> = {
  title: 'From screen to camera',
  intro: 'Two phones in one round can exchange what is new without a network. One shows a moving code, and the other reads it with its camera.',
  pictures: 'Pictures do not come along. They come when the phones have a network.',
  receive: 'Receive',
  receiveHint: 'You get what the other phone has and you lack.',
  give: 'Hand over',
  giveHint: 'The other one gets what you have and it lacks.',

  askTitle: 'Show the code to the other phone',
  ask: 'Choose Hand over on the other phone and point its camera here. The code says what is here already.',
  askRead: 'It has been read',
  answerTitle: 'Hold still in front of the other camera',
  answerAtOnce: 'The other phone tells when everything has come.',
  answer: (seconds) => `The code moves. It takes about ${seconds === 1 ? 'a second' : `${String(seconds)} seconds`}, and longer if the camera misses something. The other phone tells when everything has come.`,
  finished: 'Everything has arrived',
  code: 'A moving code',

  readAskTitle: 'Read the code of the other one',
  readAnswerTitle: 'Read what is new',
  readAsk: 'Point the camera at the code on the other phone.',
  readAnswer: 'Point the camera at the moving code, and hold still.',
  progress: (have, of) => `${String(have)} of ${String(of)} pieces have come.`,
  otherCode: 'This is not the right code. One phone is to choose Receive, and the other Hand over.',
  camera: {
    denied: 'The app may not use the camera. Allow it in the settings of the browser. Nothing has been changed.',
    none: 'We find no camera here. Nothing has been changed. Save the round as a locked file instead.',
    busy: 'The camera is used by something else. Close that and try again. Nothing has been changed.',
    insecure: 'The camera can only be used on a secure address (https). Nothing has been changed.',
  },

  cameHere: 'Everything new from the other phone is here now',
  kept: 'It is saved on the phone.',
  notAllHere: 'Not everything could be received',
  sameHere: 'Everything that the other phone has was here already',
  closed: 'Some of it can’t be opened here: the other phone has another key, or is in something that you are not in.',
  notKept: 'Not everything could be saved on the phone. It is shown while the page is open. Make room and receive again.',
  given: 'What is new has been handed over',
  otherWay: 'Now the other way',
  toRound: 'To the round',
  again: 'Start over',
  problems: {
    none: 'The other phone is not in this round. Nothing has been changed. Invite it first.',
    tooLarge: 'It is too much for a code. Nothing has been changed. Save the round as a locked file instead, under Take out the round.',
    damaged: 'The code could not be read. Nothing is lost. Start over on both phones.',
    notRead: 'What is on the phone could not be read. Nothing is lost. Close the app, open it and try again.',
    insecure: 'The address is not secure (no https), so nothing can be locked or opened. Ask for an address that begins with https.',
  },
}
