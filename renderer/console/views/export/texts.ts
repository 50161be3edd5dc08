import { createTexts } from '#kit/i18n.ts';
import { count } from '#kit/formats.ts';

/** The words of the dialog that makes a PDF of the lesson. */
export const exportTexts = createTexts({
  fr: {
    menu: 'Exporter en PDF…',
    title: 'Exporter en PDF',
    subtitle: 'Pour garder la trace de la leçon, l’imprimer ou la donner.',
    which: 'Quelles étapes',
    kinds: { all: 'Toute la leçon', shown: 'Ce qui a été montré', range: 'Au choix' },
    steps: (n: number) => count(n, { one: '# étape', other: '# étapes' }),
    notShown: 'Rien n’a encore été montré au tableau.',
    shownSince: 'Depuis le début de la séance ou la dernière remise à zéro.',
    forget: 'Remettre à zéro',
    range: 'Étapes',
    rangeHint: 'Par exemple 3-7, 10',
    rangeWrong: (n: number) => `Écrivez des numéros d’étape de 1 à ${n}, par exemple 3-7, 10.`,
    ink: 'Avec l’encre',
    inkHint: 'Ce que vous avez écrit et dessiné sur les pages.',
    lifted: 'Masques levés',
    liftedHint: 'Sinon, les réponses masquées le restent dans le PDF.',
    start: 'Exporter',
    cancel: 'Annuler',
    working: 'Le PDF se prépare',
    progress: (done: number, all: number) => `page ${done} sur ${all}`,
    goOn: 'Vous pouvez fermer cette fenêtre et continuer la leçon.',
    stop: 'Arrêter l’export',
    done: (name: string) => `« ${name} » est prêt.`,
    where: 'Votre navigateur l’a enregistré, d’ordinaire dans le dossier Téléchargements.',
    pictures: (n: number, places: string) =>
      n === 1
        ? `La page ${places} du PDF est une image nette : son texte ne peut pas y être cherché.`
        : `Les pages ${places} du PDF sont des images nettes : leur texte ne peut pas y être cherché.`,
    empty: (n: number, places: string) =>
      n === 1
        ? `La page ${places} n’a pas pu être lue : elle est vide dans le PDF.`
        : `Les pages ${places} n’ont pas pu être lues : elles sont vides dans le PDF.`,
    again: 'Télécharger encore',
    other: 'Autre export',
    close: 'Fermer',
    retry: 'Essayer de nouveau',
  },
  en: {
    menu: 'Export as PDF…',
    title: 'Export as PDF',
    subtitle: 'To keep a record of the lesson, print it or hand it out.',
    which: 'Which steps',
    kinds: { all: 'The whole lesson', shown: 'What was shown', range: 'My choice' },
    steps: (n: number) => count(n, { one: '# step', other: '# steps' }),
    notShown: 'Nothing has been shown on the board yet.',
    shownSince: 'Since the session began, or since the list was last cleared.',
    forget: 'Clear the list',
    range: 'Steps',
    rangeHint: 'For example 3-7, 10',
    rangeWrong: (n: number) => `Write step numbers from 1 to ${n}, for example 3-7, 10.`,
    ink: 'With the ink',
    inkHint: 'What you wrote and drew on the pages.',
    lifted: 'Masks lifted',
    liftedHint: 'Otherwise covered answers stay covered in the PDF.',
    start: 'Export',
    cancel: 'Cancel',
    working: 'The PDF is being made',
    progress: (done: number, all: number) => `page ${done} of ${all}`,
    goOn: 'You can close this window and go on with the lesson.',
    stop: 'Stop the export',
    done: (name: string) => `“${name}” is ready.`,
    where: 'Your browser has saved it, usually in the Downloads folder.',
    pictures: (n: number, places: string) =>
      n === 1
        ? `Page ${places} of the PDF is a sharp picture: its text cannot be searched.`
        : `Pages ${places} of the PDF are sharp pictures: their text cannot be searched.`,
    empty: (n: number, places: string) =>
      n === 1
        ? `Page ${places} could not be read: it is empty in the PDF.`
        : `Pages ${places} could not be read: they are empty in the PDF.`,
    again: 'Download again',
    other: 'Another export',
    close: 'Close',
    retry: 'Try again',
  },
  de: {
    menu: 'Als PDF exportieren…',
    title: 'Als PDF exportieren',
    subtitle: 'Um die Stunde aufzubewahren, zu drucken oder weiterzugeben.',
    which: 'Welche Schritte',
    kinds: { all: 'Ganze Stunde', shown: 'Was gezeigt wurde', range: 'Auswahl' },
    steps: (n: number) => count(n, { one: '# Schritt', other: '# Schritte' }),
    notShown: 'An der Tafel wurde noch nichts gezeigt.',
    shownSince: 'Seit Beginn der Sitzung oder seit dem letzten Zurücksetzen.',
    forget: 'Zurücksetzen',
    range: 'Schritte',
    rangeHint: 'Zum Beispiel 3-7, 10',
    rangeWrong: (n: number) => `Schreiben Sie Schrittnummern von 1 bis ${n}, zum Beispiel 3-7, 10.`,
    ink: 'Mit der Schrift',
    inkHint: 'Was Sie auf die Seiten geschrieben und gezeichnet haben.',
    lifted: 'Abdeckungen entfernt',
    liftedHint: 'Sonst bleiben abgedeckte Antworten im PDF abgedeckt.',
    start: 'Exportieren',
    cancel: 'Abbrechen',
    working: 'Das PDF wird erstellt',
    progress: (done: number, all: number) => `Seite ${done} von ${all}`,
    goOn: 'Sie können dieses Fenster schließen und mit der Stunde weitermachen.',
    stop: 'Export anhalten',
    done: (name: string) => `„${name}“ ist fertig.`,
    where: 'Ihr Browser hat es gespeichert, meist im Ordner Downloads.',
    pictures: (n: number, places: string) =>
      n === 1
        ? `Seite ${places} des PDF ist ein scharfes Bild: Ihr Text ist nicht durchsuchbar.`
        : `Die Seiten ${places} des PDF sind scharfe Bilder: Ihr Text ist nicht durchsuchbar.`,
    empty: (n: number, places: string) =>
      n === 1
        ? `Seite ${places} konnte nicht gelesen werden: Im PDF ist sie leer.`
        : `Die Seiten ${places} konnten nicht gelesen werden: Im PDF sind sie leer.`,
    again: 'Erneut herunterladen',
    other: 'Anderer Export',
    close: 'Schließen',
    retry: 'Erneut versuchen',
  },
});
