export const entry = {
  moveTitle: 'Låt andra läsa',
  moveHomeMeans: 'Alla i din hemmagrupp kan läsa det här, och det står under ditt namn. Ingen annan ser det.',
  movedHome: 'Flyttat till hemmagruppen',
  moveMeans:
    'Alla i omgången kan läsa det här, även de andra organisationerna och mentorn, och det står under ditt namn.',
  moveLasts: 'Det som andra har hunnit läsa går inte att ta tillbaka.',
  moveNow: 'Flytta',
  moved: 'Flyttat till omgången',
}
