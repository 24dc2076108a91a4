/** What is ahead, and what it is planned with: one part to fetch. */
export { default as PlanView } from './PlanView.vue'
export { default as PlanningView } from './PlanningView.vue'
