import type * as sv from '../sv/briefs.ts'

export const briefs = {
  politician: {
    startup: {
      before: [
        'Read why you take part, and speak up if something is wrong.',
        'Put all meetings in your calendar, and name a stand-in who can come in your place.',
      ],
      at: 'Help decide when the meetings are held and what you want to reach.',
      questions: [
        'What is to be better for women, men, girls and boys, and how will we notice?',
        'Which decisions on gender equality have we made already, and what happened then?',
        'Do those who take part have the time and the mandate?',
        'How do the rest of the committee and the opposition learn what we are doing?',
      ],
    },
    learning1: {
      before: [
        'Answer the rating for yourself, before you agree on a joint one.',
        'Read the presentations of the others. They are shared a week before the meeting.',
      ],
      at: 'Tell how you politicians ask for gender equality, and what does not work yet.',
      questions: [
        'Where in our decisions does it show if they affect women and men differently?',
        'When did we last ask for figures by sex, and what did we do with them?',
        'Who follows up that what we have decided gets done?',
        'What do the others do that we don’t?',
      ],
    },
    learning2: {
      before: [
        'Find out how it has gone with what you promised.',
        'Give the administration time to try on a small scale before anything is introduced.',
      ],
      at: 'Ask what the tests have shown, and say what the committee needs to be able to decide.',
      questions: [
        'Which problem are we trying to solve, and for whom?',
        'What have we tried, and what did we learn when it did not turn out as expected?',
        'What stands in the way that only we politicians can clear?',
        'How did it turn out for women, men, girls and boys, each by themselves?',
      ],
    },
    learning3: {
      before: [
        'Ask for the figures of the area that you have chosen, by sex.',
        'Think through which decision the figures ought to lead to.',
      ],
      at: 'Help decide how the work goes on when the meetings are over.',
      questions: [
        'What has become different for women, men, girls and boys since we began?',
        'Which figure would make us change a decision?',
        'Where in next year’s budget and follow-up should this stand?',
        'Which other services can work like this?',
      ],
    },
    conference: {
      before: [
        'Read the result sheet, and speak up if something important is missing.',
        'See to it that the result comes up as an item in the committee.',
      ],
      at: 'Tell what you decide in another way now, including what did not work.',
      questions: [
        'What can we show has come of what we promised?',
        'What in our governance will remain when the round is over?',
        'Who is responsible for it still holding in a year?',
        'Can we be mentors in the next round?',
      ],
    },
    after: {
      before: [
        'Take the result up as an item in the committee, unless that has been done.',
        'Ask after half a year and after a year whether it holds.',
      ],
      questions: [
        'Does what we decided to keep still hold?',
        'In which other services is it used today?',
        'What has happened for women, men, girls and boys since the round ended?',
        'What does the committee need to decide for it to go on?',
      ],
    },
  },
  seniorManager: {
    startup: {
      before: [
        'Free up time for the key person and for the head of the area that you choose.',
        'Go through the prerequisites. Each gap needs somebody responsible.',
      ],
      at: 'Help set the dates of all meetings, and promise the time that is needed.',
      questions: [
        'Who has the mandate to change the way of working?',
        'What can those who do this put aside meanwhile?',
        'Which other managers need to know of it?',
      ],
    },
    learning1: {
      before: [
        'Answer the rating for yourself, before you agree on a joint one.',
        'See to it that the presentation is shared a week before the meeting.',
      ],
      at: 'Tell how management follows up gender equality today, and where it falls short.',
      questions: [
        'Where in budget, plan and follow-up does gender equality appear today?',
        'Who notices if nobody asks for it?',
        'Which way of working of the others would suit us?',
      ],
    },
    learning2: {
      before: [
        'Clear the obstacles that wait for you.',
        'Give time to the next test, and say who may decide on it.',
      ],
      at: 'Stand behind one or two commitments, and say what you will do yourself.',
      questions: [
        'What has been tried since last time, and what is to be tried next?',
        'What do those who test need from me?',
        'Does everybody know that it may go wrong on a small scale?',
      ],
    },
    learning3: {
      before: [
        'See to it that the figures of the area exist, by sex.',
        'Decide what is to be kept, changed or dropped.',
      ],
      at: 'Help plan how the work goes on in more services.',
      questions: [
        'What do the figures show that we should do in another way?',
        'Who is responsible for this when the round is over?',
        'Which service is next, and what does it need?',
      ],
    },
    conference: {
      before: ['Answer the rating once more.', 'Read the result sheet. You should be able to stand for what it says.'],
      at: 'Tell what it took of management to make it happen.',
      questions: [
        'What in our way of leading has really changed?',
        'What remains if the key person leaves?',
        'When do we follow up next?',
      ],
    },
    after: {
      before: [
        'See to it that somebody answers whether it holds, after half a year and after a year.',
        'Give new services the same time and support as the first one had.',
      ],
      questions: [
        'Do we still work like this, or have we slipped back?',
        'What stands in the way for the next service?',
        'Who among us can help the next round?',
      ],
    },
  },
  keyPerson: {
    startup: {
      before: [
        'Describe the organisation and go through the prerequisites. Share them with the round.',
        'See to it that the politician and the senior manager have all meetings in their calendars.',
      ],
      at: 'Bring what you want to reach, and which area you think of working in.',
      questions: [
        'Who at home has to know of this before we begin?',
        'Which figures are there, by sex?',
        'Who can stand in for each of us?',
      ],
    },
    learning1: {
      before: [
        'Gather the rating: each answers first, then you agree.',
        'Read the presentations of the others, and write down a question for each.',
      ],
      at: 'Bring evidence for what you have rated high.',
      questions: [
        'What do we disagree on in the rating, and why?',
        'What shows that we work the way we say?',
        'Which area do we begin in?',
      ],
    },
    learning2: {
      before: [
        'Write down what the small tests have shown.',
        'Check in with those responsible for commitments that are late.',
      ],
      at: 'Tell what you expected to happen, and what happened.',
      questions: [
        'What is the smallest test we can do next?',
        'Who is affected, and who has asked them?',
        'Which obstacle do we need help with, and from whom?',
      ],
    },
    learning3: {
      before: [
        'Produce figures before and after, by sex.',
        'Ask the committee and management what they need to go on.',
      ],
      at: 'Show what the figures made you do in another way.',
      questions: [
        'Are the figures enough to say that it has become better?',
        'What should go into the ordinary plan?',
        'Who takes over when the round is over?',
      ],
    },
    conference: {
      before: [
        'Gather the rating once more, with evidence.',
        'Close the commitments: what happened, what did you learn and what do you decide?',
      ],
      at: 'Tell also of what did not work. That is what others learn most from.',
      questions: [
        'What would we advise others to do, and not to do?',
        'What can others use as it is?',
        'Where is what we have learned to remain?',
      ],
    },
    after: {
      before: [
        'Ask after half a year and after a year whether it holds, and write the answer in the app.',
        'Write down which other units work like this.',
      ],
      questions: [
        'How do we know that it holds?',
        'What have the units changed to make it fit them?',
        'Who takes care of it when one of us leaves?',
      ],
    },
  },
  serviceManager: {
    startup: {
      before: [
        'Say what is hardest in your service, and for whom.',
        'Find out which figures you have, by sex.',
      ],
      at: 'Help choose an area that is not too large.',
      questions: [
        'Who gets a poorer service than others here, and how do we know?',
        'What have we tried already?',
        'What do you want to change yourselves?',
      ],
    },
    learning1: {
      before: [
        'Tell the key person how you work today.',
        'Hand over figures from your service, by sex.',
      ],
      at: 'Listen for a way of working that you can try as early as next week.',
      questions: [
        'Where in our work may women and men be met differently?',
        'What do those who come to us notice?',
        'What can we try with one group for a week?',
      ],
    },
    learning2: {
      before: [
        'Do a small test, and write down what you expect before you begin.',
        'Write what you saw, for women, men, girls and boys each by themselves.',
      ],
      at: 'Show a test, even if it did not turn out as you expected.',
      questions: ['What did you see when you tested?', 'What surprised you?', 'What should we change for the next test?'],
    },
    learning3: {
      before: [
        'Measure once more, in the same way as before.',
        'Decide with the staff what is to be the usual way of working.',
      ],
      at: 'Tell what it takes for another service to do the same.',
      questions: [
        'What do we do in the new way every day, and what only sometimes?',
        'Who shows those who are new?',
        'What do those who come to us say?',
      ],
    },
    conference: {
      before: ['Tell the key person what went well and what went wrong.', 'Hand over the figures before and after.'],
      at: 'Answer questions from those who want to do the same.',
      questions: [
        'What are you most pleased with?',
        'What would we do in another way if we began again?',
        'What do you need to go on?',
      ],
    },
    after: {
      before: [
        'Measure half a year and a year later, in the same way as before.',
        'Show the next unit how you work.',
      ],
      questions: ['Do we still work like this?', 'What have we stopped doing, and why?', 'What should we try next?'],
    },
  },
} satisfies typeof sv.briefs
