/** What the launcher says to a person, in German. */
export const texts = {
  installing: (count) => `Ardoise installiert, was noch fehlt (${count} Pakete) …`,
  installFailed:
    'Die Installation ist fehlgeschlagen. An Ihren Unterrichtsstunden wurde nichts geändert. Prüfen Sie die Internetverbindung und versuchen Sie es erneut. (install/npm)',
  noNode:
    'Der Motor der Anwendung fehlt (Paket „node“). Löschen Sie den Ordner node_modules und versuchen Sie es erneut. (install/node)',
  buildFailed:
    'Die Anwendung konnte nicht vorbereitet werden. Ihre Unterrichtsstunden sind unversehrt; Einzelheiten stehen oben. (build/failed)',
  lookingForElectron: 'Electron wird gesucht (höchstens 15 Sekunden) …',
  installingBrowser: 'Kein Browser vorhanden: Chromium wird aus dem System installiert …',
  hosts: {
    'electron-there': 'Ardoise öffnet sich in Electron, das auf diesem Rechner vorhanden ist.',
    'no-electron': (name) =>
      `Ardoise öffnet sich im Browser (${name}): Electron ist nicht verfügbar.`,
    'browser-installed': (name) =>
      `Ardoise öffnet sich im Browser (${name}), der soeben installiert wurde: Electron ist nicht verfügbar.`,
    'no-display': 'Kein Bildschirm: Ardoise läuft ohne Fenster, unter dieser Adresse:',
    'no-browser':
      'Weder Electron noch ein Browser auf diesem Rechner: Ardoise läuft ohne Fenster, unter dieser Adresse:',
    'browser-failed':
      'Der Browser öffnet sich nicht: Ardoise läuft ohne Fenster, unter dieser Adresse:',
  },
};
