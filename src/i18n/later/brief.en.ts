import type { Widened } from '../texts.ts'
import type { brief as sv } from './brief.sv.ts'

export const brief: Widened<typeof sv> = {
  title: 'The round in short',
  of: (organisation) => `${organisation} in the round`,
  reads: 'Takes five minutes to read at most.',

  why: 'Why do we take part?',
  decision: 'The decision',
  goals: 'What we want to reach',
  area: 'Chosen service area',
  notTold: 'The organisation has not shared its decision and goals with the round yet.',
  toProfile: 'Read all about the organisation',

  asked: 'What is waiting for you?',
  next: (meeting, when) => `${meeting}: ${when}`,
  noDate: 'no date yet',
  moreOfYours: (n) => `and ${String(n)} more`,
  sponsored: 'Commitments where you can clear obstacles',
  obstacles: 'Obstacles that you can clear',
  nothing: 'No commitment is waiting for you right now.',

  stands: 'How is it going?',
  open: (n, late) => {
    const count = n === 1 ? '1 commitment is going on' : `${String(n)} commitments are going on`
    return late === 0 ? `${count}.` : `${count}, of which ${String(late)} ${late === 1 ? 'is' : 'are'} late.`
  },
  ended: (n, lessons) =>
    [n === 0 ? 'None has ended yet' : n === 1 ? '1 has ended' : `${String(n)} have ended`, lessons === 0 ? '' : lessons === 1 ? '1 lesson has been written' : `${String(lessons)} lessons have been written`].filter(Boolean).join(', and ').concat('.'),
  borrowed: (n) => (n === 0 ? '' : n === 1 ? 'One idea comes from another organisation.' : `${String(n)} ideas come from other organisations.`),
  lessons: 'What we have learned',

  questions: 'Questions to ask at home',
  followUpQuestions: 'Questions to follow up with',
  late: (what) => `“${what}” – what is needed to get it done?`,
  untested: (what) => `“${what}” – how can we try it on a small scale?`,
  noOrganisation: 'You belong to none of the organisations. Here you see what is waiting for you.',
}
