import type { Translation } from '#kit/i18n.ts';
import type { fr } from './texts.fr.ts';

export const de: Translation<typeof fr> = {
  title: 'Ardoise',
  laptop: (number) => `Laptop ${number}`,
  listen: 'Anhören',
  picture: 'ein Bild',
  sound: 'ein Ton',
  fullScreen: 'Vollbild',
  away: 'Wir verbinden uns neu … deine Arbeit bleibt erhalten.',
  code: {
    title: 'Schau an die Tafel und tippe den Code',
    wrong: 'Das ist nicht der Code. Versuch es noch einmal.',
    boxes: 'Code der Klasse',
    erase: 'Löschen',
    typed: (digits) => (digits === '' ? 'Noch nichts' : digits),
  },
  connecting: {
    title: 'Auf dem Weg in die Klasse …',
    change: 'Code ändern',
  },
  choose: {
    title: 'Wer bist du? Tippe auf deinen Namen.',
    taken: (name) => `${name}, schon an einem Laptop`,
    refused: 'Dieser Name ist schon an einem anderen Laptop.',
    empty: 'Es gibt noch keine Namen.',
    emptyWait: 'Deine Lehrerin oder dein Lehrer fügt sie hinzu.',
  },
  waiting: {
    hello: (name) => `Hallo ${name}!`,
    door: 'Deine Lehrerin oder dein Lehrer öffnet dir gleich die Tür.',
    notMe: 'Das bin ich nicht',
  },
  ready: {
    title: (name) => `Du bist drin, ${name}!`,
    wait: 'Hör gut zu, gleich geht es los.',
  },
  identity: {
    title: (name) => `Bist du das, ${name}?`,
    open: 'Bist du das nicht? Tippe hier.',
    yes: 'Ja, das bin ich',
  },
  question: {
    confirm: 'Das ist meine Wahl',
    position: (position, of) => `Frage ${position} von ${of}`,
    kept: 'Hier gespeichert, wird gesendet …',
    sent: 'Gesendet',
  },
  finished: {
    title: (name) => `Danke ${name}, fertig!`,
    wait: 'Warte leise: Gleich geht es weiter.',
    sent: (count) => (count > 1 ? 'Deine Antworten sind gesendet' : 'Deine Antwort ist gesendet'),
    kept: (count) =>
      count > 1
        ? 'Deine Antworten sind hier gespeichert, werden gesendet …'
        : 'Deine Antwort ist hier gespeichert, wird gesendet …',
  },
  closed: {
    title: (name) => `Schluss für jetzt, ${name}.`,
    wait: 'Diese Aufgabe ist geschlossen. Hör gut zu, wie es weitergeht.',
  },
  paused: 'Augen zur Tafel',
  over: {
    title: 'Die Stunde ist zu Ende. Bis bald!',
    again: 'Neue Stunde',
  },
  takenOver: {
    title: 'Ardoise ist in einem anderen Tab offen.',
    here: 'Hier weitermachen',
  },
  trouble: {
    title: 'Dieser Laptop kommt nicht hinein.',
    help: 'Deine Arbeit ist gespeichert. Zeig diesen Bildschirm deiner Lehrerin oder deinem Lehrer.',
    again: 'Noch einmal versuchen',
    code: (code) => `Code ${code}`,
  },
};
