import type { ItemTexts } from '../../texts.ts'
import type { resultSheet as structure } from '../structure/resultSheet.ts'

export const resultSheet = {
  problem: { title: 'Problemet', prompt: 'Vad fungerade inte, och för vilka?' },
  did: { title: 'Det vi gjorde', prompt: 'Så att någon annan kan göra det.' },
  result: { title: 'Resultatet', prompt: 'Hur blev det för kvinnor, män, flickor och pojkar? Bara antal och andelar, inga enskilda.' },
  evidence: { title: 'Belägg', prompt: 'Hur vet vi det?' },
  success: { title: 'Det som hjälpte' },
  setbacks: { title: 'Bakslagen', prompt: 'Vad gick inte som vi hade tänkt oss?' },
  advice: { title: 'Råd till den som vill pröva', prompt: 'Vad skulle vi göra först, och vad skulle vi låta bli?' },
  contact: { title: 'Kontakt', prompt: 'En funktion är bättre än ett namn.' },
} satisfies Readonly<Record<(typeof structure)[number], ItemTexts>>
