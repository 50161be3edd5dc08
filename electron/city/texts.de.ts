import type { CityTexts } from './texts.fr.ts';

export const german: CityTexts = {
  help: `Ardoise · Rathaus — empfängt die Berichte der Schulen und zeigt sie auf einer Seite.

  npm run city -- [Optionen]

  --data ORDNER      Datenordner (Vorgabe: der des Benutzers)
  --port N           Port des Servers, 0 für einen freien (Vorgabe: 4180)
  --host ADRESSE     Adresse (Vorgabe: 127.0.0.1, nur dieser Rechner;
                     0.0.0.0, um Berichte aus dem Netz zu empfangen)
  --public           die Seite ist auch von anderen Rechnern lesbar; sie hat kein Passwort
  --schools DATEI    Schulverzeichnis als CSV (fr-en-annuaire-education)
  --name NAME        Name auf den Quittungen (Vorgabe: Rathaus)
  --lang fr|en|de    Sprache der Seite und der Meldungen
  --demo             Probe: Wegwerfordner, 71 erfundene Schulen und ihre Geräte
  --help             diese Hilfe

Die Klassenrechner senden ihre Berichte an die gezeigte Adresse, gefolgt von /reports.
Wenn es bereit ist, schreibt das Programm eine JSON-Zeile: {"ready":true,"city":…,"data":…}
SIGTERM oder Strg+C beenden es; dann ist alles auf der Platte.`,
  unknownFlag: (flag) => `Unbekannte Option: ${flag}. Hilfe: npm run city -- --help`,
  badValue: (flag) => `Wert abgelehnt für ${flag}. Hilfe: npm run city -- --help`,
  directoryRead: (schools, skipped) =>
    `Verzeichnis: gelesene Schulen: ${schools}; ausgelassene Zeilen: ${skipped}.`,
  skippedLine: (line, reason) => `  Zeile ${line}: ${reason}`,
  moreSkipped: (lines) => `  … und ${lines} weitere`,
  skipReasons: {
    uai: 'Schulkennung fehlt oder ist falsch',
    name: 'ohne Namen',
    closed: 'Schule geschlossen',
    'not-a-school': 'keine Grundschule',
    repeated: 'gleiche Kennung weiter oben; diese Zeile gilt',
  },
  directoryUnreadable: (file) =>
    `Das Verzeichnis ${file} ist nicht lesbar. Nichts wurde geändert. Pfad und Rechte prüfen.`,
  directoryUnknown: (file) =>
    `${file} ist kein Schulverzeichnis: die Spalten für Kennung und Name fehlen. Nichts wurde geändert.`,
  storeNewer:
    'Die Daten stammen aus einer neueren Version von Ardoise. Nichts wurde angerührt. Diese Version installieren oder mit --data einen anderen Ordner wählen.',
  storeDamaged: (folder) =>
    `Die Datenbank in ${folder} ist beschädigt. Nichts wurde angerührt. Sicherung einspielen oder mit --data einen anderen Ordner wählen.`,
  storeUnwritable: (folder) =>
    `In ${folder} kann nicht geschrieben werden (Rechte oder volle Platte). Nichts wurde angerührt. Platz schaffen oder mit --data einen anderen Ordner wählen.`,
  portTaken: (port) =>
    `Port ${port} ist schon belegt. Das andere Programm beenden oder --port 0 wählen.`,
  cannotListen: (host) => `Auf ${host} kann nicht gelauscht werden. --host prüfen.`,
  pageMissing: 'Die Seite ist nicht gebaut: „npm run build“. Berichte werden empfangen.',
  openPage: (url) => `Seite des Rathauses: ${url}`,
  openToAll: 'Andere Rechner können die Seite lesen, ohne Passwort.',
  diskRefused: (cause) =>
    `Ein Bericht konnte nicht auf die Platte geschrieben werden; der Rechner sendet ihn wieder. (${cause})`,
  defaultCity: 'Rathaus',
  demoCity: 'Rathaus Mirebourg',
  files: { schools: 'schulen', devices: 'geraete', checks: 'pruefungen' },
  columns: {
    schools: [
      ...['Kennung', 'Schule', 'Art', 'Postleitzahl', 'Ort', 'Schüler', 'Im Verzeichnis'],
      ...['Geräte', 'In 7 Tagen gesehen', 'Vermisst', 'Defekte', 'Zu beobachten'],
      'Letzter Bericht',
    ],
    devices: [
      ...['Schulkennung', 'Schule', 'Raum', 'Marke', 'Modell', 'Seriennummer', 'System'],
      ...['Speicher (MB)', 'Bildschirme', 'Anwesenheit', 'Zustand', 'Defekte', 'Zu beobachten'],
      ...['Zuerst gesehen', 'Letzter Bericht', 'Berichte', 'Doppelte Identität'],
      ...['Uhr zweifelhaft', 'Gerät'],
    ],
    checks: [
      ...['Schulkennung', 'Schule', 'Raum', 'Modell', 'Herkunft', 'Prüfung', 'Ergebnis'],
      ...['Code', 'Werte', 'Seit', 'Anwesenheit', 'Gerät'],
    ],
  },
  words: {
    kind: {
      nursery: 'Vorschule',
      elementary: 'Grundschule',
      primary: 'Vor- und Grundschule',
      unknown: 'Schule',
    },
    presence: { recent: 'kürzlich gesehen', quiet: 'still', missing: 'vermisst' },
    verdict: {
      good: 'in Ordnung',
      attention: 'zu beobachten',
      bad: 'defekt',
      unreadable: 'nicht lesbar',
      none: 'ohne Prüfung',
    },
    source: { state: 'Prüfung', defect: 'gemeldet', 'roll-call': 'Geräteappell' },
    yesNo: (yes) => (yes ? 'ja' : 'nein'),
  },
};
