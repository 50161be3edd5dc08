import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { kitFilesOf } from './page-files.mjs';

it('finds the parts of the kit that a page reaches, and no others', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'ardoise-student-'));
  const files = {
    'renderer/student/main.tsx': "import './look.css';\nimport { view } from './view.tsx';\n",
    'renderer/student/view.tsx': "export { button } from '#kit/button.tsx';\n",
    'renderer/kit/button.tsx': "import type { Icon } from './icon.tsx';\nimport('./late.ts');\n",
    'renderer/kit/icon.tsx': "import { createElement } from 'react';\n",
    'renderer/kit/late.ts': '',
    'renderer/kit/teacher-only.ts': '',
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), text);
  }
  const found = kitFilesOf(root, 'student').sort();
  await rm(root, { recursive: true });
  expect(found).toEqual([
    'renderer/kit/button.tsx',
    'renderer/kit/icon.tsx',
    'renderer/kit/late.ts',
  ]);
});
