/** What is handed over between one's own devices: one part to fetch. */
export { default as FromPhoneView } from './FromPhoneView.vue'
export { default as ToComputerView } from './ToComputerView.vue'
