import type { Texts } from './texts-type.ts';

/** English catalogue. */
export const texts: Texts = {
  titles: {
    disk: 'Disk',
    memory: 'Memory',
    battery: 'Battery',
    projector: 'Projector',
    sound: 'Sound',
    network: 'School network',
    clock: 'Date and time',
    city: 'Link to the town hall',
  },
  sentences: {
    'disk/enough': (v) => `The disk has ${v.figure('freeGigabytes')} GB free. Nothing to do.`,
    'disk/low': (v) =>
      `The disk has ${v.figure('freeGigabytes')} GB left. Your lessons are safe. Make room or tell the town hall.`,
    'disk/full': (v) =>
      `The disk is almost full: ${v.figure('freeGigabytes')} GB are left. What is saved is safe, but what comes next may not be. Empty the bin, delete large files, or tell the town hall.`,
    'disk/unreadable': (v) =>
      `The space on the disk could not be read (${v.reason()}). Your lessons are untouched.`,
    'memory/enough': (v) =>
      `This PC has ${v.figure('totalGigabytes')} GB of memory. Nothing to do.`,
    'memory/small': (v) =>
      `This PC has only ${v.figure('totalGigabytes')} GB of memory. Ardoise works; close other programs during class.`,
    'memory/too-small': (v) =>
      `This PC has only ${v.figure('totalGigabytes')} GB of memory: large documents will be slow. Your lessons are safe. Ask the town hall to add some.`,
    'memory/busy': (v) =>
      `Only ${v.figure('availableGigabytes')} GB of memory are free. Close other programs before class.`,
    'memory/unreadable': (v) => `The memory could not be read (${v.reason()}). It stops nothing.`,
    'battery/none': () => 'This PC has no battery: it runs on mains power.',
    'battery/healthy': (v) =>
      `The battery holds ${v.figure('healthPercent')} % of its capacity. Nothing to do.`,
    'battery/worn': (v) =>
      `The battery is worn: it holds ${v.figure('healthPercent')} % of its capacity. Keep the PC plugged in during class.`,
    'battery/worn-out': (v) =>
      `The battery is worn out: it holds ${v.figure('healthPercent')} % of its capacity. Keep the PC plugged in and ask the town hall to replace it.`,
    'battery/low': (v) =>
      `The battery is at ${v.figure('percent')} % and the PC is not plugged in. Plug it in now.`,
    'battery/wear-unknown': () =>
      'The battery does not tell its wear. If the PC dies soon after being unplugged, tell the town hall.',
    'battery/unreadable': (v) => `The battery could not be read (${v.reason()}). It stops nothing.`,
    'projector/seen': (v) => `The projector “${v.text('name')}” is plugged in and answers.`,
    'projector/second-screen': (v) =>
      v.text('name') === '?'
        ? 'A second screen is plugged in. Check that it is the projector.'
        : `A second screen is plugged in: “${v.text('name')}”. Check that it is the projector.`,
    'projector/damaged-answer': (v) =>
      `The projector “${v.text('name')}” answers badly: the cable or adapter is probably damaged. Try another cable.`,
    'projector/missing': () =>
      'No projector is seen. Switch it on, check the cable at both ends, then check again. If that does not help, tell the town hall.',
    'projector/not-expected': () => 'No projector is plugged in, and none is expected here.',
    'projector/unreadable': (v) =>
      `The screens could not be read (${v.reason()}). Look whether the picture is on the board.`,
    'sound/seen': (v) => `Sound is there: “${v.text('name')}”.`,
    'sound/none': () =>
      'No sound card is seen. Lessons work without sound. Plug in a USB speaker or tell the town hall.',
    'sound/unreadable': (v) =>
      `Sound could not be checked (${v.reason()}). Try to play a recording.`,
    'network/cable': () => 'The network is plugged in by cable. The laptops can join.',
    'network/wifi': () => 'The PC is on Wi-Fi. The laptops can join if they are on the same Wi-Fi.',
    'network/unplugged': () =>
      'The PC is on no network. The board and your lessons work, but the laptops cannot join. Plug in the cable or choose the school’s Wi-Fi.',
    'network/no-card': () =>
      'No network card is seen. The board and your lessons work, but the laptops cannot join. Tell the town hall.',
    'network/unreadable': (v) =>
      `The network could not be read (${v.reason()}). Try to open a session.`,
    'clock/plausible': () => 'Date and time are plausible.',
    'clock/agrees': () => 'Date and time agree with the town hall’s.',
    'clock/differs': (v) =>
      `This PC’s time differs by ${v.figure('minutes')} minutes from the town hall’s. Set the PC’s clock; your lessons are untouched.`,
    'clock/behind': () =>
      'This PC’s date is in the past: its coin cell is probably empty. Set the date and tell the town hall. Your lessons are safe.',
    'city/reachable': () => 'The town hall answered the last report.',
    'city/unreachable': () =>
      'The town hall does not answer. The report is kept on this PC and will leave by itself.',
    'city/not-tried': () => 'Nothing has been sent to the town hall yet.',
    'city/not-set': () =>
      'The town hall’s address is not set yet: reports stay on this PC. Ask the town hall for it.',
  },
  reasons: {
    'not-permitted': 'an administrator is needed',
    'not-offered': 'this PC does not tell',
    'timed-out': 'the PC did not answer in time',
    failed: 'reading failed',
    malformed: 'the answer made no sense',
  },
  unknownFinding: 'This finding comes from another version of Ardoise.',
  facts: {
    machine: 'Computer',
    serial: 'Serial number',
    system: 'System',
    cpu: 'Processor',
    memory: 'Memory',
    dataDisk: 'Disk',
    displays: 'Screens',
    sound: 'Sound',
    networks: 'Network',
  },
  noneSeen: 'none',
  unreadable: (reason) => `not readable (${reason})`,
  gigabytes: (figure) => `${figure} GB`,
  figure: (value) => String(value),
};
