import type { Texts } from '../texts.ts'

export const people: Texts['people'] = {
  title: 'People',
  name: 'What is your name?',
  organisation: 'Organisation',
  noOrganisation: 'None of these',
  role: 'Role',
  chooseOrganisation: 'Choose an organisation.',
  chooseRole: 'Choose a role.',
  withoutOrganisation: 'Without an organisation',
  you: 'you',
  here: 'here now',
  count: (n) => (n === 1 ? '1 person' : `${String(n)} people`),
  seeAll: 'See all people',
  editOwn: 'Change my details',
  sayWho: 'Say who you are',
}
