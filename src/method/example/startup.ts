import type { ExampleReflection } from './types.ts'

/** What was written at the start-up meeting. */
export const startupReflections: readonly ExampleReflection[] = [
  {
    key: 'hopeKarin',
    meeting: 'startup',
    item: 'hopes',
    prompt: 'startup.hopes',
    author: 'karin',
    text:
      'Jag hoppas att jämställdhet slutar vara en egen punkt sist på dagordningen. Det som oroar mig är att det här ' +
      'blir ännu en mapp som ingen öppnar efter valet.',
  },
  {
    key: 'hopePerOla',
    meeting: 'startup',
    item: 'hopes',
    prompt: 'startup.hopes',
    author: 'perola',
    text:
      'Jag är här för att min chef bad mig. Jag är rädd att vi ska mäta en massa utan att en enda resa blir bättre. ' +
      'Det jag hoppas på är att få veta varför kvinnor klagar mer på väntan än män, för det gör de.',
  },
  {
    key: 'grants',
    meeting: 'startup',
    item: 'profiles',
    prompt: 'listening.questionOurWay',
    author: 'amira',
    text:
      'Vi ger föreningsbidrag per deltagartillfälle. Det låter rättvist. Men lokalstödet ligger i en annan post, och ' +
      'där tar ishallen det mesta medan ridklubben inte får något. Vi har aldrig lagt ihop de två posterna.',
  },
  {
    key: 'oneEnthusiast',
    meeting: 'startup',
    item: 'mentorStory',
    prompt: 'listening.whatItTakes',
    author: 'jonas',
    text:
      'Solhamn kom ingenvart så länge en person höll i allt. Hos oss är den personen jag. Om jag är borta en månad ' +
      'händer ingenting, och det har vi aldrig sagt högt i ledningsgruppen.',
  },
  {
    key: 'wrongWay',
    meeting: 'startup',
    item: 'mentorStory',
    prompt: 'listening.theirWay',
    author: 'lena',
    text:
      'De visade ett test som hade blivit sämre än det de hade från början. Jag har suttit i många nätverk och ' +
      'aldrig sett någon visa en stapel som går åt fel håll.',
  },
  {
    key: 'rulesFarid',
    meeting: 'startup',
    item: 'groundRules',
    prompt: 'startup.groundRules',
    author: 'farid',
    text:
      'Att det vi säger om våra brister inte dyker upp i nästa förhandling mellan regionen och kommunerna. Då kan ' +
      'jag säga som det är.',
  },
  {
    key: 'treatedAlike',
    meeting: 'startup',
    item: 'oneTwoFourAll',
    prompt: 'startup.oneTwoFourAll',
    author: 'emma',
    text: 'Vi säger att alla behandlas lika, och sedan slutar vi fråga. Vi behöver börja fråga om det blir lika.',
  },
  {
    key: 'snowFor',
    meeting: 'startup',
    item: 'oneTwoFourAll',
    prompt: 'norms.designedFor',
    author: 'robert',
    text:
      'Snöröjningen är planerad för den som kör bil till jobbet klockan sju. Den som går med barnvagn till förskolan ' +
      'och vidare till bussen kommer i andra hand. Det är oftast en kvinna.',
  },
  {
    key: 'plusBirgitta',
    meeting: 'startup',
    item: 'feedback',
    prompt: 'feedback.plus',
    author: 'birgitta',
    text:
      'Att vi politiker fick sitta för oss själva en stund. Jag är inte ensam om att ha röstat om underlag som jag ' +
      'inte hann förstå.',
  },
  {
    key: 'minusHakan',
    meeting: 'startup',
    item: 'feedback',
    prompt: 'feedback.minus',
    author: 'hakan',
    text: 'För många förkortningar före lunch. Någonstans vid den fjärde slutade jag lyssna.',
  },
]
