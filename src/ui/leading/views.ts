/** The day as a list, and what leads through it: one part to fetch for all that a meeting shows of it. */
export { default as AgendaBeside } from '../meeting/AgendaBeside.vue'
export { default as AgendaDialog } from '../meeting/AgendaDialog.vue'
export { default as FollowBar } from '../meeting/FollowBar.vue'
export { default as ItemGuide } from '../meeting/ItemGuide.vue'
export { default as LeadDialog } from './LeadDialog.vue'
export { default as LeadPanel } from './LeadPanel.vue'
export { default as MeetingAgenda } from '../meeting/MeetingAgenda.vue'
export { default as ParticipantPanel } from './ParticipantPanel.vue'
