/** What the example's organisations presented at the first learning meeting, and what Norrvik writes for the second. */
import type { ExamplePresentation } from './types.ts'

export const presentations: readonly ExamplePresentation[] = [
  {
    organisation: 'norrvik',
    meeting: 'learning1',
    by: 'jonas',
    isShared: true,
    sections: {
      mandate: {
        text:
          'Fullmäktige beslutade om jämställdhetsintegrering 2019. Bildningsnämnden svarar för elevhälsan, som är vårt område.\n\n' +
          'Nämnden väntar på ett svar: får flickor och pojkar stöd lika tidigt?',
      },
      baseline: {
        text: 'Flickor söker själva. Pojkar kommer på skolans initiativ, och ett läsår senare. Vi saknar siffror för grundsärskolan.',
        figures: [
          { label: 'Besök hos elevhälsan, förra läsåret', unit: '%', women: 64, men: 36, source: 'Elevhälsans register' },
          { label: 'Egen kontakt före första besöket', unit: '%', women: 71, men: 22, source: 'Elevhälsans register' },
        ],
        links: [{ label: 'Kolada: nyckeltal för skolan', url: 'https://www.kolada.se/' }],
      },
      chain: {
        text:
          '1. Fullmäktige: ett mål i ett eget program\n2. Nämnden: målet nämns inte i budgeten\n3. Rektorerna: ingen av fem kände till målet\n\n' +
          '**Kedjan brister mellan nämnd och rektor.**',
      },
      learned: { text: 'Att få ut siffrorna var inte svårt. Det svåra var att komma överens om vad ett besök är.' },
      stickingPoint: { text: 'Hur får vi frågan in i beslutsunderlagen utan att den blir ännu en ruta?' },
      nextStep: { text: 'Pröva en annan mall på två nämndmöten.' },
    },
  },
  {
    organisation: 'ekdala',
    meeting: 'learning1',
    by: 'amira',
    isShared: true,
    sections: {
      mandate: { text: 'Kommunstyrelsen frågar efter resultat för kvinnor och män i varje delårsrapport. Det står i reglementet.' },
      baseline: {
        text: 'Vi började med föreningsstödet, för där fanns siffrorna.',
        figures: [
          { label: 'Föreningsstöd per aktivt barn', unit: 'kr', women: 412, men: 655, source: 'Bokslut' },
          { label: 'Bokade halltimmar per vecka', unit: 'timmar', women: 118, men: 164, source: 'Bokningssystemet' },
        ],
      },
      chain: {
        text:
          'Tre frågor står i mallen för beslutsunderlag:\n\n- Vilka berörs?\n- Vad vet vi om kvinnor och män, flickor och pojkar?\n- Vad blir följden?\n\n' +
          'Nämndsekreteraren skickar tillbaka underlag utan svar. Det har hänt 14 gånger.',
      },
      learned: { text: 'Först skrev vi nio frågor. Ingen svarade på dem. Med tre frågor svarar nästan alla.' },
      stickingPoint: { text: 'Svaren blir bättre, men besluten liknar de gamla. Vad missar vi?' },
      nextStep: { text: 'Följa tjugo ärenden från underlag till verkställighet.' },
    },
  },
  {
    organisation: 'norrvik',
    meeting: 'learning2',
    by: 'jonas',
    isShared: false,
    sections: {
      tested: {
        text: 'Tre frågor i bildningsnämndens mall, på två möten. Vi trodde att hälften av ärendena skulle få innehåll på en månad.',
        figures: [{ label: 'Ledamöter som ställde en fråga om mallen', unit: '', women: 9, men: 6, source: 'Protokoll' }],
      },
      learned: { text: 'Sekreteraren är den viktigaste personen i hela kedjan.' },
    },
  },
]
