import type { RouteLocationRaw } from 'vue-router'
import type { Hit } from '../../model/search.ts'
import type { Found } from '../../session/search/found.ts'

/** Where a press on what was found leads: to the very place where it is to be seen, or changed. */
export function resultPlace({ entry, text }: Hit<Found>): RouteLocationRaw {
  const { round: circle, place, home } = entry
  const query = home === null ? {} : { home }
  switch (place.at) {
    case 'round':
    case 'people':
    case 'handedOn':
    case 'yearDates':
      return { name: place.at, params: { circle } }
    case 'afterwards':
      return { name: 'afterwards', params: { circle, part: place.part, ...(place.organisation !== null && { organisation: place.organisation }) } }
    case 'meeting': {
      const { meeting, item } = place
      return { name: 'meeting', params: { circle, meeting }, query: item === null ? {} : { item } }
    }
    case 'commitment':
      return { name: 'commitment', params: { circle, commitment: place.commitment } }
    case 'idea':
      return { name: 'idea', params: { circle, idea: place.idea } }
    case 'test':
      return { name: 'pdsaTest', params: { circle, test: place.test }, query }
    case 'obstacle':
      return { name: 'obstacle', params: { circle, obstacle: place.obstacle }, query }
    case 'stakeholder':
      return { name: 'stakeholder', params: { circle, stakeholder: place.stakeholder }, query }
    case 'improvement':
      return { name: 'improvement', params: { circle, improvement: place.improvement }, query }
    case 'shared':
      return sharedPlace(entry, place.subject, place.parts[text ?? 0])
    case 'prepared': {
      const [part] = place.parts
      if (place.subject === 'profile') return { name: 'organisationProfile', params: { circle }, query }
      if (place.subject === 'prerequisites') return { name: 'prerequisites', params: { circle }, query }
      if (place.subject === 'resultSheet' && part !== undefined) return { name: 'resultSheet', params: { circle, section: part }, query }
      if (entry.meeting === null || part === undefined) return { name: 'homeTeam', params: { circle }, query }
      const { meeting } = entry
      if (place.subject === 'rating') return { name: 'dimension', params: { circle, meeting, dimension: part }, query }
      return { name: 'section', params: { circle, meeting, section: part }, query }
    }
  }
}

function sharedPlace({ round: circle, organisation, meeting }: Found, subject: string, part?: string): RouteLocationRaw {
  if (subject === 'rating') {
    const query = meeting === null ? {} : { meeting }
    return part === undefined ? { name: 'comparison', params: { circle }, query } : { name: 'compared', params: { circle, dimension: part }, query }
  }
  if (organisation === null) return { name: 'presentations', params: { circle } }
  if (subject === 'resultSheet') return { name: 'resultSheets', params: { circle, organisation } }
  if (subject === 'presentation' && meeting !== null) return { name: 'read', params: { circle, meeting, organisation } }
  return { name: 'profile', params: { circle, organisation } }
}
