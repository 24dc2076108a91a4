/** A sealed file, made and opened: one part to fetch. */
export { default as OpenBackupView } from './OpenBackupView.vue'
export { default as SaveBackupView } from './SaveBackupView.vue'
