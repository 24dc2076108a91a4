import type * as sv from '../sv/labels.ts'

export const circles = {
  mine: { label: 'Only me', description: 'Only you can read this. It stays on your phone until you move it yourself.' },
  home: {
    label: 'Home',
    description: 'Everyone in your organisation’s home team can read this. No one else sees it until you share it.',
  },
  round: {
    label: 'The round',
    description: 'Everyone in the round can read this, including the other organisations and the mentor.',
  },
} satisfies typeof sv.circles

export const roles = {
  politician: {
    label: 'Politician',
    description: 'Asks for results, makes decisions and takes part in every meeting.',
  },
  seniorManager: {
    label: 'Senior manager',
    description: 'Sets aside time, removes obstacles and takes part in every meeting.',
  },
  keyPerson: {
    label: 'Key person',
    description: 'Prepares the rating and the presentation and leads the work back home.',
  },
  serviceManager: { label: 'Service manager', description: 'Heads the chosen service area and carries out the tests.' },
  mentor: { label: 'Mentor', description: 'Has been part of an earlier round and supports the participants.' },
  coordinator: {
    label: 'Coordinator',
    description: 'Holds the round together from start-up meeting to results conference.',
  },
  other: {
    label: 'Other role',
    description: 'Contributes in another way, for example as finance officer or statistician.',
  },
} satisfies typeof sv.roles

export const agendaKinds = {
  info: 'Information',
  followUp: 'Follow-up',
  presentation: 'Presentation',
  comparison: 'Comparison',
  reflection: 'Reflection',
  roleGroup: 'Role groups',
  peerAdvice: 'Peer advice',
  homeTeam: 'Home team',
  planning: 'Planning',
  commitment: 'Commitments',
  evaluation: 'Evaluation',
  break: 'Break',
} satisfies typeof sv.agendaKinds

export const statuses = {
  planned: 'Planned',
  started: 'Started',
  done: 'Done',
  partly: 'Partly done',
  stopped: 'Stopped',
} satisfies typeof sv.statuses

export const progress = {
  teamAndAim: 'Team and aim are set',
  baseline: 'Baseline is measured',
  testing: 'We are testing',
  improving: 'We see improvement',
  adopted: 'Adopted in the area',
  spreading: 'Sustained and spreading',
} satisfies typeof sv.progress

export const decisions = {
  keep: 'Keep',
  change: 'Change',
  drop: 'Drop',
} satisfies typeof sv.decisions
