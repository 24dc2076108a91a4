import type { AgendasTexts } from '../keys.ts'

export const agendas = {
  startup: {
    title: 'Uppstartsmöte',
    named: 'uppstartsmötet',
    items: {
      welcome: { title: 'Välkomna', prompt: 'Varför gör vi det här, och varför nu?' },
      hopes: { title: 'Lär känna varandra', prompt: 'Vad hoppas du på, och vad oroar dig? Börja två och två.' },
      method: {
        title: 'Så går det till',
        prompt: 'Så fungerar träffarna och rollerna, och det här lovar vi varandra.',
      },
      profiles: { title: 'Organisationerna presenterar sig', prompt: '10 minuter var, sedan 5 minuter för frågor.' },
      break1: { title: 'Paus' },
      mentorStory: { title: 'Mentorn berättar', prompt: 'Det här hade vi själva velat veta från början.' },
      prerequisites: {
        title: 'Hemmagruppen: förutsättningar',
        prompt: 'Gå igenom förutsättningarna. Utse en ansvarig för det som saknas.',
      },
      lunch: { title: 'Lunch' },
      roleGroups: { title: 'Rollgrupper: mitt uppdrag', prompt: 'Vad kräver uppdraget av mig?' },
      groundRules: {
        title: 'Spelregler för ett öppet klimat',
        prompt: 'Vad behöver du för att kunna säga som det är?',
      },
      break2: { title: 'Paus' },
      plan: {
        title: 'Planera lärandeträffarna',
        prompt: 'Bestäm datum, värd och tema för varje träff, och när presentationerna senast ska delas.',
      },
      oneTwoFourAll: { title: 'Tyst eftertanke, sedan 1-2-4-alla', prompt: 'Vad behöver vi börja ifrågasätta?' },
      firstStep: { title: 'Första steget på hemmaplan', prompt: 'Varje organisation gör ett åtagande.' },
      feedback: { title: 'Plus, minus, intressant och avslutning' },
    },
  },
  learning1: {
    title: 'Lärandeträff 1',
    theme: 'Styrning och ledning',
    items: {
      checkIn: {
        title: 'Incheckning och spelregler',
        prompt: 'Vad har du med dig hit i dag, och vilken spelregel är viktigast för dig?',
      },
      followUp: { title: 'Uppföljning av åtaganden', prompt: 'Vad lovade vi, vad blev gjort och vad lärde vi oss?' },
      presentations: { title: 'Så hänger vår styrkedja ihop', prompt: 'Berätta först, svara sedan på frågor.' },
      silentNotes: { title: 'Egna anteckningar i tysthet', prompt: 'Skriv för dig själv innan ni börjar prata.' },
      break1: { title: 'Paus' },
      compare: {
        title: 'Jämför våra arbetssätt',
        prompt: 'Börja med beläggen, sätt sedan nivån och se till sist vad som skiljer.',
      },
      lunch: { title: 'Lunch' },
      roleGroups: { title: 'Rollgrupper: min roll', prompt: 'Vad kan bara jag göra i min roll?' },
      oneTwoFourAll: { title: '1-2-4-alla i två varv', prompt: 'Vad ser vi nu som vi inte såg i morse?' },
      peerAdvice: {
        title: 'Kollegial rådgivning',
        prompt: 'Varje organisation tar upp en knäckfråga. Vad kan hjälpa dem att tänka vidare?',
      },
      break2: { title: 'Paus' },
      homeTeam: {
        title: 'Hemmagruppen: välj och lova',
        prompt: 'Välj ett förbättringsområde, gör en snabb intressentanalys och skriv åtaganden.',
      },
      commitmentsAloud: { title: 'Åtaganderunda', prompt: 'Säg ert åtagande högt och ta emot en fråga.' },
      feedback: { title: 'Plus, minus, intressant och nästa datum' },
    },
  },
  learning2: {
    title: 'Lärandeträff 2',
    theme: 'Systematiskt förbättringsarbete',
    items: {
      checkIn: { title: 'Incheckning', prompt: 'Vad har hänt sedan sist?' },
      followUp: { title: 'Uppföljning av åtaganden', prompt: 'Vad lovade vi, vad blev gjort och vad lärde vi oss?' },
      presentations: { title: 'Vårt förbättringsarbete', prompt: 'Det här har vi gjort i vårt verksamhetsområde.' },
      break1: { title: 'Paus' },
      mentorExample: {
        title: 'Mentorns exempel, även motgångarna',
        prompt: 'Så gjorde vi, så blev det, och det här skulle vi göra annorlunda.',
      },
      causes: { title: 'Jämför orsaker', prompt: 'Varför blir det olika för kvinnor och män, flickor och pojkar?' },
      lunch: { title: 'Lunch' },
      roleGroups: {
        title: 'Rollgrupper: ledarskap och motstånd',
        prompt: 'Hur påverkar ledarskap och kultur arbetet, och hur bemöter vi motstånd?',
      },
      whatSoWhatNowWhat: {
        title: 'Vad ser vi? Vad betyder det? Vad nu?',
        prompt: 'Ta en fråga i taget, först tyst och sedan tillsammans.',
      },
      peerAdvice: {
        title: 'Kollegial rådgivning',
        prompt: 'Varje organisation tar upp en knäckfråga. Vad kan hjälpa dem att tänka vidare?',
      },
      break2: { title: 'Paus' },
      homeTeam: { title: 'Hemmagruppen: nästa test', prompt: 'Planera nästa lilla test och skriv nya åtaganden.' },
      commitmentsAloud: { title: 'Åtaganderunda', prompt: 'Säg ert åtagande högt och ta emot en fråga.' },
      feedback: { title: 'Plus, minus, intressant och nästa datum' },
    },
  },
  learning3: {
    title: 'Lärandeträff 3',
    theme: 'Uppföljning och analys',
    items: {
      checkIn: { title: 'Incheckning', prompt: 'Vad har hänt sedan sist?' },
      followUp: { title: 'Uppföljning av åtaganden', prompt: 'Vad lovade vi, vad blev gjort och vad lärde vi oss?' },
      presentations: { title: 'Från siffra till beslut', prompt: 'Så följer vi upp och analyserar.' },
      break1: { title: 'Paus' },
      analysis: {
        title: 'Analysverkstad',
        prompt: 'Ta ett nyckeltal var och gå igenom skillnad, orsak, konsekvens och åtgärd.',
      },
      shift: {
        title: 'Förflyttning sedan starten',
        prompt: 'Jämför skattningen nu med den vid starten. Vad har betytt mest?',
      },
      lunch: { title: 'Lunch' },
      roleGroups: { title: 'Rollgrupper: efter omgången', prompt: 'Vad ska fortsätta när omgången är slut?' },
      oneTwoFourAll: { title: '1-2-4-alla', prompt: 'Vilket invant arbetssätt är vi beredda att släppa?' },
      peerAdvice: {
        title: 'Kollegial rådgivning',
        prompt: 'Varje organisation tar upp en knäckfråga om spridning. Vad kan hjälpa dem att tänka vidare?',
      },
      break2: { title: 'Paus' },
      homeTeam: {
        title: 'Hemmagruppen: hålla i och sprida',
        prompt: 'Gör en plan för att hålla i och sprida det som fungerar.',
      },
      commitmentsAloud: { title: 'Åtaganderunda', prompt: 'Säg ert åtagande högt och ta emot en fråga.' },
      conferencePlan: { title: 'Inför resultatkonferensen', prompt: 'Vem visar vad? Vilka vill bli mentorer?' },
      feedback: { title: 'Plus, minus, intressant' },
    },
  },
  conference: {
    title: 'Resultatkonferens',
    named: 'resultatkonferensen',
    items: {
      welcome: { title: 'Välkomna', prompt: 'Vilken fråga ställde vi oss vid starten?' },
      followUp: { title: 'Uppföljning av åtaganden', prompt: 'Vad lovade vi, vad blev gjort och vad lärde vi oss?' },
      results: { title: 'Från utgångsläge till resultat', prompt: '15 minuter var, sedan 5 minuter för frågor.' },
      break1: { title: 'Paus' },
      gallery: { title: 'Vandring bland resultatbladen', prompt: 'Skriv ner en idé att låna och en fråga.' },
      oneTwoFourAll: { title: '1-2-4-alla', prompt: 'Vilka mönster ser vi när vi jämför organisationerna?' },
      lunch: { title: 'Lunch' },
      politicians: { title: 'Politikersamtal', prompt: 'Vad ska vi fortsätta att efterfråga?' },
      setbacks: { title: 'Det som inte fungerade', prompt: 'Vad lärde det oss?' },
      homeTeam: { title: 'Hemmagruppen: ett år framåt', prompt: 'Hur ska vi hålla i, sprida och följa upp?' },
      evaluation: { title: 'Enskild utvärdering' },
      mentorRelay: { title: 'Mentorstafetten', prompt: 'Vilka blir mentorer i nästa omgång?' },
      closing: { title: 'Avslutande runda', prompt: 'Säg en mening: vad tar du med dig?' },
    },
  },
} satisfies AgendasTexts
