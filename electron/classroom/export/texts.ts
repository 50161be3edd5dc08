import type { ItemKind } from '#protocol/activity/item.ts';
import type { WordsFor } from '#protocol/activity/in-words.ts';
import type { Verdict } from '#protocol/views.ts';

/** The words of exported tables and sheets. */
export interface ExportTexts {
  names: WordsFor;
  answers: string;
  overview: string;
  head: {
    pupil: string;
    activity: string;
    place: string;
    question: string;
    kind: string;
    attempt: string;
    counts: string;
    answer: string;
    result: string;
    share: string;
    late: string;
    at: string;
    word: string;
  };
  yes: string;
  no: string;
  verdicts: Record<Verdict, string>;
  given: string;
  draft: string;
  kinds: Record<ItemKind, string>;
  sheet: {
    work: (name: string) => string;
    session: (className: string, day: string) => string;
    attempt: (attempt: number) => string;
    late: string;
    nothing: string;
    noAnswer: string;
    teacher: string;
    picture: string;
    page: (page: number, of: number) => string;
  };
}

const fr: ExportTexts = {
  names: {
    picture: '(image)',
    sound: '(son)',
    drawing: '(dessin)',
    seen: 'page regardée',
    visited: 'page visitée',
    points: (score, max) => `${score} sur ${max}`,
    finished: 'terminé',
    begun: 'commencé',
  },
  answers: 'Réponses',
  overview: 'Vue d’ensemble',
  head: {
    pupil: 'Élève',
    activity: 'Activité',
    place: 'N°',
    question: 'Question',
    kind: 'Type',
    attempt: 'Essai',
    counts: 'Compte',
    answer: 'Réponse',
    result: 'Résultat',
    share: 'Part juste',
    late: 'En retard',
    at: 'Donnée le',
    word: 'Votre mot',
  },
  yes: 'oui',
  no: 'non',
  verdicts: { right: 'juste', partly: 'en partie juste', wrong: 'à revoir' },
  given: 'rendu',
  draft: 'en cours',
  kinds: {
    choice: 'choix',
    'short-text': 'réponse courte',
    number: 'nombre',
    order: 'remettre en ordre',
    match: 'relier',
    sort: 'trier',
    gaps: 'texte à trous',
    labels: 'étiquettes',
    drawing: 'dessin',
    writing: 'texte libre',
    poll: 'sondage',
    page: 'page',
    link: 'lien',
    h5p: 'H5P',
  },
  sheet: {
    work: (name) => `Le travail de ${name}`,
    session: (className, day) => `${className}, séance du ${day}`,
    attempt: (attempt) => `essai ${attempt}`,
    late: 'après la fin',
    nothing: 'Rien n’a été donné à faire pendant cette séance.',
    noAnswer: 'pas de réponse',
    teacher: 'Le mot de l’enseignant',
    picture: 'L’image de fond reste dans Ardoise.',
    page: (page, of) => `${page} / ${of}`,
  },
};

const en: ExportTexts = {
  names: {
    picture: '(picture)',
    sound: '(sound)',
    drawing: '(drawing)',
    seen: 'page looked at',
    visited: 'page visited',
    points: (score, max) => `${score} of ${max}`,
    finished: 'finished',
    begun: 'begun',
  },
  answers: 'Answers',
  overview: 'Overview',
  head: {
    pupil: 'Pupil',
    activity: 'Activity',
    place: 'No.',
    question: 'Question',
    kind: 'Kind',
    attempt: 'Attempt',
    counts: 'Counts',
    answer: 'Answer',
    result: 'Result',
    share: 'Share right',
    late: 'Late',
    at: 'Given at',
    word: 'Your word',
  },
  yes: 'yes',
  no: 'no',
  verdicts: { right: 'right', partly: 'partly right', wrong: 'to look at again' },
  given: 'handed in',
  draft: 'under way',
  kinds: {
    choice: 'choice',
    'short-text': 'short answer',
    number: 'number',
    order: 'put in order',
    match: 'match',
    sort: 'sort',
    gaps: 'gap text',
    labels: 'labels',
    drawing: 'drawing',
    writing: 'free text',
    poll: 'poll',
    page: 'page',
    link: 'link',
    h5p: 'H5P',
  },
  sheet: {
    work: (name) => `${name}’s work`,
    session: (className, day) => `${className}, session of ${day}`,
    attempt: (attempt) => `attempt ${attempt}`,
    late: 'after the end',
    nothing: 'Nothing was handed out during this session.',
    noAnswer: 'no answer',
    teacher: 'The teacher’s word',
    picture: 'The picture below it stays in Ardoise.',
    page: (page, of) => `${page} / ${of}`,
  },
};

const de: ExportTexts = {
  names: {
    picture: '(Bild)',
    sound: '(Ton)',
    drawing: '(Zeichnung)',
    seen: 'Seite angesehen',
    visited: 'Seite besucht',
    points: (score, max) => `${score} von ${max}`,
    finished: 'fertig',
    begun: 'begonnen',
  },
  answers: 'Antworten',
  overview: 'Überblick',
  head: {
    pupil: 'Kind',
    activity: 'Aufgabe',
    place: 'Nr.',
    question: 'Frage',
    kind: 'Art',
    attempt: 'Versuch',
    counts: 'Zählt',
    answer: 'Antwort',
    result: 'Ergebnis',
    share: 'Anteil richtig',
    late: 'Verspätet',
    at: 'Gegeben am',
    word: 'Ihr Wort',
  },
  yes: 'ja',
  no: 'nein',
  verdicts: { right: 'richtig', partly: 'teilweise richtig', wrong: 'noch einmal ansehen' },
  given: 'abgegeben',
  draft: 'in Arbeit',
  kinds: {
    choice: 'Auswahl',
    'short-text': 'kurze Antwort',
    number: 'Zahl',
    order: 'ordnen',
    match: 'verbinden',
    sort: 'sortieren',
    gaps: 'Lückentext',
    labels: 'Etiketten',
    drawing: 'Zeichnung',
    writing: 'freier Text',
    poll: 'Umfrage',
    page: 'Seite',
    link: 'Link',
    h5p: 'H5P',
  },
  sheet: {
    work: (name) => `Die Arbeit von ${name}`,
    session: (className, day) => `${className}, Stunde vom ${day}`,
    attempt: (attempt) => `Versuch ${attempt}`,
    late: 'nach dem Ende',
    nothing: 'In dieser Stunde wurde nichts ausgeteilt.',
    noAnswer: 'keine Antwort',
    teacher: 'Das Wort der Lehrkraft',
    picture: 'Das Bild darunter bleibt in Ardoise.',
    page: (page, of) => `${page} / ${of}`,
  },
};

const CATALOGUES: Readonly<Record<string, ExportTexts>> = { fr, en, de };

/** The catalogue of a language; French where there is none. */
export function exportTextsOf(lang: string): ExportTexts {
  return (Object.hasOwn(CATALOGUES, lang) ? CATALOGUES[lang] : undefined) ?? fr;
}
