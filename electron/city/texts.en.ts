import type { CityTexts } from './texts.fr.ts';

export const english: CityTexts = {
  help: `Ardoise · City — receives the schools’ reports and shows them on one page.

  npm run city -- [options]

  --data FOLDER      data folder (default: the user’s own)
  --port N           port of the server, 0 for any free one (default: 4180)
  --host ADDRESS     address to listen on (default: 127.0.0.1, this machine only;
                     0.0.0.0 to receive reports from the network)
  --public           other machines may read the page too; it has no password
  --schools FILE     directory of schools as CSV (fr-en-annuaire-education)
  --name NAME        name written on receipts (default: City)
  --lang fr|en|de    language of the page and of messages
  --demo             trial: throw-away folder, 71 invented schools and their equipment
  --help             this help

Classroom PCs send their reports to the address shown, followed by /reports.
When ready, the program writes one JSON line: {"ready":true,"city":…,"data":…}
SIGTERM or Ctrl+C end it; everything is on disk then.`,
  unknownFlag: (flag) => `Unknown option: ${flag}. Help: npm run city -- --help`,
  badValue: (flag) => `Value refused for ${flag}. Help: npm run city -- --help`,
  directoryRead: (schools, skipped) =>
    `Directory: schools read: ${schools}; lines left out: ${skipped}.`,
  skippedLine: (line, reason) => `  line ${line}: ${reason}`,
  moreSkipped: (lines) => `  … and ${lines} more`,
  skipReasons: {
    uai: 'school identifier missing or wrong',
    name: 'no name',
    closed: 'school closed',
    'not-a-school': 'not a primary school',
    repeated: 'same identifier above; this line wins',
  },
  directoryUnreadable: (file) =>
    `The directory ${file} cannot be read. Nothing was changed. Check its path and permissions.`,
  directoryUnknown: (file) =>
    `${file} is not a directory of schools: the identifier and name columns are missing. Nothing was changed.`,
  storeNewer:
    'The data comes from a newer version of Ardoise. Nothing was touched. Install that version or choose another folder with --data.',
  storeDamaged: (folder) =>
    `The database in ${folder} is damaged. Nothing was touched. Restore a backup or choose another folder with --data.`,
  storeUnwritable: (folder) =>
    `${folder} cannot be written to (permissions or full disk). Nothing was touched. Free some space or choose another folder with --data.`,
  portTaken: (port) => `Port ${port} is already taken. Stop the other program or choose --port 0.`,
  cannotListen: (host) => `Cannot listen on ${host}. Check --host.`,
  pageMissing: 'The page is not built: run “npm run build”. Reports are received.',
  openPage: (url) => `City page: ${url}`,
  openToAll: 'Other machines can read the page, without a password.',
  diskRefused: (cause) =>
    `A report could not be written to disk; the classroom PC will send it again. (${cause})`,
  defaultCity: 'City',
  demoCity: 'City of Mirebourg',
  files: { schools: 'schools', devices: 'devices', checks: 'checks' },
  columns: {
    schools: [
      ...['Identifier', 'School', 'Kind', 'Postcode', 'Town', 'Pupils', 'In the directory'],
      ...['Devices', 'Seen in 7 days', 'Missing', 'Failures', 'To watch', 'Last report'],
    ],
    devices: [
      ...['School identifier', 'School', 'Room', 'Make', 'Model', 'Serial number', 'System'],
      ...['Memory (MB)', 'Displays', 'Presence', 'State', 'Failures', 'To watch', 'First seen'],
      ...['Last report', 'Reports', 'Duplicate identity', 'Doubtful clock', 'Device'],
    ],
    checks: [
      ...['School identifier', 'School', 'Room', 'Model', 'Origin', 'Check', 'Verdict'],
      ...['Code', 'Values', 'Since', 'Presence', 'Device'],
    ],
  },
  words: {
    kind: { nursery: 'nursery', elementary: 'elementary', primary: 'primary', unknown: 'school' },
    presence: { recent: 'seen recently', quiet: 'quiet', missing: 'missing' },
    verdict: {
      good: 'in order',
      attention: 'to watch',
      bad: 'failure',
      unreadable: 'unreadable',
      none: 'no check',
    },
    source: { state: 'check', defect: 'declared', 'roll-call': 'roll call' },
    yesNo: (yes) => (yes ? 'yes' : 'no'),
  },
};
