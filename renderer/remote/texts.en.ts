import type { Translation } from '#kit/i18n.ts';
import type { fr } from './texts.fr.ts';

export const en: Translation<typeof fr> = {
  title: 'Remote control',
  position: (at, all) => `page ${at} of ${all}`,
  noLesson: 'No lesson is open at the console.',
  end: 'End of the lesson',
  next: 'Next',
  previous: 'Previous',
  freeze: 'Freeze',
  black: 'Black',
  eyes: 'Eyes on the board',
  laser: 'Laser',
  pad: 'Laser pad',
  padHint: 'Slide your finger: the dot follows on the board.',
  controls: 'Board controls',
  frozenNow: 'The board is frozen: the class keeps its page.',
  blackNow: 'The class sees a black board.',
  whiteNow: 'The class sees a white board.',
  pausedNow: 'The laptops are paused.',
  linked: 'Linked to the console',
  lost: 'Reconnecting…',
  missed: 'That press did not get through. Nothing changed: try again.',
  connecting: 'Linking to the console…',
  unpaired: {
    title: 'This phone is not linked yet',
    todo: 'At the console, open “Remote control” and scan the QR code.',
  },
  over: {
    title: 'The session is over',
    todo: 'The remote control ended with it. At the next session, scan the new code.',
  },
  refused: {
    title: 'This phone is no longer linked',
    todo: 'Each code works once. At the console, open “Remote control” and ask for a new code. The lesson goes on.',
  },
  elsewhere: {
    title: 'The remote control is open in another tab',
    todo: 'The lesson goes on there.',
    again: 'Use it here',
  },
  trouble: {
    title: 'The link was interrupted',
    todo: 'The lesson goes on at the board.',
    again: 'Try again',
  },
};
