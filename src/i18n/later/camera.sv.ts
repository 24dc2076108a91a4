/** What is said where the phone's camera looks for an invite. */
export const camera = {
  scanTitle: 'Skanna QR-koden',
  scanText: 'Håll kameran så att hela koden syns.',
  waiting: 'Telefonen frågar om appen får använda kameran.',
  camera: {
    denied: 'Appen får inte använda kameran. Tillåt det i webbläsarens inställningar. Du kan också skriva koden eller klistra in länken.',
    none: 'Vi hittar ingen kamera här. Skriv koden eller klistra in länken i stället.',
    busy: 'Kameran används av något annat. Stäng det och försök igen. Du kan också skriva koden eller klistra in länken.',
    insecure: 'Kameran går bara att använda på en säker adress (https). Skriv koden eller klistra in länken i stället.',
  },
}
