import type { ExampleCommitment } from '../types.ts'

const common = { organisation: 'solhamn' } as const
const open = { decision: null, outcome: '', lesson: '' } as const

/** The mentor goes on learning too. */
export const solhamnCommitments: readonly ExampleCommitment[] = [
  {
    ...common, key: 'ownSetback', meeting: 'startup', owner: 'margareta', due: -590, ended: -589, status: 'done', progress: null, decision: 'keep',
    what: 'Berätta om ett eget bakslag på varje träff',
    why: 'Om mentorn bara visar det som gick bra vågar ingen annan visa något annat.',
    firstStep: 'Skriva ner de tre värsta och välja ett',
    prediction: 'Någon annan berättar om ett eget bakslag samma dag.',
    outcome: 'På lärandeträff 1 berättade två organisationer om test som hade gått sämre.',
    lesson: 'Det tog emot varje gång. Det blev ändå det som folk mindes.',
    from: [{ kind: 'reflection', key: 'wrongWay' }],
  },
  {
    ...common, key: 'mentorCalls', meeting: 'learning1', owner: 'margareta', due: -480, ended: -470, status: 'partly', progress: null, decision: 'change',
    what: 'Ringa varje nyckelperson var sjätte vecka, utan dagordning',
    why: 'Mellan träffarna blir det tyst, och då är det alltid samma tre personer som bär allt.',
    firstStep: 'Boka de tre första samtalen redan i dag',
    prediction: 'Två av tre samtal blir av. I ett av dem hör jag något som inte står i planen.',
    outcome: 'Elva av arton blev av. Tre gånger handlade det om att chefen hade slutat fråga.',
    lesson: 'Ring cheferna också. Det var där det blev tyst.',
    from: [{ kind: 'reflection', key: 'oneEnthusiast' }],
  },
  {
    ...common, key: 'saidNo', meeting: 'learning2', owner: 'tomas', due: -255, ended: -241, status: 'done', progress: 'testing', decision: 'keep',
    what: 'Ringa 30 personer som har tackat nej till hemtjänst och fråga varför',
    why: 'Fler kvinnor än män tackar nej. Vi har trott att de inte behöver hjälp.',
    firstStep: 'Ta fram listan och stämma av med juristen',
    prediction: 'De flesta säger att de klarar sig.',
    outcome: 'Av 19 kvinnor sa elva att avgiften avgjorde. Av åtta män sa sex att frun gör det.',
    lesson: 'Samma nej betyder olika saker. Vi hade aldrig frågat, bara räknat.',
    from: [{ kind: 'idea', key: 'callClients' }],
  },
  {
    ...common, key: 'carerTalk', meeting: 'learning3', owner: 'tomas', due: -9, status: 'started', progress: 'testing', ...open,
    what: 'Erbjuda ett eget samtal till den som vårdar sin man eller hustru hemma',
    why: 'I sex hem av åtta gjorde hustrun hemtjänstens arbete utan att någon hade frågat henne.',
    firstStep: 'Låta två biståndshandläggare pröva i en månad',
    prediction: 'Hälften tackar ja. Fyra av tio kvinnor vill ha avlösning, två av tio män.',
    from: [{ kind: 'commitment', key: 'saidNo' }],
  },
  {
    ...common, key: 'handTorch', meeting: 'conference', owner: 'margareta', due: 75, status: 'planned', progress: null, ...open,
    what: 'Samla våra fyra organisationers lärdomar och varningar till nästa omgång',
    why: 'Nästa omgång ska inte behöva börja från början. Det är invånarnas tid vi lånar.',
    firstStep: 'Be varje organisation välja tre',
    prediction: 'Tolv lärdomar. Hälften handlar om sådant som inte gick.',
    from: [{ kind: 'reflection', key: 'relayJonas' }],
  },
]
