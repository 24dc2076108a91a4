import { type TestRow, testsOf } from './rows.ts'

const rows: readonly TestRow[] = [
  [['h1', 'ownSetback', 'margareta', -630, 'yes', 'keep'], ['Vågar ledningsgruppen höra om ett bakslag?', 'De byter ämne.', 'Jag berättar om vårt sämsta test på måndagsmötet.', 'Tre frågor, och en berättade om ett eget.', 'De bytte inte ämne.', 'Den första som berättar öppnar för nästa.']],
  [['h2', 'mentorCalls', 'margareta', -560, 'no', 'change'], ['Räcker en kvart?', 'Ja.', 'Tre samtal på en kvart var.', 'Det viktiga kom efter tolv minuter, varje gång.', 'Knappt.', 'Boka en halvtimme och ring utan frågor.']],
  [['h3', 'mentorCalls', 'margareta', -500, 'yes', 'keep', 'h2'], ['Säger cheferna något annat än nyckelpersonerna?', 'Samma sak.', 'Jag ringer tre chefer också.', 'Två visste inte att något hade stannat.', 'Helt annat.', 'Ring båda, samma vecka.']],
  [['h4', 'saidNo', 'tomas', -355, 'yes', 'change'], ['Vill den som har tackat nej prata med oss?', 'En av tre.', 'Sex samtal efter brev.', 'Fyra ville.', 'Fyra av sex, vi sa två.', 'Brevet skrämde mer än samtalet.']],
  [['h5', 'saidNo', 'tomas', -310, 'yes', 'keep', 'h4'], ['Går det lika bra utan brev?', 'Sämre.', 'Sex samtal direkt.', 'Fem av sex ville.', 'Utan brev gick det lättare.', 'Vi hade gömt oss bakom posten.']],
  [['h6', 'saidNo', 'tomas', -268, 'yes', 'keep', 'h5'], ['När kommer avgiften på tal?', 'Tidigt.', 'Vi antecknar när i samtalet, för femton samtal.', 'Sist, om alls. Kvinnor nämner den oftare.', 'Vi trodde först, det blev sist.', 'Fråga om pengar först, då är det sagt.']],
  [['h7', 'carerTalk', 'tomas', -150, 'yes', 'change'], ['Tackar den som vårdar hemma ja till ett samtal?', 'Hälften.', 'Två handläggare frågar sex personer var.', 'Fem av tolv, alla kvinnor.', 'Nästan.', 'Männen sa att det inte behövdes. Fråga om en månad igen.']],
  [['h8', 'carerTalk', 'tomas', 5, null, null, 'h7'], ['Säger männen ja andra gången?', 'Två av fyra.', 'Samma handläggare frågar en gång till.', '', '', '']],
]

export const solhamnTests = testsOf('solhamn', rows)
