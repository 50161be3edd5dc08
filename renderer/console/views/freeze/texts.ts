import { createTexts } from '#kit/i18n.ts';

/** What a teacher reads while the board is frozen and she searches privately. */
export const freezeTexts = createTexts({
  fr: {
    sees: (page: number) => `La classe voit toujours la page ${page}`,
    looks: (page: number) => ` · vous regardez la page ${page}`,
    otherwise: ' · vous la regardez autrement',
    waits: ' · cherchez tranquillement',
    send: 'Envoyer au tableau',
    enter: 'Entrée',
    back: (page: number) => `Revenir à la page ${page}`,
    unfreeze: 'Reprendre',
  },
  en: {
    sees: (page) => `The class still sees page ${page}`,
    looks: (page) => ` · you look at page ${page}`,
    otherwise: ' · you look at it otherwise',
    waits: ' · search in peace',
    send: 'Send to the board',
    enter: 'Enter',
    back: (page) => `Back to page ${page}`,
    unfreeze: 'Go on',
  },
  de: {
    sees: (page) => `Die Klasse sieht weiterhin Seite ${page}`,
    looks: (page) => ` · Sie sehen Seite ${page}`,
    otherwise: ' · Sie sehen sie anders',
    waits: ' · suchen Sie in Ruhe',
    send: 'An die Tafel senden',
    enter: 'Eingabe',
    back: (page) => `Zurück zu Seite ${page}`,
    unfreeze: 'Weiter',
  },
});
