import type { DeadlineRule } from '../../../model/deadline.ts'

export const deadlines = [
  {
    id: 'invitation',
    daysBefore: 14,
    before: ['learning1', 'learning2', 'learning3', 'conference'],
    by: 'host',
    doneWhen: 'invited',
  },
  {
    id: 'presentations',
    daysBefore: 7,
    before: ['learning1', 'learning2', 'learning3'],
    by: 'everyOrganisation',
    doneWhen: 'shared',
  },
] as const satisfies readonly DeadlineRule[]
