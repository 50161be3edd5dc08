import type { Change, Obstacle, QuizFormat, ReportLine } from '#protocol/formats.ts';

/** What a report's note says; `{count}` and the like are its figures. */
export type FormatTexts = {
  title: (name: string) => string;
  subtitle: (format: string, questions: string, activities: string) => string;
  formats: Record<QuizFormat, string>;
  questions: { one: string; other: string };
  activities: { one: string; other: string };
  filter: string;
  all: string;
  look: (count: number) => string;
  nothingToLookAt: string;
  lines: string;
  line: (line: number) => string;
  row: (row: number) => string;
  more: { one: string; other: string };
  outcomes: Record<ReportLine['outcome'], string>;
  counts: Record<ReportLine['outcome'], { one: string; other: string }>;
  changes: Record<Change, string>;
  obstacles: Record<Obstacle, string>;
  becomes: string;
  activity: (title: string, questions: string) => string;
  nothing: string;
  leave: string;
  understood: string;
  add: string;
  newLesson: string;
  exporting: {
    menu: string;
    title: string;
    subtitle: string;
    which: string;
    all: string;
    gift: string;
    giftHint: string;
    own: string;
    ownHint: string;
    close: string;
    none: string;
    loading: string;
    failed: string;
  };
};

export const fr: FormatTexts = {
  title: (name) => `Ce que contient « ${name} »`,
  subtitle: (format, questions, activities) => `${format} : ${questions}, ${activities}`,
  formats: {
    gift: 'Questions Moodle (GIFT)',
    csv: 'Tableau CSV',
    xlsx: 'Tableau Excel',
    h5p: 'Exercice H5P',
  },
  questions: { one: '# question', other: '# questions' },
  activities: { one: '# activité', other: '# activités' },
  filter: 'Lignes à montrer',
  all: 'Tout',
  look: (count) => `À regarder (${count})`,
  nothingToLookAt: 'Tout a été pris tel quel.',
  lines: 'Ligne par ligne',
  line: (line) => `Ligne ${line}`,
  row: (row) => `Ligne ${row}`,
  more: { one: 'et # ligne de plus', other: 'et # lignes de plus' },
  outcomes: { taken: 'Prise', changed: 'Prise, adaptée', refused: 'Laissée de côté' },
  counts: {
    taken: { one: '# prise', other: '# prises' },
    changed: { one: '# adaptée', other: '# adaptées' },
    refused: { one: '# laissée de côté', other: '# laissées de côté' },
  },
  changes: {
    escaped: 'Le signe « {signs} » a été lu comme du texte.',
    'decimal-comma': 'Le nombre a été lu à la française : virgule, espaces.',
    'number-feedback': 'Le commentaire du nombre a été rattaché à la réponse.',
    'true-false-words': 'Lu comme une question vrai ou faux.',
    'blank-lines': 'Des lignes vides au milieu de la question ont été retirées.',
    html: 'La mise en forme a été retirée ; les mots sont là.',
    markdown: 'La mise en forme a été retirée ; les mots sont là.',
    'picture-left':
      'Une image ou un son manque : le fichier ne le contient pas. Vous pouvez l’ajouter.',
    'link-left': 'Un lien a été retiré ; ses mots sont là.',
    formula: 'Une formule est montrée telle qu’elle est écrite.',
    shortened: 'Le texte a été raccourci à {most} signes.',
    'partial-credit': 'Les réponses à demi justes comptent comme fausses.',
    'several-right': '{count} bonnes réponses : l’élève les coche toutes.',
    'other-answers-left': 'Réponses à demi justes laissées de côté : {count}.',
    'feedback-left': 'Commentaires de mauvaises réponses laissés de côté : {count}.',
    'tags-left': 'Les étiquettes ont été laissées de côté.',
    'no-right-answer': 'Pas de bonne réponse : la question n’est pas corrigée.',
    'description-as-instruction': 'Ce texte devient la consigne de l’activité.',
    'description-joined': 'Ce texte est placé au-dessus de la question suivante.',
    'time-summed': 'Les temps par question font un temps pour l’activité : {seconds} secondes.',
    'sound-left': 'Le son est laissé de côté.',
    'unit-left': 'L’unité est laissée de côté.',
    'tolerance-left': 'La tolérance d’écriture est laissée de côté.',
    'bank-left': 'La banque de mots est laissée de côté.',
    'lines-left': 'Le nombre de lignes est laissé de côté.',
    'signs-left': 'Les signes « oui » et « non » deviennent du texte.',
    'settings-left': 'Les temps ne sont pas donnés pour chaque question : pas de temps limité.',
    'h5p-outside': 'Une partie vient d’internet ({hosts}) et ne s’affichera pas ici.',
    'h5p-no-points': 'Cet exercice ne donne pas de points : vous verrez qui l’a fait.',
  },
  obstacles: {
    unreadable: 'Cette question n’a pas pu être lue.',
    unclosed: 'L’accolade « } » qui ferme les réponses manque.',
    'no-text': 'Il n’y a pas de texte de question.',
    'too-many-parts': 'Il y a plus de {most} réponses.',
    'too-few-choices': 'Il faut au moins deux réponses.',
    'no-answer': 'Il n’y a pas de réponse entièrement juste.',
    'unknown-answer': 'La bonne réponse « {given} » n’est pas dans la ligne.',
    'too-long': 'Le texte est trop long (plus de {most} signes avec la question).',
    'description-alone': 'Ce texte n’est suivi d’aucune question.',
    'empty-category': 'Cette catégorie n’a pas de question.',
    'too-many-questions': 'Le fichier a plus de {most} questions ; la suite n’a pas été lue.',
    'not-in-gift': 'Le format GIFT n’a pas ce type de question.',
    'h5p-libraries':
      'Le fichier ne contient pas les programmes dont il a besoin ({names}). Téléchargez-le à nouveau depuis Lumi ou Moodle, qui les y mettent.',
    'h5p-program': 'Des fichiers de programme manquent ({names}). Téléchargez-le à nouveau.',
  },
  becomes: 'Ce qui entrera dans la leçon',
  activity: (title, questions) => `${title} : ${questions}`,
  nothing: 'Rien ne peut entrer dans la leçon. La leçon n’a pas changé.',
  leave: 'Ne rien ajouter',
  understood: 'J’ai compris',
  add: 'Ajouter à la leçon',
  newLesson: 'En faire une leçon',
  exporting: {
    menu: 'Exporter les activités…',
    title: 'Exporter les activités',
    subtitle: 'Pour Moodle, ou pour une ou un collègue',
    which: 'Activité',
    all: 'Toutes les activités de la leçon',
    gift: 'Télécharger pour Moodle (GIFT)',
    giftHint: 'Moodle relit ce fichier. Ce qu’il ne connaît pas est dit ci-dessous.',
    own: 'Télécharger pour Ardoise',
    ownHint: 'Tout y est : images, sons, exercices. Il s’ouvre dans Ardoise.',
    close: 'Fermer',
    none: 'Cette leçon n’a pas d’activité. Ajoutez-en une avec le bouton « + » de la leçon.',
    loading: 'Lecture des activités',
    failed: 'Les activités n’ont pas pu être lues. Fermez et essayez de nouveau.',
  },
};
