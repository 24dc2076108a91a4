/** What two of the example's organisations told of themselves before the start-up meeting. */
import type { ExampleBasics } from './types.ts'

export const basics: readonly ExampleBasics[] = [
  {
    organisation: 'norrvik',
    by: 'jonas',
    day: -147,
    profile: {
      type: 'municipality',
      population: 31_400,
      decisionDate: '2019-11-25',
      decision: 'Kommunfullmäktige, § 118. Beslutet gäller hela kommunen och är inte uppföljt.',
      declaration: 'yes',
      goals:
        'Flickor och pojkar ska få stöd i skolan lika tidigt. Kvinnor och män ska bemötas lika när de söker ' +
        'försörjningsstöd.',
      serviceArea: 'Grundskolan, med början i elevhälsan och modersmålsundervisningen.',
      competence:
        'Jonas har arbetat med jämställdhetsintegrering i sex år. Två rektorer har gått kurs i förbättringsarbete. ' +
        'Ingen av ekonomerna har arbetat med könsuppdelad uppföljning.',
    },
    prerequisites: {
      politicalDecision: { answer: 'yes', note: 'Fullmäktige, november 2019.' },
      rolesAppointed: { answer: 'partly', owner: 'eva', date: -10, note: 'Karin har ingen ersättare.' },
      mandate: { answer: 'yes' },
      knowledge: { answer: 'partly', owner: 'jonas', date: 30, note: 'Förbättringskunskapen finns bara i skolan.' },
      time: { answer: 'partly', owner: 'eva', date: 9, note: 'Träffarna är bokade, men inte tiden mellan dem.' },
      serviceArea: { answer: 'yes' },
      statistics: { answer: 'no', owner: 'pia', date: -70, note: 'Tre system räknar läsår på olika sätt.' },
      informed: { answer: 'yes' },
      promise: { answer: 'yes' },
      officialDocuments: { answer: 'yes', note: 'Registratorn är med på hur vi gör.' },
    },
  },
  {
    organisation: 'ekdala',
    by: 'amira',
    day: -145,
    profile: {
      type: 'municipality',
      population: 58_900,
      decisionDate: '2021-06-14',
      decision: 'Kommunfullmäktige, § 74. Uppdraget finns i budgetanvisningen sedan 2022.',
      declaration: 'no',
      goals: 'Kvinnor och män ska få del av kommunens resurser på lika villkor. Det börjar i beslutsunderlagen.',
      serviceArea: 'Gatu- och parkenheten: vinterväghållning och gångvägar.',
      competence:
        'Nämndsekreteraren granskar underlag och får skicka tillbaka dem. Kunskapen hänger på en person. ' +
        'Kvalitetsenheten leder förbättringsarbete i hela kommunen.',
    },
    prerequisites: {
      politicalDecision: { answer: 'yes' },
      rolesAppointed: { answer: 'yes' },
      mandate: { answer: 'yes' },
      knowledge: { answer: 'yes' },
      time: { answer: 'partly', owner: 'lena', date: 14, note: 'Håkan får sällan loss hela dagar.' },
      serviceArea: { answer: 'yes' },
      statistics: { answer: 'partly', note: 'Olyckorna finns hos regionen, inte hos oss.' },
      informed: { answer: 'yes' },
      promise: { answer: 'yes' },
      officialDocuments: { answer: 'yes' },
      mentorship: { answer: 'partly', owner: 'hakan', date: 120 },
    },
  },
]
