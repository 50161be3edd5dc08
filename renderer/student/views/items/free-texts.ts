import { createTexts } from '#kit/i18n.ts';

/** Writing freely, looking at a page, and going to a web address. */
export const freeTexts = createTexts({
  fr: {
    write: 'Écris ici',
    letters: (count: number) => `${count} lettres`,
    page: 'La page',
    open: 'Ouvrir la page',
    opened: 'C’est ouvert dans un autre onglet. Reviens ici après.',
    internet: 'Il faut internet. Si la page ne vient pas, lève la main.',
  },
  en: {
    write: 'Write here',
    letters: (count) => `${count} letters`,
    page: 'The page',
    open: 'Open the page',
    opened: 'It is open in another tab. Come back here afterwards.',
    internet: 'This needs the internet. If the page does not come, raise your hand.',
  },
  de: {
    write: 'Schreib hier',
    letters: (count) => `${count} Buchstaben`,
    page: 'Die Seite',
    open: 'Seite öffnen',
    opened: 'Sie ist in einem anderen Tab offen. Komm danach hierher zurück.',
    internet: 'Dafür braucht man Internet. Wenn die Seite nicht kommt, melde dich.',
  },
});
