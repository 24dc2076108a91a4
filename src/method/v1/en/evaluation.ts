import type * as sv from '../sv/evaluation.ts'

export const evaluation = {
  immediate: 'The meetings were worth my time.',
  climate: 'I could speak plainly, also when something did not work.',
  time: 'There was enough time for reflection.',
  potential: 'What do you know or know how to do now that you did not at the start?',
  applied: 'Which idea from another organisation have you used, and how did you adapt it?',
  realised: 'What has become better for women, men, girls or boys? How do you know?',
  reframed: 'What in your governance and leadership do you now see in a new way?',
  goal: 'Gender-equal governance works all the way through in at least one service area.',
  mentor: 'The mentor was helpful to us.',
  sustain: 'The work will continue even if the key person leaves tomorrow.',
  relay: 'We want to be mentors in the next round.',
} satisfies typeof sv.evaluation
