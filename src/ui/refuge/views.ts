/** What a page says over itself when something is not as it should be: one part to fetch. */
export { default as DamageBanner } from './DamageBanner.vue'
export { default as ReadOnlyBanner } from '../readOnly/ReadOnlyBanner.vue'
export { default as RefugeBanner } from './RefugeBanner.vue'
