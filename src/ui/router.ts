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
  { path: '/pair', name: 'fromPhone', component: () => import('./pairing/FromPhoneView.vue') },
  { path: '/to-computer', name: 'toComputer', component: () => import('./pairing/ToComputerView.vue') },
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
      {
        path: '',
        component: () => import('./homeTeam/PrepareFrame.vue'),
        children: [
          {
            path: 'home',
            component: () => import('./homeTeam/HomeFrame.vue'),
            children: [
              { path: '', name: 'homeTeam', component: () => import('./homeTeam/HomeTeamView.vue') },
              { path: 'prerequisites', name: 'prerequisites', component: () => import('./prerequisites/PrerequisitesPage.vue') },
              { path: 'profile', name: 'organisationProfile', component: () => import('./organisationProfile/ProfilePage.vue') },
              { path: 'rating/:meeting', name: 'rating', component: () => import('./ratings/RatingView.vue'), props: true },
              {
                path: 'rating/:meeting/:dimension',
                name: 'dimension',
                component: () => import('./ratings/DimensionView.vue'),
                props: true,
              },
              {
                path: 'presentation/:meeting',
                name: 'presentation',
                component: () => import('./presentations/PresentationView.vue'),
                props: true,
              },
              {
                path: 'presentation/:meeting/:section',
                name: 'section',
                component: () => import('./presentations/PresentationView.vue'),
                props: true,
              },
            ],
          },
          { path: 'presentations', name: 'presentations', component: () => import('./presentations/PresentationsView.vue') },
          {
            path: 'presentations/:meeting/:organisation',
            name: 'read',
            component: () => import('./presentations/ReadView.vue'),
            props: true,
          },
          { path: 'show/:meeting', name: 'show', component: () => import('./presentations/ShowView.vue'), props: true },
          { path: 'plan', name: 'plan', component: () => import('./plan/PlanView.vue') },
          { path: 'planning', name: 'planning', component: () => import('./plan/PlanningView.vue') },
          { path: 'prepared', name: 'prepared', component: () => import('./prerequisites/PreparedView.vue') },
          { path: 'comparison', name: 'comparison', component: () => import('./comparison/ComparisonView.vue') },
          {
            path: 'comparison/:dimension',
            name: 'compared',
            component: () => import('./comparison/ComparedView.vue'),
            props: true,
          },
          {
            path: 'profile/:organisation',
            name: 'profile',
            component: () => import('./comparison/ProfileView.vue'),
            props: true,
          },
          { path: 'ideas', name: 'ideas', component: () => import('./ideas/IdeasView.vue') },
          { path: 'idea/:idea', name: 'idea', component: () => import('./ideas/IdeaView.vue'), props: true },
        ],
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
