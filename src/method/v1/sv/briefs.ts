import type { BriefRole } from '../../../model/brief.ts'
import type { RoleBrief } from '../../texts.ts'
import type { briefPhases } from '../structure/briefs.ts'

export const briefs = {
  politician: {
    startup: {
      before: [
        'Läs varför ni är med, och säg till om något inte stämmer.',
        'Boka in alla träffar, och utse en ersättare som kan komma i ditt ställe.',
      ],
      at: 'Var med och bestäm när träffarna ska vara och vad ni vill nå.',
      questions: [
        'Vad ska bli bättre för kvinnor, män, flickor och pojkar, och hur märker vi det?',
        'Vilka beslut om jämställdhet har vi redan fattat, och vad hände sedan?',
        'Har de som ska delta tid och mandat för det?',
        'Hur får resten av nämnden och oppositionen veta vad vi gör?',
      ],
    },
    learning1: {
      before: [
        'Svara på skattningen för egen del, innan ni enas om en gemensam.',
        'Läs de andras presentationer. De delas en vecka före träffen.',
      ],
      at: 'Berätta hur ni politiker frågar efter jämställdhet, och vad som inte fungerar än.',
      questions: [
        'Var i våra beslut syns det om de får olika effekt för kvinnor och män?',
        'När bad vi senast om siffror uppdelade på kön, och vad gjorde vi med dem?',
        'Vem följer upp att det vi har beslutat blir gjort?',
        'Vad gör de andra som vi inte gör?',
      ],
    },
    learning2: {
      before: [
        'Ta reda på hur det har gått med det ni lovade.',
        'Ge förvaltningen tid att pröva i liten skala innan något införs.',
      ],
      at: 'Fråga vad testen har visat, och säg vad nämnden behöver för att kunna besluta.',
      questions: [
        'Vilket problem försöker vi lösa, och för vilka?',
        'Vad har vi prövat, och vad lärde vi oss när det inte blev som vi trodde?',
        'Vad står i vägen som bara vi politiker kan röja undan?',
        'Hur blev det för kvinnor, män, flickor och pojkar, var för sig?',
      ],
    },
    learning3: {
      before: [
        'Be om siffrorna för det område ni har valt, uppdelade på kön.',
        'Tänk igenom vilket beslut siffrorna borde leda till.',
      ],
      at: 'Var med och bestäm hur arbetet ska fortsätta när träffarna är slut.',
      questions: [
        'Vad har blivit annorlunda för kvinnor, män, flickor och pojkar sedan vi började?',
        'Vilken siffra skulle få oss att ändra ett beslut?',
        'Var i budget och uppföljning ska det här stå nästa år?',
        'Vilka fler verksamheter kan arbeta så?',
      ],
    },
    conference: {
      before: [
        'Läs resultatbladet, och säg till om något viktigt saknas.',
        'Se till att resultatet kommer upp som ett ärende i nämnden.',
      ],
      at: 'Berätta vad ni beslutar på ett annat sätt nu, även det som inte fungerade.',
      questions: [
        'Vad kan vi visa att det har blivit av det vi lovade?',
        'Vad i styrningen finns kvar när omgången är slut?',
        'Vem ansvarar för att det håller om ett år?',
        'Kan vi vara mentorer i nästa omgång?',
      ],
    },
    after: {
      before: [
        'Ta upp resultatet som ett ärende i nämnden, om det inte redan är gjort.',
        'Fråga efter ett halvår och efter ett år om det håller.',
      ],
      questions: [
        'Håller det som vi bestämde oss för att behålla?',
        'I vilka fler verksamheter används det i dag?',
        'Vad har hänt för kvinnor, män, flickor och pojkar sedan omgången slutade?',
        'Vad behöver nämnden besluta för att det ska fortsätta?',
      ],
    },
  },
  seniorManager: {
    startup: {
      before: [
        'Frigör tid för nyckelpersonen och för chefen i det område ni väljer.',
        'Gå igenom förutsättningarna. Varje brist behöver en ansvarig.',
      ],
      at: 'Var med och bestäm datum för alla träffar, och lova den tid som behövs.',
      questions: [
        'Vem har mandat att ändra sättet att arbeta?',
        'Vad kan de som gör det här lägga åt sidan under tiden?',
        'Vilka fler chefer behöver veta om det?',
      ],
    },
    learning1: {
      before: [
        'Svara på skattningen för egen del, innan ni enas om en gemensam.',
        'Se till att presentationen delas en vecka före träffen.',
      ],
      at: 'Berätta hur ledningen följer upp jämställdhet i dag, och var det brister.',
      questions: [
        'Var i budget, verksamhetsplan och uppföljning finns jämställdhet med i dag?',
        'Vem märker om ingen frågar efter det?',
        'Vilket sätt att arbeta hos de andra skulle passa oss?',
      ],
    },
    learning2: {
      before: [
        'Röj undan de hinder som väntar på dig.',
        'Ge tid åt nästa test, och säg vem som får besluta om det.',
      ],
      at: 'Ställ dig bakom ett eller två åtaganden, och säg vad du själv ska göra.',
      questions: [
        'Vad har prövats sedan sist, och vad ska prövas härnäst?',
        'Vad behöver de som testar av mig?',
        'Vet alla att det får gå fel i liten skala?',
      ],
    },
    learning3: {
      before: [
        'Se till att siffrorna för området finns, uppdelade på kön.',
        'Bestäm vad som ska behållas, ändras eller läggas ner.',
      ],
      at: 'Var med och planera hur arbetet ska fortsätta i fler verksamheter.',
      questions: [
        'Vad visar siffrorna att vi ska göra på ett annat sätt?',
        'Vem ansvarar för det här när omgången är slut?',
        'Vilken verksamhet står på tur, och vad behöver den?',
      ],
    },
    conference: {
      before: ['Svara på skattningen en gång till.', 'Läs resultatbladet. Du ska kunna stå för det som står där.'],
      at: 'Berätta vad som krävdes av ledningen för att det skulle bli av.',
      questions: [
        'Vad i vårt sätt att leda har ändrats på riktigt?',
        'Vad finns kvar om nyckelpersonen slutar?',
        'När följer vi upp nästa gång?',
      ],
    },
    after: {
      before: [
        'Se till att någon svarar på om det håller, efter ett halvår och efter ett år.',
        'Ge nya verksamheter samma tid och stöd som den första fick.',
      ],
      questions: [
        'Arbetar vi fortfarande så, eller har vi glidit tillbaka?',
        'Vad står i vägen för nästa verksamhet?',
        'Vem hos oss kan hjälpa nästa omgång?',
      ],
    },
  },
  keyPerson: {
    startup: {
      before: [
        'Beskriv organisationen och gå igenom förutsättningarna. Dela dem med omgången.',
        'Se till att politikern och den höga chefen har bokat alla träffar.',
      ],
      at: 'Ta med det ni vill nå, och vilket område ni tänker arbeta i.',
      questions: [
        'Vilka hemma måste känna till det här innan vi börjar?',
        'Vilka siffror finns, uppdelade på kön?',
        'Vem kan ersätta var och en av oss?',
      ],
    },
    learning1: {
      before: [
        'Samla in skattningen: var och en svarar först, sedan enas ni.',
        'Läs de andras presentationer, och skriv ner en fråga till var och en.',
      ],
      at: 'Ta med belägg för det ni har skattat högt.',
      questions: [
        'Vad är vi oense om i skattningen, och varför?',
        'Vad visar att vi arbetar så som vi säger?',
        'Vilket område börjar vi i?',
      ],
    },
    learning2: {
      before: [
        'Skriv ner vad de små testen har visat.',
        'Stäm av med dem som ansvarar för åtaganden som är försenade.',
      ],
      at: 'Berätta vad ni trodde skulle hända, och vad som hände.',
      questions: [
        'Vilket är det minsta test vi kan göra härnäst?',
        'Vilka berörs, och vem har frågat dem?',
        'Vilket hinder behöver vi hjälp med, och av vem?',
      ],
    },
    learning3: {
      before: [
        'Ta fram siffror före och efter, uppdelade på kön.',
        'Fråga nämnden och ledningen vad de behöver för att fortsätta.',
      ],
      at: 'Visa vad siffrorna fick er att göra på ett annat sätt.',
      questions: [
        'Räcker siffrorna för att säga att det har blivit bättre?',
        'Vad ska in i den ordinarie planen?',
        'Vem tar över när omgången är slut?',
      ],
    },
    conference: {
      before: [
        'Samla in skattningen en gång till, med belägg.',
        'Avsluta åtagandena: vad hände, vad lärde ni er och vad bestämmer ni?',
      ],
      at: 'Berätta även om det som inte fungerade. Det är det andra lär sig mest av.',
      questions: [
        'Vad skulle vi råda andra att göra, och att låta bli?',
        'Vad kan andra använda som det är?',
        'Var ska det vi har lärt oss finnas kvar?',
      ],
    },
    after: {
      before: [
        'Fråga efter ett halvår och efter ett år om det håller, och skriv svaret i appen.',
        'Skriv upp vilka fler enheter som arbetar så.',
      ],
      questions: [
        'Hur vet vi att det håller?',
        'Vad har enheterna ändrat för att det ska passa dem?',
        'Vem tar hand om det när någon av oss slutar?',
      ],
    },
  },
  serviceManager: {
    startup: {
      before: [
        'Säg vad som är svårast i din verksamhet, och för vilka.',
        'Ta reda på vilka siffror ni har, uppdelade på kön.',
      ],
      at: 'Var med och välj ett område som är lagom stort.',
      questions: [
        'Vilka får sämre service än andra hos oss, och hur vet vi det?',
        'Vad har vi redan prövat?',
        'Vad vill ni själva ändra?',
      ],
    },
    learning1: {
      before: [
        'Berätta för nyckelpersonen hur ni arbetar i dag.',
        'Lämna siffror från din verksamhet, uppdelade på kön.',
      ],
      at: 'Lyssna efter ett sätt att arbeta som ni kan pröva redan nästa vecka.',
      questions: [
        'Var i vårt arbete kan kvinnor och män bli olika bemötta?',
        'Vad märker de som kommer till oss?',
        'Vad kan vi pröva med en grupp under en vecka?',
      ],
    },
    learning2: {
      before: [
        'Gör ett litet test, och skriv ner vad ni tror innan ni börjar.',
        'Skriv vad ni såg, var för sig för kvinnor, män, flickor och pojkar.',
      ],
      at: 'Visa ett test, även om det inte blev som ni trodde.',
      questions: ['Vad såg ni när ni testade?', 'Vad överraskade er?', 'Vad ska vi ändra till nästa test?'],
    },
    learning3: {
      before: [
        'Mät en gång till, på samma sätt som förut.',
        'Bestäm med medarbetarna vad som ska bli det vanliga sättet att arbeta.',
      ],
      at: 'Berätta vad som krävs för att en annan verksamhet ska kunna göra likadant.',
      questions: [
        'Vad gör vi på det nya sättet varje dag, och vad bara ibland?',
        'Vem visar den som är ny?',
        'Vad säger de som kommer till oss?',
      ],
    },
    conference: {
      before: ['Berätta för nyckelpersonen vad som gick bra och vad som gick fel.', 'Lämna siffrorna före och efter.'],
      at: 'Svara på frågor från dem som vill göra likadant.',
      questions: [
        'Vad är ni mest nöjda med?',
        'Vad skulle vi göra på ett annat sätt om vi började om?',
        'Vad behöver ni för att fortsätta?',
      ],
    },
    after: {
      before: [
        'Mät ett halvår och ett år efteråt, på samma sätt som förut.',
        'Visa hur ni arbetar för nästa enhet.',
      ],
      questions: ['Arbetar vi fortfarande så?', 'Vad har vi slutat med, och varför?', 'Vad ska vi pröva härnäst?'],
    },
  },
} satisfies Readonly<Record<BriefRole, Readonly<Record<(typeof briefPhases)[number], RoleBrief>>>>
