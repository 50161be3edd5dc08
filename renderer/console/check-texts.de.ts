import type { CheckTexts } from './check-texts.fr.ts';

/** What each finding of the self-check says to the teacher. */
export const de: CheckTexts = {
  sentences: {
    'disk/enough': 'Festplatte: {freeGigabytes} GB frei. Nichts zu tun.',
    'disk/low':
      'Festplatte: nur {freeGigabytes} GB frei. Ihre Stunden sind sicher; räumen Sie auf.',
    'disk/full':
      'Die Festplatte ist fast voll ({freeGigabytes} GB). Leeren Sie den Papierkorb oder melden Sie es der Stadt.',
    'disk/unreadable': 'Der freie Platz konnte nicht gelesen werden ({reason}).',
    'memory/enough': 'Arbeitsspeicher: {totalGigabytes} GB. Nichts zu tun.',
    'memory/small':
      'Arbeitsspeicher: {totalGigabytes} GB sind wenig. Schließen Sie im Unterricht andere Programme.',
    'memory/too-small':
      'Arbeitsspeicher: {totalGigabytes} GB sind zu wenig. Bitten Sie die Stadt um mehr.',
    'memory/busy': 'Der Arbeitsspeicher ist fast belegt. Schließen Sie andere Programme.',
    'memory/unreadable': 'Der Arbeitsspeicher konnte nicht gelesen werden ({reason}).',
    'battery/none': 'Kein Akku: dieser Computer läuft am Netz.',
    'battery/healthy': 'Der Akku hält {healthPercent} % seiner Kapazität. Nichts zu tun.',
    'battery/worn': 'Der Akku ist abgenutzt ({healthPercent} %). Lassen Sie ihn am Netz.',
    'battery/worn-out': 'Der Akku ist am Ende ({healthPercent} %). Bitten Sie um Ersatz.',
    'battery/low': 'Der Akku ist bei {percent} %. Schließen Sie den Computer jetzt an.',
    'battery/wear-unknown': 'Der Akku nennt seine Abnutzung nicht. Das hindert nichts.',
    'battery/unreadable': 'Der Akku konnte nicht gelesen werden ({reason}). Das hindert nichts.',
    'projector/seen': 'Der Beamer „{name}“ ist angeschlossen und antwortet.',
    'projector/second-screen':
      'Ein zweiter Bildschirm ist angeschlossen: „{name}“. Ist es der Beamer?',
    'projector/second-screen/unnamed':
      'Ein zweiter Bildschirm ist angeschlossen. Ist es der Beamer?',
    'projector/damaged-answer':
      'Der Beamer „{name}“ antwortet fehlerhaft: versuchen Sie ein anderes Kabel.',
    'projector/missing': 'Kein Beamer zu sehen. Schalten Sie ihn ein und prüfen Sie das Kabel.',
    'projector/not-expected': 'Kein Beamer angeschlossen, und hier wird keiner erwartet.',
    'projector/unreadable':
      'Die Bildschirme konnten nicht gelesen werden ({reason}). Schauen Sie auf die Tafel.',
    'sound/seen': 'Der Ton ist da: „{name}“.',
    'sound/seen/unnamed': 'Der Ton ist da.',
    'sound/none': 'Keine Soundkarte zu sehen. Die Stunden gehen auch ohne Ton.',
    'sound/unreadable': 'Der Ton konnte nicht geprüft werden ({reason}). Das hindert nichts.',
    'network/cable': 'Das Netz hängt am Kabel: die Laptops können beitreten.',
    'network/wifi': 'Dieser Computer ist im WLAN: Laptops im selben WLAN können beitreten.',
    'network/unplugged':
      'Kein Netz: die Tafel geht, die Laptops nicht. Schließen Sie Kabel oder WLAN an.',
    'network/no-card': 'Keine Netzwerkkarte zu sehen. Die Tafel geht; melden Sie es der Stadt.',
    'network/unreadable': 'Das Netz konnte nicht gelesen werden ({reason}). Versuchen Sie es.',
    'clock/plausible': 'Datum und Uhrzeit sind plausibel.',
    'clock/agrees': 'Datum und Uhrzeit stimmen mit denen der Stadt überein.',
    'clock/differs': 'Die Uhrzeit weicht um {minutes} Minuten von der Stadt ab. Stellen Sie sie.',
    'clock/behind':
      'Das Datum liegt in der Vergangenheit: stellen Sie es und melden Sie es der Stadt.',
    'city/reachable': 'Die Stadt hat beim letzten Versand geantwortet.',
    'city/unreachable':
      'Die Stadt antwortet nicht. Der Bericht bleibt hier und geht von selbst ab.',
    'city/not-tried': 'Es wurde noch nichts an die Stadt gesendet.',
    'city/not-set': 'Die Adresse der Stadt ist nicht eingestellt: die Berichte bleiben hier.',
  },
  reasons: {
    'not-permitted': 'Administratorrechte sind nötig',
    'not-offered': 'dieser Computer sagt es nicht',
    'timed-out': 'keine Antwort in der Zeit',
    failed: 'das Lesen schlug fehl',
    malformed: 'unverständliche Antwort',
  },
  unknown: 'Dieses Ergebnis stammt aus einer anderen Version von Ardoise.',
};
