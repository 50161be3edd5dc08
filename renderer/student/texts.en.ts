import type { Translation } from '#kit/i18n.ts';
import type { fr } from './texts.fr.ts';

export const en: Translation<typeof fr> = {
  title: 'Ardoise',
  laptop: (number) => `Laptop ${number}`,
  listen: 'Listen',
  picture: 'a picture',
  sound: 'a sound',
  fullScreen: 'Full screen',
  away: 'Reconnecting… your work is kept.',
  code: {
    title: 'Look at the board and type the code',
    wrong: 'That is not the code. Try again.',
    boxes: 'Class code',
    erase: 'Erase',
    typed: (digits) => (digits === '' ? 'Nothing yet' : digits),
  },
  connecting: {
    title: 'On the way to the class…',
    change: 'Change the code',
  },
  choose: {
    title: 'Who are you? Touch your name.',
    taken: (name) => `${name}, already on a laptop`,
    refused: 'This name is already on another laptop.',
    empty: 'There are no names yet.',
    emptyWait: 'Your teacher will add them.',
  },
  waiting: {
    hello: (name) => `Hello ${name}!`,
    door: 'Your teacher will open the door for you.',
    notMe: 'That is not me',
  },
  ready: {
    title: (name) => `You are in, ${name}!`,
    wait: 'Listen well, it is about to begin.',
  },
  identity: {
    title: (name) => `Is it you, ${name}?`,
    open: 'Not you? Touch here.',
    yes: 'Yes, it is me',
  },
  question: {
    confirm: 'This is my choice',
    position: (position, of) => `Question ${position} of ${of}`,
    kept: 'Kept here, sending…',
    sent: 'Sent',
  },
  finished: {
    title: (name) => `Thank you ${name}, that is all!`,
    wait: 'Wait quietly: more is coming.',
    sent: (count) => (count > 1 ? 'Your answers are sent' : 'Your answer is sent'),
    kept: (count) =>
      count > 1 ? 'Your answers are kept here, sending…' : 'Your answer is kept here, sending…',
  },
  closed: {
    title: (name) => `It is over, ${name}.`,
    wait: 'This activity is closed. Listen for what comes next.',
  },
  paused: 'Eyes on the board',
  over: {
    title: 'The session is over. See you soon!',
    again: 'New session',
  },
  takenOver: {
    title: 'Ardoise is open in another tab.',
    here: 'Continue here',
  },
  trouble: {
    title: 'This laptop cannot come in.',
    help: 'Your work is kept. Show this screen to your teacher.',
    again: 'Try again',
    code: (code) => `code ${code}`,
  },
};
