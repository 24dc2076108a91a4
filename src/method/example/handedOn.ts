import type { HandedOnText } from '../../model/handedOn.ts'

const from = { organisation: 'Solhamn', round: 'Modellkommuner 2021–2023' }

/** What the mentor took along from the round before, as this one was made. */
export const handedOn: readonly HandedOnText[] = [
  {
    kind: 'warning',
    about: '',
    text:
      'Boka politikerna för alla träffar redan vid uppstarten. Vi gjorde det för sent och fick två träffar utan någon som kunde besluta.\n\n' +
      'Börja i en verksamhet. Vi tog tre på en gång och blev inte klara med någon.',
    ...from,
  },
  {
    kind: 'lesson',
    about: 'Ta fram könsuppdelad väntetid i hemtjänsten',
    text: 'Siffran fanns redan i systemet. Det tog ett halvår innan vi frågade den som matar in den.',
    ...from,
  },
  {
    kind: 'lesson',
    about: 'Utbilda alla chefer i jämställdhetsintegrering',
    text: 'Kursen ändrade ingenting förrän frågan stod på chefernas egna dagordningar.',
    ...from,
  },
]
