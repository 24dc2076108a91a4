import type { Texts } from '../texts.ts'

export const errors: Texts['errors'] = {
  title: 'Something went wrong',
  reload: 'Reload',
  storageFull: 'The phone is full. The last you wrote is not saved. Make room and keep the page open. A backup, under Settings, holds it too.',
  storageRefused:
    'The browser does not let the app save anything. All is gone when the page closes. Open the link in an ordinary window, or save a backup under Settings.',
  storageFailed: 'It could not be saved. What you wrote is still on the screen. Keep the page open and we try again.',
  clockWrong:
    'The clock of the phone is wrong, so dates may be wrong. The clock of the meeting and what you write are not affected. Set the clock in the settings of the phone.',
  unknownRound: 'The round is not here. The browser may have removed it. Ask for a new invitation.',
  notLoaded: 'This could not be fetched. Check the network and reload the page. What you have written is still there.',
  noOfflineUse: 'The app cannot be opened without a network at this address.',

  fields: {
    name: 'the name',
    organisation: 'the organisation',
    person: 'the person',
    title: 'the title',
    theme: 'the theme',
    place: 'the place',
    date: 'the date',
    startsAt: 'the starting time',
    due: 'the due date',
    minutes: 'the minutes',
    owner: 'who is responsible',
    what: 'what you will do',
    why: 'why',
    firstStep: 'the first step',
    prediction: 'what you expect',
    outcome: 'what happened',
    lesson: 'the lesson',
    decision: 'the decision',
    text: 'the text',
    edition: 'your version of the method',
  },
  emptyField: (field) => `Fill in ${field}.`,
  tooLong: (field, length, limit) =>
    `There are too many characters in ${field}: ${length}, and there is room for ${limit}. Shorten it and try again.`,
  tooMany: (limit) => `There is room for ${limit}. Remove something first.`,
  invalidField: (field) => `Check ${field}. It can’t be used as it is.`,
  missingFields: (fields) => `Fill this in first: ${fields}.`,
  gone: 'What you wanted to change is gone. Nothing else has changed.',
  readOnly: 'A newer version of the app has changed it. You can read but not change. Update the app.',
}
