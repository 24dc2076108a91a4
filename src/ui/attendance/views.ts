/** Who is here: one part to fetch. */
export { default as MeetingAttendance } from './MeetingAttendance.vue'
export { default as PresentDialog } from './PresentDialog.vue'
