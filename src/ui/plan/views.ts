/** What is ahead, and what it is planned with: one part to fetch. */
export { default as MeetingDialog } from '../rounds/MeetingDialog.vue'
export { default as RoundDialog } from '../rounds/RoundDialog.vue'
export { default as RoundFactLines } from '../rounds/RoundFactLines.vue'
export { default as RoundAhead } from './RoundAhead.vue'
export { default as PlanView } from './PlanView.vue'
export { default as YearDatesView } from './YearDatesView.vue'
export { default as PlanningView } from './PlanningView.vue'
