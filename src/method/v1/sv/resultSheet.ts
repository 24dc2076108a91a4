import type { ItemTexts } from '../../texts.ts'
import type { resultSheet as structure } from '../resultSheet.ts'

export const resultSheet = {
  problem: { title: 'Problemet', prompt: 'Vad fungerade inte, och för vilka kvinnor och män, flickor och pojkar?' },
  did: { title: 'Det vi gjorde', prompt: 'Vad ändrade vi i styrningen, ledningen och verksamheten?' },
  result: { title: 'Resultatet', prompt: 'Hur blev det för kvinnor och män, flickor och pojkar, jämfört med utgångsläget?' },
  evidence: { title: 'Så vet vi det', prompt: 'Vilka siffror, svar eller iakttagelser visar det? Vad är vi osäkra på?' },
  success: { title: 'Det som hjälpte', prompt: 'Vad avgjorde att det gick, och vem stod bakom?' },
  setbacks: { title: 'Motgångar', prompt: 'Vad blev inte som vi hade tänkt oss, och vad gjorde vi då?' },
  advice: { title: 'Råd till andra', prompt: 'Vad ska den som vill göra likadant börja med, och vad ska den låta bli?' },
  contact: {
    title: 'Kontakt',
    prompt: 'Vart vänder sig den som har frågor? En gemensam adress gäller längre än ett namn.',
  },
} satisfies Readonly<Record<(typeof structure.sections)[number], ItemTexts>>
