import type { followUp as followUpIds, prerequisites as prerequisiteIds } from '../structure/home.ts'

export const prerequisites = {
  politicalDecision: 'Det finns ett politiskt beslut om jämställdhetsintegrering.',
  rolesAppointed: 'En ledande politiker, en hög chef och en nyckelperson är utsedda och har ersättare.',
  mandate: 'De som deltar har mandat att besluta om och sätta i gång förbättringsarbete.',
  knowledge: 'Hemmagruppen har kunskap om jämställdhet och om kvalitetsutveckling.',
  time: 'Tid är bokad för träffarna och för arbetet på hemmaplan.',
  serviceArea: 'Ett verksamhetsområde är valt, och dess chef är med på det.',
  statistics: 'Könsuppdelad statistik för området går att få fram.',
  informed: 'Nämnden och ledningsgruppen vet varför vi deltar, och oppositionen är informerad.',
  promise: 'Vi har lovat att följa upplägget, förbereda oss och dela med oss öppet.',
  officialDocuments: 'Vi vet att det vi delar kan bli allmän handling och hur det då ska hanteras.',
  mentorship: 'Vi kan tänka oss att bli mentorer.',
} satisfies Readonly<Record<(typeof prerequisiteIds)[number], string>>

export const followUp = {
  promised: 'Vad lovade vi, och vad blev gjort?',
  predicted: 'Vad trodde vi skulle hända, och vad hände?',
  evidence: 'Hur vet vi hur det blev för kvinnor, män, flickor och pojkar?',
  obstacles: 'Vad stod i vägen, och vem kan röja undan det?',
  teachOut: 'Vad kan andra lära av oss, även av det som inte fungerade?',
  decision: 'Ska vi behålla, ändra eller lägga ner?',
  nextTest: 'Vilket är det minsta test vi kan göra härnäst?',
} satisfies Readonly<Record<(typeof followUpIds)[number], string>>
