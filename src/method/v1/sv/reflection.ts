import type { GroupTexts } from '../keys.ts'
import type { reflection as structure } from '../structure/reflection.ts'

export const reflection = {
  listening: {
    title: 'Tyst och enskilt när andra presenterar',
    prompts: {
      theirWay: 'Vad gör de som vi inte gör?',
      whatItTakes: 'Vad krävs för att det ska fungera hos oss?',
      questionOurWay: 'Vad får det oss att ifrågasätta i vårt eget sätt att arbeta?',
    },
  },
  together: {
    title: 'Tillsammans',
    prompts: {
      noticed: 'Vad lade vi märke till?',
      meaning: 'Vad betyder det för dem vi är till för?',
      monday: 'Vad gör vi annorlunda på måndag?',
    },
  },
  norms: {
    title: 'Normer och blinda fläckar',
    prompts: {
      whoIsMissing: 'Vilka kvinnor och män, flickor och pojkar saknas i vårt underlag?',
      designedFor: 'Vem är vår verksamhet utformad för?',
    },
  },
  learningLog: {
    title: 'Efter träffen: min loggbok',
    prompts: {
      takeaway: 'Vad tar jag med mig?',
      questionBackHome: 'Vad vill jag ifrågasätta på hemmaplan?',
      passOn: 'Vad ska jag föra vidare, till vem och senast när?',
    },
  },
  between: {
    title: 'Mellan träffarna',
    prompts: {
      whoNoticed: 'Vem har märkt någon skillnad?',
      leftUndone: 'Vad lät vi bli att göra, och varför?',
    },
  },
  feedback: {
    title: 'Plus, minus, intressant',
    prompts: {
      plus: 'Plus: vad var bra?',
      minus: 'Minus: vad var mindre bra?',
      interesting: 'Intressant: vad är värt att tänka vidare på?',
    },
  },
} satisfies GroupTexts<typeof structure>
