import { createTexts } from '#kit/i18n.ts';

/** What a teacher reads while the board is frozen and she searches privately. */
export const freezeTexts = createTexts({
  fr: {
    sees: (page: number) => `La classe voit toujours la page ${page}`,
    looks: (page: number) => `; vous seule regardez la page ${page}.`,
    waits: '. Cherchez tranquillement : elle ne verra rien.',
    send: 'Envoyer au tableau',
    enter: 'Entrée',
    back: (page: number) => `Revenir à la page ${page}`,
    unfreeze: 'Reprendre',
  },
  en: {
    sees: (page) => `The class still sees page ${page}`,
    looks: (page) => `; you alone look at page ${page}.`,
    waits: '. Search in peace: it will see nothing.',
    send: 'Send to the board',
    enter: 'Enter',
    back: (page) => `Back to page ${page}`,
    unfreeze: 'Go on',
  },
  de: {
    sees: (page) => `Die Klasse sieht weiterhin Seite ${page}`,
    looks: (page) => `; nur Sie sehen Seite ${page}.`,
    waits: '. Suchen Sie in Ruhe: Sie sieht nichts davon.',
    send: 'An die Tafel senden',
    enter: 'Eingabe',
    back: (page) => `Zurück zu Seite ${page}`,
    unfreeze: 'Weiter',
  },
});
