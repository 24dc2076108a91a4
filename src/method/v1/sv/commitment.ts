import type { FieldTexts } from '../../texts.ts'
import type { ById } from '../keys.ts'
import type { commitmentFields as structure } from '../structure/commitment.ts'

export const commitmentFields = {
  what: { label: 'Vad ska vi göra?' },
  why: { label: 'Vilken utmaning, och för vilka?' },
  dimension: { label: 'Dimension i jämförelsen' },
  inspiredBy: { label: 'Inspirerat av' },
  owner: { label: 'Ansvarig person' },
  organisation: { label: 'Organisation' },
  sponsor: { label: 'Vem kan röja undan hinder?' },
  firstStep: { label: 'Första steget' },
  firstStepDate: { label: 'Första steget senast' },
  due: { label: 'Klart senast' },
  prediction: { label: 'Vad tror vi ska hända?' },
  measure: { label: 'Hur märker vi skillnaden?', prompt: 'Svara var för sig för kvinnor, män, flickor och pojkar.' },
  smallStart: { label: 'I hur liten skala kan vi börja?' },
  help: { label: 'Vad ber vi mentorn eller gruppen om?' },
  status: { label: 'Läge' },
  progress: { label: 'Hur långt har vi kommit?' },
  outcome: { label: 'Vad hände?' },
  evidence: { label: 'Vilka belägg finns?' },
  lesson: { label: 'Vad lärde vi oss?' },
  decision: { label: 'Ska vi behålla, ändra eller lägga ner?' },
  spread: { label: 'Vilka fler kan använda det?' },
} satisfies ById<typeof structure, FieldTexts>
