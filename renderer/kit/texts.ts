import { createTexts } from './i18n.ts';

/** The kit's own few sentences; pages have their own catalogues. */
export const kitTexts = createTexts({
  fr: {
    close: 'Fermer',
    messages: 'Messages',
    code: (code: string) => `code ${code}`,
    broken: 'Cette page a rencontré un problème.',
    brokenSafe: 'Votre travail est enregistré. Rechargez la page pour le retrouver.',
    reload: 'Recharger',
  },
  en: {
    close: 'Close',
    messages: 'Messages',
    code: (code) => `code ${code}`,
    broken: 'This page ran into a problem.',
    brokenSafe: 'Your work is saved. Reload the page to find it again.',
    reload: 'Reload',
  },
  de: {
    close: 'Schließen',
    messages: 'Meldungen',
    code: (code) => `Code ${code}`,
    broken: 'Auf dieser Seite ist ein Problem aufgetreten.',
    brokenSafe: 'Ihre Arbeit ist gespeichert. Laden Sie die Seite neu, um sie wiederzufinden.',
    reload: 'Neu laden',
  },
});
