import type { Widened } from '../texts.ts'
import type { lenses as sv } from './lenses.sv.ts'

export const lenses: Widened<typeof sv> = {
  title: 'Questions to look for causes with',
  intro: 'Read one question at a time and write what comes to mind. Not all need an answer.',
  all: {
    fourR: {
      title: '4R',
      about: 'From whom it concerns to why it came to be so.',
      steps: [
        { title: 'Representation', text: 'How many women and men, girls and boys are there at each step: those who decide, those who do the work and those who receive it?' },
        { title: 'Resources', text: 'How are money, time and space shared between them?' },
        { title: 'Realia', text: 'Why is it so? Which needs and whose everyday life did you start from?' },
        { title: 'Realisation', text: 'What do you want to change, who does it and how will you notice that it gets better?' },
      ],
    },
    jamkart: {
      title: 'JämKART',
      about: 'From a group to what meets it.',
      steps: [
        { title: 'Map', text: 'Who uses the service, and how does it go for women and men, each for themselves?' },
        { title: 'Analyse', text: 'Which differences are the largest? What in your own way of working may add to them?' },
        { title: 'Formulate', text: 'How should it be instead? Write a goal that can be followed up.' },
        { title: 'Act and follow up', text: 'What do you test first, and when do you look whether the difference has become smaller?' },
      ],
    },
  },
  kolada: 'Kolada: key figures of municipalities and regions',
  koladaHint: 'Opens at kolada.se, outside the app. Nothing that you have written goes along.',
}
