import type { ItemTexts } from '../../texts.ts'
import type { ById } from '../keys.ts'
import type { presentation as structure } from '../structure/presentation.ts'

export const presentation = {
  mandate: { title: 'Vårt uppdrag', prompt: 'Vilket politiskt beslut utgår vi från, och vem väntar på resultatet?' },
  baseline: {
    title: 'Nuläget i siffror',
    prompt: 'Vilka könsuppdelade siffror visar vår utmaning? Vilka siffror saknar vi?',
  },
  chain: {
    title: 'Så styr vi i dag',
    prompt: 'Följ en fråga från fullmäktige till mötet med invånaren. Var brister kedjan?',
  },
  tested: { title: 'Det vi testade', prompt: 'Vad ändrade vi, hos vilka, och vad trodde vi skulle hända?' },
  happened: { title: 'Det som hände', prompt: 'Hur blev det för kvinnor, män, flickor och pojkar? Hur vet vi det?' },
  learned: { title: 'Det vi lärde oss', prompt: 'Vad förvånade oss? Vad gick inte som vi hade tänkt oss, och varför?' },
  stickingPoint: { title: 'Vår knäckfråga', prompt: 'Vad vill vi ha hjälp att tänka igenom i dag?' },
  nextStep: { title: 'Nästa steg', prompt: 'Vad gör vi härnäst, och till när? Vilka fler kan ha nytta av det?' },
} satisfies ById<typeof structure, ItemTexts>
