import type * as sv from '../sv/agendas.ts'

export const agendas = {
  startup: {
    title: 'Start-up meeting',
    named: 'the start-up meeting',
    items: {
      welcome: { title: 'Welcome', prompt: 'Why are we doing this, and why now?' },
      hopes: {
        title: 'Getting to know each other',
        prompt: 'What do you hope for, and what worries you? Start in pairs.',
      },
      method: { title: 'How it works', prompt: 'How the meetings and the roles work, and what we promise each other.' },
      profiles: {
        title: 'The organisations introduce themselves',
        prompt: '10 minutes each, then 5 minutes for questions.',
      },
      break1: { title: 'Break' },
      mentorStory: { title: 'The mentor’s story', prompt: 'What we wish we had known from the start.' },
      prerequisites: {
        title: 'Home team: prerequisites',
        prompt: 'Go through the prerequisites. Name someone responsible for each gap.',
      },
      lunch: { title: 'Lunch' },
      roleGroups: { title: 'Role groups: my part', prompt: 'What does this ask of me?' },
      groundRules: { title: 'Ground rules for openness', prompt: 'What do you need to be able to speak plainly?' },
      break2: { title: 'Break' },
      plan: {
        title: 'Plan the learning meetings',
        prompt: 'Set a date, host and theme for each meeting, and the last day for sharing presentations.',
      },
      oneTwoFourAll: { title: 'Silent reflection, then 1-2-4-all', prompt: 'What do we need to start questioning?' },
      firstStep: { title: 'The first step back home', prompt: 'Each organisation makes one commitment.' },
      feedback: { title: 'Plus, minus, interesting, and closing' },
    },
  },
  learning1: {
    title: 'Learning meeting 1',
    theme: 'Governance and leadership',
    items: {
      checkIn: {
        title: 'Check-in and ground rules',
        prompt: 'What do you bring with you today, and which ground rule matters most to you?',
      },
      followUp: {
        title: 'Following up our commitments',
        prompt: 'What did we promise, what got done and what did we learn?',
      },
      presentations: { title: 'How our governance chain fits together', prompt: 'Tell first, then answer questions.' },
      silentNotes: { title: 'Silent notes of your own', prompt: 'Write on your own before you start talking.' },
      break1: { title: 'Break' },
      compare: {
        title: 'Compare our ways of working',
        prompt: 'Start with the evidence, then set the level, and finally look at what differs.',
      },
      lunch: { title: 'Lunch' },
      roleGroups: { title: 'Role groups: my role', prompt: 'What can only I do in my role?' },
      oneTwoFourAll: { title: '1-2-4-all, twice', prompt: 'What do we see now that we did not see this morning?' },
      peerAdvice: {
        title: 'Peer advice',
        prompt: 'Each organisation brings one sticking point. What could help them think further?',
      },
      break2: { title: 'Break' },
      homeTeam: {
        title: 'Home team: choose and commit',
        prompt: 'Choose an improvement area, do a quick stakeholder analysis and write commitments.',
      },
      commitmentsAloud: { title: 'Commitments aloud', prompt: 'Say your commitment aloud and take one question.' },
      feedback: { title: 'Plus, minus, interesting, and next date' },
    },
  },
  learning2: {
    title: 'Learning meeting 2',
    theme: 'Systematic improvement work',
    items: {
      checkIn: { title: 'Check-in', prompt: 'What has happened since last time?' },
      followUp: {
        title: 'Following up our commitments',
        prompt: 'What did we promise, what got done and what did we learn?',
      },
      presentations: { title: 'Our improvement work', prompt: 'What we have done in our service area.' },
      break1: { title: 'Break' },
      mentorExample: {
        title: 'The mentor’s example, setbacks included',
        prompt: 'What we did, how it turned out and what we would do differently.',
      },
      causes: {
        title: 'Compare causes',
        prompt: 'Why do things turn out differently for women and men, girls and boys?',
      },
      lunch: { title: 'Lunch' },
      roleGroups: {
        title: 'Role groups: leadership and resistance',
        prompt: 'How do leadership and culture affect the work, and how do we meet resistance?',
      },
      whatSoWhatNowWhat: {
        title: 'What? So what? Now what?',
        prompt: 'Take one question at a time, first in silence and then together.',
      },
      peerAdvice: {
        title: 'Peer advice',
        prompt: 'Each organisation brings one sticking point. What could help them think further?',
      },
      break2: { title: 'Break' },
      homeTeam: { title: 'Home team: the next test', prompt: 'Plan the next small test and write new commitments.' },
      commitmentsAloud: { title: 'Commitments aloud', prompt: 'Say your commitment aloud and take one question.' },
      feedback: { title: 'Plus, minus, interesting, and next date' },
    },
  },
  learning3: {
    title: 'Learning meeting 3',
    theme: 'Follow-up and analysis',
    items: {
      checkIn: { title: 'Check-in', prompt: 'What has happened since last time?' },
      followUp: {
        title: 'Following up our commitments',
        prompt: 'What did we promise, what got done and what did we learn?',
      },
      presentations: { title: 'From figure to decision', prompt: 'How we follow up and analyse.' },
      break1: { title: 'Break' },
      analysis: {
        title: 'Analysis workshop',
        prompt: 'Take one key figure each and go through difference, cause, consequence and action.',
      },
      shift: {
        title: 'Shift since the start',
        prompt: 'Compare the rating now with the one at the start. What has mattered most?',
      },
      lunch: { title: 'Lunch' },
      roleGroups: { title: 'Role groups: after the round', prompt: 'What should carry on when the round is over?' },
      oneTwoFourAll: { title: '1-2-4-all', prompt: 'Which habitual way of working are we ready to let go of?' },
      peerAdvice: {
        title: 'Peer advice',
        prompt:
          'Each organisation brings one sticking point about spreading what works. What could help them think further?',
      },
      break2: { title: 'Break' },
      homeTeam: { title: 'Home team: sustain and spread', prompt: 'Make a plan to sustain and spread what works.' },
      commitmentsAloud: { title: 'Commitments aloud', prompt: 'Say your commitment aloud and take one question.' },
      conferencePlan: {
        title: 'Preparing for the results conference',
        prompt: 'Who shows what? Who would like to be a mentor?',
      },
      feedback: { title: 'Plus, minus, interesting' },
    },
  },
  conference: {
    title: 'Results conference',
    named: 'the results conference',
    items: {
      welcome: { title: 'Welcome', prompt: 'What question did we ask ourselves at the start?' },
      followUp: {
        title: 'Following up our commitments',
        prompt: 'What did we promise, what got done and what did we learn?',
      },
      results: { title: 'From starting point to result', prompt: '15 minutes each, then 5 minutes for questions.' },
      break1: { title: 'Break' },
      gallery: {
        title: 'Gallery walk among the result sheets',
        prompt: 'Write down one idea to borrow and one question.',
      },
      oneTwoFourAll: { title: '1-2-4-all', prompt: 'What patterns do we see across the organisations?' },
      lunch: { title: 'Lunch' },
      politicians: { title: 'Politicians in conversation', prompt: 'What will we keep asking for?' },
      setbacks: { title: 'What did not work', prompt: 'What did it teach us?' },
      homeTeam: { title: 'Home team: one year ahead', prompt: 'How will we sustain, spread and follow up?' },
      evaluation: { title: 'Individual evaluation' },
      mentorRelay: { title: 'The mentor relay', prompt: 'Who will be mentors in the next round?' },
      closing: { title: 'Closing words', prompt: 'Say one sentence: what are you taking with you?' },
    },
  },
} satisfies typeof sv.agendas
