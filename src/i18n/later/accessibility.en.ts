import type { Widened } from '../texts.ts'
import type { accessibility as sv } from './accessibility.sv.ts'

export const accessibility: Widened<typeof sv> = {
  title: 'How accessible is the app?',
  lead: 'Everyone who takes part should be able to read, write and join in. Here is what is lacking, how we have tested and whom to turn to.',

  whoTitle: 'Who is responsible?',
  who: (organisation) => `${organisation} is responsible for Lärandeträff at this address.`,
  reviewed: (day) => `Last reviewed by the organisation itself: ${day}.`,
  whoNone: 'Whoever runs this server has not stated who is responsible.',
  whoAway: 'That cannot be fetched right now.',

  reportTitle: 'Tell us if something does not work',
  report: 'Say what you tried to do, what happened, and which phone and assistive technology you used. You can also ask to get the content in another way.',
  email: 'E-mail',
  phone: 'Phone',
  web: 'Web',
  reportNone: 'No contact is stated here. Tell the person who invited you, or the municipality or region that holds the meeting.',
  reportAway: 'The contact cannot be fetched right now. Try again when you have a network.',

  supervisionTitle: 'If you get no help',
  supervision:
    'The Swedish act on accessibility of digital public services (2018:1937) applies to municipalities and regions. You can report what is lacking to those who supervise it: the Agency for Digital Government, Digg, or the authority that has taken over this task. You may do so without having contacted those responsible first.',
  supervisionLink: 'Report lacking accessibility to Digg',
  opensOutside: 'Opens outside the app.',

  statusTitle: 'How well does the app meet the requirements?',
  status:
    'The app is partially compliant with the act and with WCAG 2.1 at level\u00a0AA (EN\u00a0301\u00a0549). The reasons are what is lacking, below, and that much has not been tested yet.',
  assessed: (day) => `This is a self-assessment by those who made the app. It was made, and this text last changed, on ${day}.`,

  lacksTitle: 'What is lacking',
  lacks: [
    {
      title: 'Pictures and PDF pages',
      text: 'Whoever adds a picture has to write what it shows. If that is poorly written, those who do not see the picture learn too little. A PDF page becomes a picture. Its text is not read aloud, and blurs when it is enlarged a lot.',
    },
    {
      title: 'What participants write',
      text: 'Headings in a text are shown in bold, so a screen reader does not find them as headings. Text in another language is not marked and may be read with the wrong pronunciation.',
    },
    {
      title: 'Links to other places',
      text: 'We have not reviewed the websites and files that participants link to.',
    },
    {
      title: 'QR codes',
      text: 'To scan, you have to see the code and point the camera. You can type the code or open a link instead. A code that moves, from screen to camera, can’t be typed. Save the round as a locked file then.',
    },
    {
      title: 'The big screen',
      text: 'It is made to be seen from a distance. What it shows is also in the app on your phone.',
    },
    {
      title: 'Minutes as a PDF',
      text: 'If you print the minutes to a PDF, the browser makes the file. We do not know whether a screen reader can read it. In the app, headings and lists are marked.',
    },
  ],

  testedTitle: 'How we have tested',
  tested: 'The tests are automatic and run in the Chromium browser. They find only some of what is lacking.',
  testedList: [
    'All screens and dialogs are checked with the tool axe, among them the round in short, the words of the method, the dates of the budget year, the way from a difference to an action, the plans for after the round and the follow-up a year later. Contrast is checked in the light and the dark appearance.',
    'The most common tasks are done with the keyboard alone: joining, writing, promising, sharing, comparing and leading a meeting.',
    'Everything fits a window that is 320\u00a0pixels wide, and text of double size.',
    'What can be pressed is at least 44\u00a0pixels large. Links within a text are excepted.',
    'The tests run with motion turned off.',
  ],

  untestedTitle: 'What has not been tested',
  untested: 'So more may be lacking than is listed here.',
  untestedList: [
    'People with disabilities have not tried the app.',
    'Screen readers such as VoiceOver, TalkBack and NVDA have not been tried, nor has voice control.',
    'Safari and real phones have not been tried. In Firefox only joining and writing have been.',
    'The round in short, the words of the method, the dates of the budget year, the plans for after the round and the follow-up a year later have not been tried with the keyboard alone.',
    'What it is like to follow with a screen reader while many people write at once.',
  ],
}
