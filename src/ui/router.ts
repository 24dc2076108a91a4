import { type RouteRecordRaw, type Router, createRouter, createWebHistory } from 'vue-router'
import { keepScroll } from './scroll.ts'

/**
 * Each view is a chunk of its own. What stands in the path reaches it as props; the views of a round stand inside
 * RoundShell, which opens it.
 */
export const routes: readonly RouteRecordRaw[] = [
  { path: '/', name: 'home', component: () => import('./home/HomeView.vue') },
  { path: '/join', name: 'join', component: () => import('./join/JoinView.vue') },
  { path: '/new', name: 'newRound', component: () => import('./rounds/NewRoundView.vue') },
  { path: '/demo', name: 'demo', component: () => import('./rounds/DemoView.vue') },
  { path: '/commitments', name: 'myCommitments', component: () => import('./commitments/MyCommitmentsView.vue') },
  { path: '/settings', name: 'settings', component: () => import('./settings/SettingsView.vue') },
  { path: '/about-data', name: 'aboutData', component: () => import('./settings/AboutDataView.vue') },
  {
    path: '/round/:circle',
    component: () => import('./rounds/RoundShell.vue'),
    props: true,
    children: [
      { path: '', name: 'round', component: () => import('./rounds/RoundView.vue') },
      { path: 'people', name: 'people', component: () => import('./people/PeopleView.vue') },
      { path: 'meeting/:meeting', name: 'meeting', component: () => import('./meeting/MeetingView.vue'), props: true },
      {
        path: 'meeting/:meeting/agenda',
        name: 'agenda',
        component: () => import('./agenda/AgendaView.vue'),
        props: true,
      },
      {
        path: 'commitments',
        name: 'roundCommitments',
        component: () => import('./commitments/RoundCommitmentsView.vue'),
      },
      {
        path: 'commitment/:commitment',
        name: 'commitment',
        component: () => import('./commitments/CommitmentView.vue'),
        props: true,
      },
    ],
  },
  { path: '/:rest(.*)*', name: 'notFound', component: () => import('./NotFoundView.vue') },
]

/** The base path is told by the document (`<base href>`), so that one build serves at any path. */
export function createAppRouter(baseURI: string): Router {
  return createRouter({
    history: createWebHistory(new URL(baseURI).pathname),
    routes: [...routes],
    scrollBehavior: keepScroll,
  })
}
