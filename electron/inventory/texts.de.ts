import type { Texts } from './texts-type.ts';

/** German catalogue. */
export const texts: Texts = {
  titles: {
    disk: 'Festplatte',
    memory: 'Arbeitsspeicher',
    battery: 'Akku',
    projector: 'Beamer',
    sound: 'Ton',
    network: 'Schulnetz',
    clock: 'Datum und Uhrzeit',
    city: 'Verbindung zum Rathaus',
  },
  sentences: {
    'disk/enough': (v) =>
      `Auf der Festplatte sind ${v.figure('freeGigabytes')} GB frei. Nichts zu tun.`,
    'disk/low': (v) =>
      `Auf der Festplatte sind noch ${v.figure('freeGigabytes')} GB frei. Ihre Stunden sind sicher. Schaffen Sie Platz oder melden Sie es dem Rathaus.`,
    'disk/full': (v) =>
      `Die Festplatte ist fast voll: noch ${v.figure('freeGigabytes')} GB. Was gespeichert ist, ist sicher, Neues vielleicht nicht. Leeren Sie den Papierkorb, löschen Sie große Dateien oder melden Sie es dem Rathaus.`,
    'disk/unreadable': (v) =>
      `Der freie Platz war nicht lesbar (${v.reason()}). Ihre Stunden sind unberührt.`,
    'memory/enough': (v) =>
      `Dieser PC hat ${v.figure('totalGigabytes')} GB Arbeitsspeicher. Nichts zu tun.`,
    'memory/small': (v) =>
      `Dieser PC hat nur ${v.figure('totalGigabytes')} GB Arbeitsspeicher. Ardoise läuft; schließen Sie im Unterricht andere Programme.`,
    'memory/too-small': (v) =>
      `Dieser PC hat nur ${v.figure('totalGigabytes')} GB Arbeitsspeicher: große Dokumente werden langsam. Ihre Stunden sind sicher. Bitten Sie das Rathaus um mehr.`,
    'memory/busy': (v) =>
      `Nur ${v.figure('availableGigabytes')} GB Arbeitsspeicher sind frei. Schließen Sie vor dem Unterricht andere Programme.`,
    'memory/unreadable': (v) =>
      `Der Arbeitsspeicher war nicht lesbar (${v.reason()}). Das behindert nichts.`,
    'battery/none': () => 'Dieser PC hat keinen Akku: er läuft am Stromnetz.',
    'battery/healthy': (v) =>
      `Der Akku hat noch ${v.figure('healthPercent')} % seiner Kapazität. Nichts zu tun.`,
    'battery/worn': (v) =>
      `Der Akku ist abgenutzt: er hat noch ${v.figure('healthPercent')} % seiner Kapazität. Lassen Sie den PC im Unterricht angesteckt.`,
    'battery/worn-out': (v) =>
      `Der Akku ist am Ende: er hat noch ${v.figure('healthPercent')} % seiner Kapazität. Lassen Sie den PC angesteckt und bitten Sie das Rathaus um einen neuen.`,
    'battery/low': (v) =>
      `Der Akku steht bei ${v.figure('percent')} % und der PC ist nicht angesteckt. Stecken Sie ihn jetzt an.`,
    'battery/wear-unknown': () =>
      'Der Akku verrät seine Abnutzung nicht. Geht der PC ohne Kabel bald aus, melden Sie es dem Rathaus.',
    'battery/unreadable': (v) => `Der Akku war nicht lesbar (${v.reason()}). Das behindert nichts.`,
    'projector/seen': (v) => `Der Beamer „${v.text('name')}“ ist angesteckt und antwortet.`,
    'projector/second-screen': (v) =>
      v.text('name') === '?'
        ? 'Ein zweiter Bildschirm ist angesteckt. Prüfen Sie, ob es der Beamer ist.'
        : `Ein zweiter Bildschirm ist angesteckt: „${v.text('name')}“. Prüfen Sie, ob es der Beamer ist.`,
    'projector/damaged-answer': (v) =>
      `Der Beamer „${v.text('name')}“ antwortet fehlerhaft: Kabel oder Adapter sind wohl beschädigt. Versuchen Sie ein anderes Kabel.`,
    'projector/missing': () =>
      'Kein Beamer zu sehen. Schalten Sie ihn ein, prüfen Sie das Kabel an beiden Enden und prüfen Sie erneut. Hilft das nicht, melden Sie es dem Rathaus.',
    'projector/not-expected': () => 'Kein Beamer ist angesteckt, und keiner wird hier erwartet.',
    'projector/unreadable': (v) =>
      `Die Bildschirme waren nicht lesbar (${v.reason()}). Schauen Sie, ob das Bild an der Tafel ist.`,
    'sound/seen': (v) => `Ton ist da: „${v.text('name')}“.`,
    'sound/none': () =>
      'Keine Soundkarte zu sehen. Stunden laufen auch ohne Ton. Stecken Sie einen USB-Lautsprecher an oder melden Sie es dem Rathaus.',
    'sound/unreadable': (v) =>
      `Der Ton ließ sich nicht prüfen (${v.reason()}). Spielen Sie versuchsweise eine Aufnahme ab.`,
    'network/cable': () => 'Das Netz ist per Kabel verbunden. Die Laptops können beitreten.',
    'network/wifi': () =>
      'Der PC ist im WLAN. Die Laptops können beitreten, wenn sie im selben WLAN sind.',
    'network/unplugged': () =>
      'Der PC ist in keinem Netz. Tafel und Stunden laufen, aber die Laptops können nicht beitreten. Stecken Sie das Kabel an oder wählen Sie das WLAN der Schule.',
    'network/no-card': () =>
      'Keine Netzwerkkarte zu sehen. Tafel und Stunden laufen, aber die Laptops können nicht beitreten. Melden Sie es dem Rathaus.',
    'network/unreadable': (v) =>
      `Das Netz war nicht lesbar (${v.reason()}). Versuchen Sie, eine Sitzung zu öffnen.`,
    'clock/plausible': () => 'Datum und Uhrzeit sind plausibel.',
    'clock/agrees': () => 'Datum und Uhrzeit stimmen mit dem Rathaus überein.',
    'clock/differs': (v) =>
      `Die Uhr dieses PCs weicht um ${v.figure('minutes')} Minuten von der des Rathauses ab. Stellen Sie die Uhr; Ihre Stunden sind unberührt.`,
    'clock/behind': () =>
      'Das Datum dieses PCs liegt in der Vergangenheit: seine Knopfzelle ist wohl leer. Stellen Sie das Datum und melden Sie es dem Rathaus. Ihre Stunden sind sicher.',
    'city/reachable': () => 'Das Rathaus hat auf den letzten Bericht geantwortet.',
    'city/unreachable': () =>
      'Das Rathaus antwortet nicht. Der Bericht bleibt auf diesem PC und geht von selbst ab.',
    'city/not-tried': () => 'Dem Rathaus wurde noch nichts geschickt.',
    'city/not-set': () =>
      'Die Adresse des Rathauses ist noch nicht eingestellt: Berichte bleiben auf diesem PC. Fragen Sie das Rathaus danach.',
  },
  reasons: {
    'not-permitted': 'dazu braucht es einen Administrator',
    'not-offered': 'dieser PC sagt es nicht',
    'timed-out': 'der PC hat nicht rechtzeitig geantwortet',
    failed: 'das Lesen ist gescheitert',
    malformed: 'die Antwort war unverständlich',
  },
  unknownFinding: 'Dieses Ergebnis stammt aus einer anderen Version von Ardoise.',
  facts: {
    machine: 'Computer',
    serial: 'Seriennummer',
    system: 'System',
    cpu: 'Prozessor',
    memory: 'Arbeitsspeicher',
    dataDisk: 'Festplatte',
    displays: 'Bildschirme',
    sound: 'Ton',
    networks: 'Netz',
  },
  noneSeen: 'keine',
  unreadable: (reason) => `nicht lesbar (${reason})`,
  gigabytes: (figure) => `${figure} GB`,
  figure: (value) => String(value).replace('.', ','),
};
