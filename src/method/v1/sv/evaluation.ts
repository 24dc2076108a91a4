import type { ById } from '../keys.ts'
import type { evaluation as structure } from '../structure/evaluation.ts'

export const evaluation = {
  immediate: 'Träffarna var värda min tid.',
  climate: 'Jag kunde säga som det var, också när något inte fungerade.',
  time: 'Det fanns tillräckligt med tid för eftertanke.',
  potential: 'Vad vet eller kan du nu som du inte visste eller kunde vid starten?',
  applied: 'Vilken idé från en annan organisation har ni använt, och hur anpassade ni den?',
  realised: 'Vad har blivit bättre för kvinnor, män, flickor eller pojkar? Hur vet ni det?',
  reframed: 'Vad i er styrning och ledning ser du nu på ett nytt sätt?',
  goal: 'Den jämställda styrningen fungerar hela vägen i minst ett verksamhetsområde.',
  mentor: 'Vi hade nytta av mentorn.',
  sustain: 'Arbetet fortsätter även om nyckelpersonen slutar i morgon.',
  relay: 'Vi vill vara mentorer i nästa omgång.',
} satisfies ById<typeof structure, string>
