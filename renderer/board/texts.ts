import { count } from '#kit/formats.ts';
import { createTexts } from '#kit/i18n.ts';

/** The few words of ours that the class ever sees on the wall. */
export const texts = createTexts({
  fr: {
    board: 'Tableau',
    page: 'Page de la leçon',
    black: 'Tableau noir',
    white: 'Tableau blanc',
    joinTitle: 'Rejoindre la classe',
    joinIn: (name: string) => `Rejoindre ${name}`,
    joinOpen: 'Dans le navigateur, tape :',
    joinScan: 'ou vise avec l’appareil photo',
    code: 'Code de la classe',
    qr: 'Code QR de la séance',
    arrived: (arrived: number, expected: number) =>
      `${count(arrived, { one: '# portable', other: '# portables' }, 'fr')} sur ${expected}`,
    noNetwork: 'Le réseau n’est pas encore là.',
    right: 'bonne réponse',
    placed: 'Combien l’ont bien placé',
    verdicts: { right: 'juste', partly: 'en partie juste', wrong: 'à revoir' },
    works: (amount: number) =>
      count(
        amount,
        { zero: 'aucun travail', one: '# travail rendu', other: '# travaux rendus' },
        'fr',
      ),
    drawing: (place: number) => `Dessin ${place}`,
    work: 'Un travail',
    answers: (amount: number) =>
      count(amount, { zero: 'aucune réponse', one: '# réponse', other: '# réponses' }, 'fr'),
  },
  en: {
    board: 'Board',
    page: 'Page of the lesson',
    black: 'Dark board',
    white: 'White board',
    joinTitle: 'Join the class',
    joinIn: (name) => `Join ${name}`,
    joinOpen: 'In the browser, type:',
    joinScan: 'or point the camera here',
    code: 'Class code',
    qr: 'QR code of the session',
    arrived: (arrived, expected) =>
      `${count(arrived, { one: '# laptop', other: '# laptops' }, 'en')} of ${expected}`,
    noNetwork: 'The network is not there yet.',
    right: 'right answer',
    placed: 'How many put it where it belongs',
    verdicts: { right: 'right', partly: 'partly right', wrong: 'to look at again' },
    works: (amount) =>
      count(
        amount,
        { zero: 'no work yet', one: '# work handed in', other: '# works handed in' },
        'en',
      ),
    drawing: (place) => `Drawing ${place}`,
    work: 'A piece of work',
    answers: (amount) =>
      count(amount, { zero: 'no answers', one: '# answer', other: '# answers' }, 'en'),
  },
  de: {
    board: 'Tafel',
    page: 'Seite der Stunde',
    black: 'Dunkle Tafel',
    white: 'Weiße Tafel',
    joinTitle: 'Der Klasse beitreten',
    joinIn: (name) => `${name} beitreten`,
    joinOpen: 'Tippe im Browser:',
    joinScan: 'oder richte die Kamera hierher',
    code: 'Klassencode',
    qr: 'QR-Code der Sitzung',
    arrived: (arrived, expected) =>
      `${count(arrived, { one: '# Laptop', other: '# Laptops' }, 'de')} von ${expected}`,
    noNetwork: 'Das Netz ist noch nicht da.',
    right: 'richtige Antwort',
    placed: 'Wie viele es richtig gelegt haben',
    verdicts: { right: 'richtig', partly: 'teilweise richtig', wrong: 'noch einmal ansehen' },
    works: (amount) =>
      count(
        amount,
        { zero: 'noch keine Arbeit', one: '# Arbeit abgegeben', other: '# Arbeiten abgegeben' },
        'de',
      ),
    drawing: (place) => `Zeichnung ${place}`,
    work: 'Eine Arbeit',
    answers: (amount) =>
      count(amount, { zero: 'keine Antworten', one: '# Antwort', other: '# Antworten' }, 'de'),
  },
});
