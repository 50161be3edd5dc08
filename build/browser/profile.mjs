import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** What no switch can say: the browser offers no translation, and keeps no passwords. */
const PREFERENCES = {
  translate: { enabled: false },
  credentials_enable_service: false,
  browser: { check_default_browser: false },
};

/** Writes the first preferences of a profile; one that the browser has used already is left alone. */
export async function preparedProfile(profile) {
  const file = path.join(profile, 'Default/Preferences');
  await mkdir(path.dirname(file), { recursive: true });
  try {
    await writeFile(file, JSON.stringify(PREFERENCES), { flag: 'wx' });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
}
