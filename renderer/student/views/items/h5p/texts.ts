import { createTexts } from '#kit/i18n.ts';

/** What a pupil hears and sees around an H5P package. */
export const h5pTexts = createTexts({
  fr: {
    frame: (name: string) => `Exercice : ${name}`,
    failed: 'Cet exercice ne s’ouvre pas sur ce portable.',
    failedMore: 'Ce n’est pas grave. Passe à la suite.',
    score: (score: string, max: string) => `${score} sur ${max}`,
    done: 'C’est fait.',
  },
  en: {
    frame: (name) => `Exercise: ${name}`,
    failed: 'This exercise does not open on this laptop.',
    failedMore: 'It does not matter. Go on.',
    score: (score, max) => `${score} out of ${max}`,
    done: 'It is done.',
  },
  de: {
    frame: (name) => `Übung: ${name}`,
    failed: 'Diese Übung lässt sich auf diesem Laptop nicht öffnen.',
    failedMore: 'Das macht nichts. Mach weiter.',
    score: (score, max) => `${score} von ${max}`,
    done: 'Es ist geschafft.',
  },
});
