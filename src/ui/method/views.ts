/** The views of the method and of what is made of it: one part to fetch, as those of a home team. */
export { default as MethodView } from './MethodView.vue'
export { default as EditionShell } from './EditionShell.vue'
export { default as EditionView } from './EditionView.vue'
export { default as EditionMeetingView } from './EditionMeetingView.vue'
export { default as EditionScaleView } from './EditionScaleView.vue'
export { default as EditionQuestionsView } from './EditionQuestionsView.vue'
export { default as EditionBriefsView } from './EditionBriefsView.vue'
export { default as EditionRolesView } from './EditionRolesView.vue'
