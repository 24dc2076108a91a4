export const invite = {
  title: 'Bjud in',
  qr: 'QR-kod som öppnar omgången',
  means: 'Den som har koden eller länken kan läsa och skriva i omgången. Ge den bara till dem som ska vara med.',
  link: 'Länk',
  copyLink: 'Kopiera länk',
  copied: 'Länken är kopierad',
  copyFailed: 'Det gick inte att kopiera. Länken är markerad: håll på den och välj Kopiera.',
  share: 'Skicka länken',
  code: 'Kod att skriva in',
  codeHint: 'Öppna adressen, välj Gå med och skriv koden. Stora eller små bokstäver spelar ingen roll.',
  none: 'Det finns ingen inbjudan till omgången på den här telefonen. Be någon annan som är med att bjuda in.',
}
