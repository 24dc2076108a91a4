import type { Decision, ProgressStep, Status } from '../../../model/commitment.ts'
import type { AgendaKind } from '../../../model/meeting.ts'
import type { Role } from '../../../model/person.ts'
import type { CircleName, Described } from '../../texts.ts'

export const circles = {
  mine: {
    label: 'Bara jag',
    description: 'Bara du kan läsa det här. Det stannar på din telefon tills du själv flyttar det.',
  },
  home: {
    label: 'Hemma',
    description: 'Alla i din organisations hemmagrupp kan läsa det här. Ingen annan ser det förrän ni delar det.',
  },
  round: {
    label: 'Omgången',
    description: 'Alla i omgången kan läsa det här, även de andra organisationerna och mentorn.',
  },
} satisfies Readonly<Record<CircleName, Described>>

export const roles = {
  politician: { label: 'Politiker', description: 'Efterfrågar resultat, beslutar och deltar i alla träffar.' },
  seniorManager: { label: 'Hög chef', description: 'Avsätter tid, undanröjer hinder och deltar i alla träffar.' },
  keyPerson: {
    label: 'Nyckelperson',
    description: 'Förbereder skattning och presentation och leder arbetet på hemmaplan.',
  },
  serviceManager: {
    label: 'Verksamhetschef',
    description: 'Leder det valda verksamhetsområdet och genomför testerna.',
  },
  mentor: { label: 'Mentor', description: 'Har varit med i en tidigare omgång och stöttar deltagarna.' },
  coordinator: { label: 'Samordnare', description: 'Håller ihop omgången från uppstartsmöte till resultatkonferens.' },
  other: { label: 'Annan roll', description: 'Bidrar på annat sätt, till exempel som ekonom eller statistiker.' },
} satisfies Readonly<Record<Role, Described>>

export const agendaKinds = {
  info: 'Information',
  followUp: 'Uppföljning',
  presentation: 'Presentation',
  comparison: 'Jämförelse',
  reflection: 'Eftertanke',
  roleGroup: 'Rollgrupper',
  peerAdvice: 'Kollegial rådgivning',
  homeTeam: 'Hemmagruppen',
  planning: 'Planering',
  commitment: 'Åtaganden',
  evaluation: 'Utvärdering',
  break: 'Paus',
} satisfies Readonly<Record<AgendaKind, string>>

export const statuses = {
  planned: 'Planerat',
  started: 'Påbörjat',
  done: 'Klart',
  partly: 'Delvis klart',
  stopped: 'Avbrutet',
} satisfies Readonly<Record<Status, string>>

export const progress = {
  teamAndAim: 'Grupp och syfte är klara',
  baseline: 'Nuläget är mätt',
  testing: 'Vi testar',
  improving: 'Vi ser en förbättring',
  adopted: 'Infört i området',
  spreading: 'Håller i sig och sprids',
} satisfies Readonly<Record<ProgressStep, string>>

export const decisions = {
  keep: 'Behåll',
  change: 'Ändra',
  drop: 'Lägg ner',
} satisfies Readonly<Record<Decision, string>>
