/** What is put together to be read, printed and taken out: one part to fetch. */
export { default as InvitationView } from '../minutes/InvitationView.vue'
export { default as MinutesView } from '../minutes/MinutesView.vue'
export { default as OutView } from './OutView.vue'
