import type { RefusalTexts } from './refusals.ts';

/** What a refusal says to the teacher: what happened, what is safe, what to do. */
export const en: RefusalTexts = {
  'wire/not-json': {
    happened: 'An unreadable message was sent to Ardoise.',
    safe: 'Nothing has changed.',
    todo: 'Reload the page, then try again.',
  },
  'wire/invalid': {
    happened: 'Ardoise did not understand this request.',
    safe: 'Nothing has changed.',
    todo: 'Check what you entered, then try again.',
  },
  'wire/too-large': {
    happened: 'This text is too long to be sent.',
    safe: 'Nothing has changed.',
    todo: 'Shorten it or send it in several parts.',
  },
  'wire/too-fast': {
    happened: 'Too many requests at once.',
    safe: 'What was confirmed is saved.',
    todo: 'Wait a second, then try again.',
  },
  'wire/not-allowed': {
    happened: 'This page may not do that.',
    safe: 'Nothing has changed.',
    todo: 'Do it from the console.',
  },
  'wire/version': {
    happened: 'This page comes from another version of Ardoise.',
    safe: 'Lesson and session are saved.',
    todo: 'Reload the page.',
  },
  'wire/no-answer': {
    happened: 'Ardoise did not answer.',
    safe: 'What was confirmed is saved; the last request perhaps not.',
    todo: 'Wait until the link is back, then try again.',
  },
  'wire/full': {
    happened: 'Too many pages are connected to Ardoise already.',
    safe: 'Those that are connected go on.',
    todo: 'Close pages that are no longer needed.',
  },
  'app/failed': {
    happened: 'Ardoise ran into a fault of its own.',
    safe: 'Nothing has changed; lesson and session are saved.',
    todo: 'Try again. If it comes back, tell the city.',
  },
  'storage/full': {
    happened: 'This computer’s disk is full.',
    safe: 'All that was saved is intact; the last request was not taken.',
    todo: 'Make room, for example by emptying the bin, then try again.',
  },
  'storage/read-only': {
    happened: 'Ardoise’s folder is read-only.',
    safe: 'Nothing was touched.',
    todo: 'Ask the technician to allow writing in this folder.',
  },
  'storage/damaged': {
    happened: 'Ardoise’s folder is damaged.',
    safe: 'Nothing was touched: what is readable stays so.',
    todo: 'Delete nothing and tell the technician.',
  },
  'storage/newer': {
    happened: 'This folder was written by a newer version of Ardoise.',
    safe: 'Nothing was touched.',
    todo: 'Open it with that newer version.',
  },
  'storage/failed': {
    happened: 'Saving to disk failed.',
    safe: 'All that was already saved is intact.',
    todo: 'Try again. If it comes back, tell the technician.',
  },
  'storage/in-use': {
    happened: 'Ardoise is already open with this folder.',
    safe: 'Nothing was touched.',
    todo: 'Use the window that is already open.',
  },
  'import/empty': {
    happened: 'This file is empty.',
    safe: 'The present lesson has not changed.',
    todo: 'Copy it again from its source, or choose another.',
  },
  'import/damaged': {
    happened: 'This PDF is damaged and cannot be read.',
    safe: 'Neither the present lesson nor the file has changed.',
    todo: 'Open it in the program that made it and save it as PDF again.',
  },
  'import/password-needed': {
    happened: 'This PDF is protected by a password.',
    safe: 'The present lesson has not changed.',
    todo: 'Ask whoever gave you the file for the password.',
  },
  'import/password-wrong': {
    happened: 'That is not the right password.',
    safe: 'The present lesson has not changed.',
    todo: 'Check capital letters, then try again.',
  },
  'import/no-pages': {
    happened: 'This PDF has no pages.',
    safe: 'The present lesson has not changed.',
    todo: 'Choose another file.',
  },
  'import/too-many-pages': {
    happened: 'This PDF has too many pages for a lesson.',
    safe: 'The present lesson has not changed.',
    todo: 'Keep the useful pages in a shorter PDF.',
  },
  'import/too-large': {
    happened: 'This file is too big.',
    safe: 'The present lesson has not changed.',
    todo: 'Keep the useful pages, or scan smaller.',
  },
  'import/too-slow': {
    happened: 'This PDF takes too long to read.',
    safe: 'The present lesson has not changed.',
    todo: 'Print it to a new, simpler PDF, then open that one.',
  },
  'import/unknown-kind': {
    happened:
      'Ardoise cannot open this file: it is no PDF, picture, document, film, sound or lesson.',
    safe: 'The present lesson has not changed.',
    todo: 'Save it as PDF in the program that made it, then open that PDF.',
  },
  'import/office-missing': {
    happened: 'This document needs LibreOffice, which is not installed on this computer.',
    safe: 'The present lesson has not changed.',
    todo: 'Install LibreOffice (free, libreoffice.org) or ask the town hall for it. Or save the document as PDF in its own program: Ardoise opens the PDF.',
  },
  'import/office-failed': {
    happened: 'LibreOffice could not read this document.',
    safe: 'The present lesson has not changed, nor has the file itself.',
    todo: 'Open it in the program that made it, save it as PDF, then open that PDF here.',
  },
  'import/office-password': {
    happened: 'This document is protected by a password.',
    safe: 'The present lesson has not changed.',
    todo: 'Remove the password in the program that made it, or save it as PDF.',
  },
  'import/no-headings': {
    happened: 'This table has no columns “Question”, “Answer 1”, “Answer 2”.',
    safe: 'The present lesson has not changed.',
    todo: 'Name the columns in the first row, for example: Question, Answer 1, Answer 2, Correct answer.',
  },
  'import/cannot-play': {
    happened: 'Ardoise cannot play this film or sound on this computer.',
    safe: 'The present lesson has not changed.',
    todo: 'Convert it to MP4 (H.264) or WebM for a film, to MP3 for a sound, then open it again.',
  },
  'import/not-found': {
    happened: 'This file is no longer there.',
    safe: 'The present lesson has not changed.',
    todo: 'Plug the USB stick in again, or choose another file.',
  },
  'import/picture-too-large': {
    happened: 'This picture is too large: more than 60 million pixels.',
    safe: 'The present lesson has not changed.',
    todo: 'Make it smaller in a photo program, then open it again.',
  },
  'import/newer': {
    happened:
      'This file comes from a newer version of Ardoise: its format is {file}, this one reads format {app}.',
    safe: 'The file is intact and the present lesson has not changed.',
    todo: 'Update Ardoise on this computer, then open the file again.',
  },
  'lesson/too-large-to-save': {
    happened: 'This lesson is too large for a single file.',
    safe: 'The lesson is saved on this computer, as always.',
    todo: 'Split it into two lessons, or remove the largest documents.',
  },
  'export/nothing': {
    happened: 'There is nothing to export.',
    safe: 'Nothing has changed.',
    todo: 'Choose other steps, or the whole lesson.',
  },
  'export/failed': {
    happened: 'The PDF could not be made.',
    safe: 'The lesson and the ink are saved, as always; no half file is left.',
    todo: 'Try again, or export fewer steps at a time.',
  },
  'media/none': {
    happened: 'There is no film or sound on the board.',
    safe: 'Nothing has changed.',
    todo: 'Go to the step with the film or the sound, then press play.',
  },
  'lesson/none': {
    happened: 'No lesson is open.',
    safe: 'All your lessons are in the list.',
    todo: 'Open a lesson, then try again.',
  },
  'lesson/unknown': {
    happened: 'This lesson no longer exists.',
    safe: 'The other lessons are intact.',
    todo: 'Open its PDF again.',
  },
  'lesson/unknown-step': {
    happened: 'This page is no longer in the lesson.',
    safe: 'The lesson is intact.',
    todo: 'Choose another page.',
  },
  'tool/not-open': {
    happened: 'This tool is no longer on the board.',
    safe: 'The lesson is on the same page.',
    todo: 'Open it again with “Tools”.',
  },
  'tool/unknown-action': {
    happened: 'This tool cannot do that.',
    safe: 'Nothing has changed on the board.',
    todo: 'Reload the console, then try again.',
  },
  'tool/no-pupils': {
    happened: 'There is no pupil to pick.',
    safe: 'The lesson goes on.',
    todo: 'Create a class, or start a session.',
  },
  'lesson/nothing-to-undo': {
    happened: 'There is nothing to undo or redo.',
    safe: 'The lesson is intact.',
    todo: 'Carry on: every change can be undone.',
  },
  'class/unknown': {
    happened: 'This class no longer exists.',
    safe: 'The other classes are intact.',
    todo: 'Choose another class, or enter it again.',
  },
  'class/empty': {
    happened: 'This class has no pupils.',
    safe: 'Nothing has changed.',
    todo: 'Add at least one first name.',
  },
  'class/too-many-pupils': {
    happened: 'There are too many names for a class.',
    safe: 'Nothing has changed.',
    todo: 'Keep 60 names at most.',
  },
  'session/none': {
    happened: 'No session is open.',
    safe: 'The class and its past answers are saved.',
    todo: 'Start a session.',
  },
  'session/over': {
    happened: 'That session is over.',
    safe: 'The answers that came in are saved with it.',
    todo: 'Start a new session to go on.',
  },
  'session/already-open': {
    happened: 'A session is already open.',
    safe: 'It goes on, with its answers.',
    todo: 'Close it before starting another.',
  },
  'session/wrong-code': {
    happened: 'That is not the class code.',
    safe: 'The session goes on.',
    todo: 'Read the four digits on the board again.',
  },
  'session/unknown-laptop': {
    happened: 'This laptop is no longer in the session.',
    safe: 'The answers received are saved.',
    todo: 'It can join again with the code.',
  },
  'session/unknown-pupil': {
    happened: 'This name is not in the class.',
    safe: 'The session goes on.',
    todo: 'Choose a name from the list.',
  },
  'session/pupil-taken': {
    happened: 'This name is already taken by another laptop.',
    safe: 'The session goes on.',
    todo: 'Free the other laptop, or choose another name.',
  },
  'session/not-admitted': {
    happened: 'This pupil is not admitted yet.',
    safe: 'The session goes on.',
    todo: 'Touch the picture to admit the pupil.',
  },
  'remote/too-many': {
    happened: 'Two phones are linked already.',
    safe: 'They go on working.',
    todo: 'Remove one, then link the other.',
  },
  'remote/unknown': {
    happened: 'This phone is no longer linked.',
    safe: 'The lesson and the session go on.',
    todo: 'The list is up to date: there is nothing to do.',
  },
  'handout/unknown': {
    happened: 'This question is no longer there.',
    safe: 'The answers received are saved.',
    todo: 'Ask it again.',
  },
  'answer/unknown-item': {
    happened: 'This answer belongs to no question.',
    safe: 'The other answers are saved.',
    todo: 'Reload the laptop’s page.',
  },
  'answer/already-given': {
    happened: 'Another answer is already saved.',
    safe: 'The first answer counts.',
    todo: 'Ask the question again if needed.',
  },
  'session/wrong-pictures': {
    happened: 'These are not this pupil’s three pictures.',
    safe: 'Nothing has changed.',
    todo: 'Try again, or look at the pictures in the class.',
  },
  'answer/not-possible': {
    happened: 'This answer does not fit this question.',
    safe: 'The other answers are saved.',
    todo: 'Reload the laptop’s page.',
  },
  'group/unknown': {
    happened: 'This group does not exist any more.',
    safe: 'The other groups are unchanged.',
    todo: 'Choose another group.',
  },
  'group/too-many': {
    happened: 'There are already {limit} groups.',
    safe: 'The groups are unchanged.',
    todo: 'Remove a group before you add one.',
  },
  'lot/unknown': {
    happened: 'This laptop is not in the lot any more.',
    safe: 'The other laptops are unchanged.',
    todo: 'It comes back to the list when it connects.',
  },
  'pupil/unknown': {
    happened: 'This pupil is not in this class.',
    safe: 'Nothing has changed.',
    todo: 'Check the class list.',
  },
  'check/running': {
    happened: 'A check is already running.',
    safe: 'It goes on.',
    todo: 'Wait a few seconds.',
  },
  'check/failed': {
    happened: 'The check could not be finished.',
    safe: 'Lesson and session go on.',
    todo: 'Try again. If it comes back, tell the city.',
  },
  'settings/invalid': {
    happened: 'One of the settings is not valid.',
    safe: 'The former settings are kept.',
    todo: 'Correct the field, then save.',
  },
  'network/no-address': {
    happened: 'This computer is not on any network.',
    safe: 'The lesson goes on on the board.',
    todo: 'Plug in the cable or the school’s Wi-Fi.',
  },
  'shell/popup-blocked': {
    happened: 'The browser stopped the board from opening.',
    safe: 'The lesson is at the same page.',
    todo: 'Click “Show on the board” again.',
  },
  'shell/no-such-display': {
    happened: 'The second screen is no longer there.',
    safe: 'The lesson is at the same page.',
    todo: 'Plug the projector in again, or show on this screen.',
  },
  'shell/permission-needed': {
    happened: 'The browser does not let Ardoise see the screens.',
    safe: 'The lesson is at the same page.',
    todo: 'Allow window management for this page, then try again.',
  },
  'shell/cannot-move': {
    happened: 'The browser could not move the console.',
    safe: 'Nothing changed: the board stayed where it is.',
    todo: 'Move the console’s window to the other screen, then show the board.',
  },
};
