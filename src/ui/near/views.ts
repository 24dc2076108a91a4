/** The way home from a room, or from the browser to the home screen: one part to fetch. */
export { default as BroughtHomeView } from './BroughtHomeView.vue'
export { default as TakeHomeView } from './TakeHomeView.vue'
