/** Two ways of looking for causes, in our own words, and where figures are found. */
export const lenses = {
  title: 'Frågor att leta orsaker med',
  intro: 'Läs en fråga i taget och skriv det ni kommer på. Alla behöver inte besvaras.',
  all: {
    fourR: {
      title: '4R',
      about: 'Från vilka det gäller till varför det blev så.',
      steps: [
        { title: 'Representation', text: 'Hur många kvinnor och män, flickor och pojkar finns i varje led: de som beslutar, de som utför och de som tar emot?' },
        { title: 'Resurser', text: 'Hur fördelas pengar, tid och utrymme mellan dem?' },
        { title: 'Realia', text: 'Varför ser det ut så? Vilka behov och vems vardag har ni utgått från?' },
        { title: 'Realisering', text: 'Vad vill ni ändra, vem gör det och hur märker ni att det blir bättre?' },
      ],
    },
    jamkart: {
      title: 'JämKART',
      about: 'Från en grupp till det som möter den.',
      steps: [
        { title: 'Kartlägg', text: 'Vilka använder verksamheten, och hur går det för kvinnor och män var för sig?' },
        { title: 'Analysera', text: 'Vilka skillnader är störst? Vad i ert eget arbetssätt kan bidra till dem?' },
        { title: 'Formulera', text: 'Hur ska det vara i stället? Skriv ett mål som går att följa upp.' },
        { title: 'Gör och följ upp', text: 'Vad prövar ni först, och när ser ni efter om skillnaden har blivit mindre?' },
      ],
    },
  },
  kolada: 'Kolada: nyckeltal för kommuner och regioner',
  koladaHint: 'Öppnas på kolada.se, utanför appen. Inget ni har skrivit följer med.',
}
