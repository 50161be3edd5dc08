import { test } from '@playwright/test';
import { SCHOOL_NAME } from '#test/journey/pupil.ts';

/** The file's pages reach this PC by a name that is not localhost, as a laptop or a phone does: no secure context. */
export function useSchoolName(): void {
  test.use({
    launchOptions: async ({ launchOptions }, use) => {
      const args = [
        ...(launchOptions.args ?? []),
        `--host-resolver-rules=MAP ${SCHOOL_NAME} 127.0.0.1`,
      ];
      await use({ ...launchOptions, args });
    },
  });
}
