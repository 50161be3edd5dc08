import type { Texts } from './texts.ts';

export const en: Texts = {
  title: 'Ardoise',
  help: `Ardoise: the lesson on the board, work on the laptops, the equipment for the city.

  npm start -- [options]

  --open FILE…       opens these PDFs (several in a row)
  --demo             rehearsal: a trial class and lesson, 24 virtual laptops, nothing is kept
  --data FOLDER      data folder (otherwise the user's)
  --lang fr|en|de    language (fr)
  --port N           port of the console, on this computer only (a free one)
  --class-port N     port of the laptops during a session (4170, or the next free one)
  --headless         no window: serves the pages and prints one JSON line
  --help             this help

When Ardoise is ready, one JSON line gives the addresses:
  {"ready":true,"console":…,"join":…,"data":…,"host":"electron"|"browser"|"headless"}
Ctrl-C or SIGTERM end it; everything is saved.
`,
  problem: (problem) =>
    problem.kind === 'unknown'
      ? `Unknown option: ${problem.flag}. “--help” shows them all.`
      : `Impossible value for ${problem.flag}: “${problem.value}”. “--help” explains them.`,
  storage: {
    'storage/full': (folder) =>
      `The disk is full: Ardoise cannot save anything in ${folder}. What was saved is intact. Free some space, then start Ardoise again.`,
    'storage/read-only': (folder) =>
      `The folder ${folder} is read-only. Nothing was changed. Choose another folder (--data) or ask the city for the right to write there.`,
    'storage/damaged': (folder) =>
      `The data in ${folder} is damaged. Ardoise has not touched it. Keep the folder and tell the city; to work right away, start Ardoise with another folder (--data).`,
    'storage/newer': (folder) =>
      `The data in ${folder} comes from a newer version of Ardoise. Nothing was changed. Install the latest version.`,
    'storage/failed': (folder) =>
      `Ardoise cannot use the folder ${folder}. Nothing was changed. Check the disk, or start Ardoise with another folder (--data).`,
    'storage/in-use': (folder) =>
      `Ardoise is already open on ${folder}. Nothing is lost: find its window, or close it before starting again.`,
    'import/too-large': (folder) => `A file is too large for ${folder}.`,
  },
  portInUse: (port) =>
    `Port ${port} is taken by another program. Nothing was changed. Choose another port (--port).`,
  stopped: 'Ardoise is closed; everything is saved.',
};
