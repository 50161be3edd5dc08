import type { Translation } from '#kit/i18n.ts';
import type { fr } from './texts.fr.ts';

export const de: Translation<typeof fr> = {
  title: 'Fernbedienung',
  position: (at, all) => `Seite ${at} von ${all}`,
  noLesson: 'Am Pult ist keine Stunde geöffnet.',
  end: 'Ende der Stunde',
  next: 'Weiter',
  previous: 'Zurück',
  freeze: 'Einfrieren',
  black: 'Schwarz',
  eyes: 'Augen zur Tafel',
  laser: 'Laser',
  pad: 'Laserfläche',
  padHint: 'Streichen Sie mit dem Finger: der Punkt folgt an der Tafel.',
  controls: 'Steuerung der Tafel',
  frozenNow: 'Die Tafel ist eingefroren: die Klasse behält ihre Seite.',
  blackNow: 'Die Klasse sieht eine schwarze Tafel.',
  whiteNow: 'Die Klasse sieht eine weiße Tafel.',
  pausedNow: 'Die Laptops machen Pause.',
  linked: 'Mit dem Pult verbunden',
  lost: 'Verbindung wird wiederhergestellt…',
  missed: 'Der Druck ist nicht angekommen. Nichts hat sich geändert: versuchen Sie es noch einmal.',
  connecting: 'Verbindung mit dem Pult…',
  unpaired: {
    title: 'Dieses Telefon ist noch nicht verbunden',
    todo: 'Öffnen Sie am Pult „Fernbedienung“ und scannen Sie den QR-Code.',
  },
  over: {
    title: 'Die Sitzung ist beendet',
    todo: 'Die Fernbedienung endete mit ihr. Scannen Sie bei der nächsten Sitzung den neuen Code.',
  },
  refused: {
    title: 'Dieses Telefon ist nicht mehr verbunden',
    todo: 'Jeder Code gilt einmal. Öffnen Sie am Pult „Fernbedienung“ und lassen Sie einen neuen Code zeigen. Die Stunde geht weiter.',
  },
  elsewhere: {
    title: 'Die Fernbedienung ist in einem anderen Tab offen',
    todo: 'Die Stunde geht dort weiter.',
    again: 'Hier übernehmen',
  },
  trouble: {
    title: 'Die Verbindung wurde unterbrochen',
    todo: 'Die Stunde geht an der Tafel weiter.',
    again: 'Noch einmal versuchen',
  },
};
