import { type TestRow, testsOf } from './rows.ts'

const rows: readonly TestRow[] = [
  [['s1', 'callTravellers', 'perola', -680, 'yes', 'change'], ['Svarar resenärer om växeln ringer?', 'Sex av tio.', 'Tio samtal på en förmiddag.', 'Åtta svarade. Tre ville prata om annat först.', 'Två fler än på papperet.', 'Låt dem prata klart, sedan kommer svaret.']],
  [['s2', 'callTravellers', 'perola', -640, 'yes', 'keep', 's1'], ['Skiljer sig väntan mellan kvinnor och män?', 'Nej.', 'Femtio samtal med samma sex frågor.', 'Nio minuter.', 'Svaret var nej, sa vi. Det var ja.', 'Lita på klagomålen en gång till.']],
  [['s3', 'extraCar', 'perola', -552, 'yes', 'keep'], ['Räcker en bil mitt på dagen?', 'Den går ner till hälften.', 'En bil flyttas från kvällen i tre veckor.', 'Från nio till tre minuter.', 'Mer än väntat.', 'Trängseln låg på två timmar.']],
  [['s4', 'extraCar', 'perola', -534, 'yes', 'keep', 's3'], ['Blir kvällen sämre?', 'Två minuter längre väntan.', 'Vi mäter kvällsresor samma tre veckor.', 'Ingen skillnad.', 'Oron var större än skillnaden.', 'Bilen stod mest still på kvällen.']],
  [['s5', 'clearTheDesk', 'farid', -570, 'no', 'change'], ['Saknar någon uppdraget om det tas bort?', 'Ingen på en månad.', 'Vi tar bort två uppdrag utan att säga något.', 'Ekonomi ringde efter två veckor.', 'En saknade det.', 'Säg det till den som beställde.']],
  [['s6', 'clearTheDesk', 'farid', -542, 'yes', 'keep', 's5'], ['Går det om jag ringer beställaren själv?', 'Ja.', 'Jag ringer ekonomichefen före strykningen.', 'Hon sa att hon aldrig hade läst rapporten.', 'Enklare än väntat.', 'Många uppdrag lever på att ingen frågar.']],
  [['s7', 'referBack', 'birgitta', -520, 'yes', 'keep'], ['Vad händer om direktören är förvarnad?', 'Hon blir sur.', 'Jag ringer en vecka före nämnden.', 'Hon tackade och bad om en kopia på frågorna.', 'Hon blev inte sur.', 'Förvarning gör en återremiss till en hjälp.']],
  [['s8', 'whoBooks', 'perola', -366, 'no', 'change'], ['Kan växeln markera vem som ringer?', 'I åtta samtal av tio.', 'En knapp i systemet under två dagar.', 'Knappen användes i hälften av samtalen.', 'Tre samtal av tio saknas.', 'Frågan ska vara den första, inte den sista.']],
  [['s9', 'whoBooks', 'perola', -335, 'yes', 'keep', 's8'], ['Går det om frågan kommer först?', 'Nästan alla.', '”Är det du som ska åka?” är första repliken i två veckor.', '94 procent markerade.', 'Över förväntan, under hundra.', 'Ordningen i samtalet är också ett system.']],
  [['s10', 'controllerStops', 'linnea', -320, 'yes', 'keep'], ['Förstår cheferna vad en analys är?', 'Hälften.', 'Jag visar en halv sida som exempel.', 'Sex av åtta skrev en halv sida till.', 'Två fler än hälften.', 'Ett exempel slår en anvisning.']],
  [['s11', 'controllerStops', 'linnea', -275, 'no', 'change', 's10'], ['Håller spärren?', 'Ja.', 'Åtta förslag, tom analys stoppas.', 'Fem stoppades, två gick till direktören.', 'Den läckte.', 'En spärr behöver samma svar i alla dörrar.']],
  [['s12', 'chiefsCourse', 'emma', -330, 'yes', 'change'], ['Kommer chefer om de får en uppgift?', 'Tre av fyra.', 'Fyra chefer får uppgiften två veckor före.', 'Alla fyra kom, tre med siffra.', 'En fler kom än vi vågade tro.', 'Den fjärde ville ha hjälp att hitta siffran, inte slippa.']],
  [['s13', 'chiefsCourse', 'emma', -285, 'yes', 'keep', 's12'], ['Gör de något efteråt?', 'En av fyra.', 'Jag ringer efter en månad.', 'Två hade ändrat en rutin.', 'Två i stället för en.', 'Säg redan på dagen att du kommer att ringa.']],
  [['s14', 'ownLine', 'perola', -190, 'no', 'change'], ['Hittar anhöriga till den nya linjen?', 'Hälften.', 'Ett nytt val i telefonsvararen, en vecka.', 'En av tio valde rätt.', 'Mycket färre.', 'Valet hette ”ombud”. Ingen tror att de är ett ombud.']],
  [['s15', 'ownLine', 'perola', -162, 'yes', 'keep', 's14'], ['Hittar de om valet heter ”du beställer åt någon annan”?', 'Sju av tio.', 'Samma linje, nya ord, två veckor.', 'Nio av tio.', 'Två fler av tio.', 'Ord är också tillgänglighet.']],
  [['s16', 'twoReaders', 'emma', -150, 'yes', 'keep'], ['Ser en ekonom något annat än jag?', 'Ungefär samma sak.', 'Vi läser tre ärenden var för sig.', 'Olika i två av tre.', 'Mer olika.', 'Olika är en tillgång om man säger det högt.']],
  [['s17', 'twoReaders', 'emma', -96, 'yes', 'keep', 's16'], ['Tar det dubbelt så lång tid?', 'Ja.', 'Tio ärenden, klocka bredvid.', 'En tredjedel längre.', 'Kortare.', 'Den andra läsaren slipper det som den första har sett.']],
  [['s18', 'trafficContract', 'perola', -4, 'yes', null], ['Mäter entreprenörerna redan väntan så?', 'Två av tre.', 'Vi frågar alla tre på ett möte.', 'Alla tre kan. En gör det redan.', 'Fler kan, färre gör.', '']],
]

export const sydlundTests = testsOf('sydlund', rows)
