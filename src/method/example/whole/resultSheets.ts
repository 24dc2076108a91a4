import type { ExampleResultSheet } from '../types.ts'

export const resultSheets: readonly ExampleResultSheet[] = [
  {
    organisation: 'norrvik', by: 'jonas', day: -41,
    sections: {
      problem: 'Pojkar väntade dubbelt så länge som flickor på ett första samtal hos elevhälsan. Nämnden visste det inte, för underlagen sa ingenting.',
      did: '1. Vi bestämde vad ett besök är.\n2. Vi läste anmälningar varje vecka i stället för en gång i månaden.\n3. Vi satte tre frågor i nämndens mall och lät sekreteraren säga nej.',
      result: 'Väntan för pojkar gick från 27 till 10 dagar. För flickor från 12 till 10. Underlag med innehåll: från 3 av 40 till 19 av 20.',
      evidence: 'Elevhälsans register, månadsvis i två år. Stickprov av tjugo underlag.',
      success: 'Majoritet och opposition valde två nyckeltal tillsammans. Chefen flyttade ett möte.',
      setbacks: 'Brevet om komplettering: vi skrev om det i två månader och fick inte ändra det. Enkäten till elever kom tillbaka när en rektor byttes.',
      advice: 'Börja med kalendern. Läs listan varje vecka i en månad och se vad som händer. Låt bli att skriva en plan först.',
      contact: 'Utvecklingsenheten, bildningsförvaltningen',
    },
  },
  {
    organisation: 'ekdala', by: 'amira', day: -40,
    sections: {
      problem: 'De flesta halkade på gångvägar som plogades sist, och två av tre var kvinnor. Kostnaden syntes hos regionen, inte hos oss.',
      did: 'Vi frågade tio föräldrar vilken väg de gick, och skrev in gångvägar före körbanor i upphandlingen.',
      result: 'Halkskador en snövecka: kvinnor från 13 till 6, män från 7 till 4. Det är en vinter, och den är inte slut.',
      evidence: 'Region Sydlunds skaderegister och entreprenörens körlogg.',
      success: 'En jurist som visade andras avtal. En nämnd som frågade på varje möte.',
      setbacks: 'Första försöket föll på ett avtal vi inte hade läst. Halltiderna fick vi lämna tillbaka efter fyra veckor.',
      advice: 'Läs avtalet först. Be politiken säga högt att något får flyttas, innan du flyttar det.',
      contact: 'Kvalitetsenheten, kommunledningskontoret',
    },
  },
  {
    organisation: 'sydlund', by: 'emma', day: -43,
    sections: {
      problem: 'Kvinnor väntade nio minuter längre än män på färdtjänsten. I snittet över dygnet syntes det inte.',
      did: 'Vi delade upp väntan på timmar, flyttade en bil till mitt på dagen och öppnade en linje för den som beställer åt någon annan.',
      result: 'Ingen skillnad sedan fyra månader: åtta minuter för båda. Anhöriga väntar tre minuter i telefonen i stället för elva.',
      evidence: 'Trafiksystemet och växelns logg. 52 samtal med resenärer vid starten.',
      success: 'En chef som frågade efter två siffror på varje samtal. En växel som ville veta.',
      setbacks: 'Spärren i budgeten hade en sidodörr. Nyckelpersonen har fortfarande för många uppdrag.',
      advice: 'Lita på klagomålen och dela upp snittet. Skriv in det i avtalet medan ni minns varför.',
      contact: 'Trafikförvaltningen, enheten för serviceresor',
    },
  },
  {
    organisation: 'solhamn', by: 'margareta', day: -38,
    sections: {
      problem: 'Dubbelt så många kvinnor som män tackade nej till hemtjänst som de hade fått beviljad.',
      did: 'Vi ringde 27 personer och frågade varför, med sex frågor som vi lånade av Sydlund.',
      result: 'Kvinnors nej har gått från 24 till 17 procent. Mäns är oförändrat, 13 procent.',
      evidence: 'Verksamhetssystemet och samtalen, utan namn.',
      setbacks: 'Vi frågade om avgiften först i det elfte samtalet.',
      advice: 'Fråga den som tackar nej. Det gör nästan ingen.',
      contact: 'Biståndsenheten',
    },
  },
]
