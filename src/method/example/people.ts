import type { ExampleOrganisation, ExamplePerson } from './types.ts'

export const organisations: readonly ExampleOrganisation[] = [
  { key: 'norrvik', name: 'Norrvik', kind: 'participant' },
  { key: 'ekdala', name: 'Ekdala', kind: 'participant' },
  { key: 'sydlund', name: 'Region Sydlund', kind: 'participant' },
  { key: 'solhamn', name: 'Solhamn', kind: 'mentor' },
]

export const people: readonly ExamplePerson[] = [
  { key: 'karin', name: 'Karin Lund', organisation: 'norrvik', role: 'politician', side: 'majority', level: 'Kommunstyrelsen' },
  { key: 'eva', name: 'Eva Sandqvist', organisation: 'norrvik', role: 'seniorManager', standIn: 'pia' },
  { key: 'jonas', name: 'Jonas Bergman', organisation: 'norrvik', role: 'keyPerson' },
  { key: 'pia', name: 'Pia Forss', organisation: 'norrvik', role: 'serviceManager' },
  { key: 'hakan', name: 'Håkan Nyström', organisation: 'ekdala', role: 'politician', side: 'majority', standIn: 'stina' },
  { key: 'stina', name: 'Stina Wallin', organisation: 'ekdala', role: 'politician', side: 'opposition', notJoined: true },
  { key: 'lena', name: 'Lena Åkerlund', organisation: 'ekdala', role: 'seniorManager' },
  { key: 'amira', name: 'Amira Haddad', organisation: 'ekdala', role: 'keyPerson' },
  { key: 'robert', name: 'Robert Wikman', organisation: 'ekdala', role: 'serviceManager' },
  { key: 'birgitta', name: 'Birgitta Holm', organisation: 'sydlund', role: 'politician', side: 'opposition', level: 'Trafiknämnden' },
  { key: 'farid', name: 'Farid Mansouri', organisation: 'sydlund', role: 'seniorManager' },
  { key: 'emma', name: 'Emma Thulin', organisation: 'sydlund', role: 'keyPerson' },
  { key: 'perola', name: 'Per-Ola Gran', organisation: 'sydlund', role: 'serviceManager' },
  { key: 'margareta', name: 'Margareta Dahlin', organisation: 'solhamn', role: 'mentor' },
  { key: 'ylva', name: 'Ylva Brandt', organisation: null, role: 'coordinator' },
]
