import type { CommitmentField } from '../../types.ts'

/**
 * Good practice that is not checked: the first step within 14 days, the due date on or before the next meeting, a
 * sponsor who is a politician or a manager, a measure with baseline and target by sex, evidence that may hold a link.
 */
export const commitmentFields = [
  { id: 'what', type: 'text', required: 'toPromise' },
  { id: 'why', type: 'longText', required: 'toPromise' },
  { id: 'dimension', type: 'dimension', required: 'no' },
  { id: 'inspiredBy', type: 'reference', required: 'no' },
  { id: 'owner', type: 'person', required: 'toPromise' },
  { id: 'organisation', type: 'organisation', required: 'no' },
  { id: 'sponsor', type: 'person', required: 'no' },
  { id: 'firstStep', type: 'text', required: 'no' },
  { id: 'firstStepDate', type: 'date', required: 'no' },
  { id: 'due', type: 'date', required: 'toPromise' },
  { id: 'prediction', type: 'longText', required: 'no' },
  { id: 'measure', type: 'measure', required: 'no' },
  { id: 'smallStart', type: 'text', required: 'no' },
  { id: 'help', type: 'text', required: 'no' },
  { id: 'status', type: 'status', required: 'toPromise' },
  { id: 'progress', type: 'progress', required: 'no' },
  { id: 'outcome', type: 'longText', required: 'toClose' },
  { id: 'evidence', type: 'longText', required: 'no' },
  { id: 'lesson', type: 'longText', required: 'toClose' },
  { id: 'decision', type: 'decision', required: 'toClose' },
  { id: 'spread', type: 'text', required: 'no' },
] as const satisfies readonly CommitmentField[]
