import type { Texts } from './texts.ts';

export const de: Texts = {
  title: 'Ardoise',
  help: `Ardoise: die Stunde an der Tafel, die Arbeit auf den Laptops, die Geräte für die Stadt.

  npm start -- [Optionen]

  --open DATEI…      öffnet diese PDF (auch mehrere)
  --demo             Probe: eine Klasse und eine Stunde zum Üben, 24 virtuelle Laptops,
                     nichts wird behalten
  --data ORDNER      Datenordner (sonst der des Benutzers)
  --lang fr|en|de    Sprache (fr)
  --port N           Port des Pults, nur auf diesem Rechner (ein freier)
  --class-port N     Port der Laptops während einer Sitzung (4170 oder der nächste freie)
  --headless         ohne Fenster: liefert die Seiten und gibt eine JSON-Zeile aus
  --help             diese Hilfe

Sobald Ardoise bereit ist, nennt eine JSON-Zeile die Adressen:
  {"ready":true,"console":…,"join":…,"data":…,"host":"electron"|"browser"|"headless"}
Strg-C oder SIGTERM beenden sie; alles ist gespeichert.
`,
  problem: (problem) =>
    problem.kind === 'unknown'
      ? `Unbekannte Option: ${problem.flag}. „--help“ zeigt sie alle.`
      : `Unmöglicher Wert für ${problem.flag}: „${problem.value}“. „--help“ erklärt sie.`,
  storage: {
    'storage/full': (folder) =>
      `Die Festplatte ist voll: Ardoise kann in ${folder} nichts speichern. Gespeichertes ist unversehrt. Schaffen Sie Platz und starten Sie Ardoise neu.`,
    'storage/read-only': (folder) =>
      `Der Ordner ${folder} ist schreibgeschützt. Nichts wurde geändert. Wählen Sie einen anderen Ordner (--data) oder bitten Sie die Stadt um Schreibrechte.`,
    'storage/damaged': (folder) =>
      `Die Daten in ${folder} sind beschädigt. Ardoise hat sie nicht angerührt. Behalten Sie den Ordner und melden Sie es der Stadt; um gleich zu arbeiten, starten Sie mit einem anderen Ordner (--data).`,
    'storage/newer': (folder) =>
      `Die Daten in ${folder} stammen von einer neueren Version von Ardoise. Nichts wurde geändert. Installieren Sie die neueste Version.`,
    'storage/failed': (folder) =>
      `Ardoise kann den Ordner ${folder} nicht benutzen. Nichts wurde geändert. Prüfen Sie die Festplatte oder starten Sie mit einem anderen Ordner (--data).`,
    'storage/in-use': (folder) =>
      `Ardoise ist auf ${folder} schon geöffnet. Nichts ist verloren: Suchen Sie das Fenster oder schließen Sie es vor dem Neustart.`,
    'import/too-large': (folder) => `Eine Datei ist zu groß für ${folder}.`,
  },
  portInUse: (port) =>
    `Port ${port} ist von einem anderen Programm belegt. Nichts wurde geändert. Wählen Sie einen anderen Port (--port).`,
  stopped: 'Ardoise ist geschlossen; alles ist gespeichert.',
};
