import { createTexts } from '../i18n.ts';

/** The few words of a pupil's work that are not her own. */
export const workTexts = createTexts({
  fr: {
    picture: 'image',
    sound: 'son',
    drawing: 'Dessin',
    drawingOf: (name: string) => `Dessin de ${name}`,
    chosen: 'choisi',
    seen: 'A regardé la page',
    visited: 'A visité la page',
    points: (score: number, max: number) => `${score} sur ${max}`,
    finished: 'terminé',
    begun: 'commencé',
    empty: 'vide',
  },
  en: {
    picture: 'picture',
    sound: 'sound',
    drawing: 'Drawing',
    drawingOf: (name) => `Drawing by ${name}`,
    chosen: 'chosen',
    seen: 'Has looked at the page',
    visited: 'Has visited the page',
    points: (score, max) => `${score} of ${max}`,
    finished: 'finished',
    begun: 'begun',
    empty: 'empty',
  },
  de: {
    picture: 'Bild',
    sound: 'Ton',
    drawing: 'Zeichnung',
    drawingOf: (name) => `Zeichnung von ${name}`,
    chosen: 'gewählt',
    seen: 'Hat die Seite angesehen',
    visited: 'Hat die Seite besucht',
    points: (score, max) => `${score} von ${max}`,
    finished: 'fertig',
    begun: 'begonnen',
    empty: 'leer',
  },
});
