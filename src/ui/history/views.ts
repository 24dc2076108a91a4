/** How texts stood before: one part to fetch. */
export { default as EarlierHere } from './EarlierHere.vue'
export { default as EarlierWordings } from './EarlierWordings.vue'
