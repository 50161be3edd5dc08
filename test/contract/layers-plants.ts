/** One planted violation: the file that breaks a rule, and what stands in it. */
export interface Plant {
  readonly rule: string;
  readonly file: string;
  readonly text: string;
}

/** Files that break nothing; the plants below need something to point at. */
export const CLEAN_HOUSE: Readonly<Record<string, string>> = {
  'electron/protocol/wire.ts':
    "import * as z from 'zod/mini';\nexport const wire = z.string();\nexport type Wire = z.infer<typeof wire>;\n",
  'electron/lesson/rules/step.ts':
    "import type { Wire } from '#protocol/wire.ts';\nexport const step = (wire: Wire) => wire;\n",
  'electron/lesson/rules/step.test.ts':
    "import { readFileSync } from 'node:fs';\nimport { it } from 'vitest';\nimport { step } from './step.ts';\nit('steps', () => step(String(readFileSync)));\n",
  'electron/lesson/import/read.ts':
    "import { step } from '../rules/step.ts';\nimport { open } from '#storage/open.ts';\nexport const read = [step, open];\n",
  'electron/classroom/rules/session.ts': 'export const session = 1;\n',
  'electron/inventory/rules/fact.ts': 'export const fact = 1;\n',
  'electron/city/rules/receipt.ts': 'export const receipt = 1;\n',
  'electron/storage/open.ts':
    "import { DatabaseSync } from 'node:sqlite';\nimport { wire } from '#protocol/wire.ts';\nexport const open = [DatabaseSync, wire];\n",
  'electron/app/main.ts':
    "import { read } from '#lesson/import/read.ts';\nimport { session } from '#classroom/rules/session.ts';\nexport const app = [read, session];\n",
  'electron/app/half.ts': 'export const planted = 1;\n',
  'electron/app/whole.ts': "export { planted } from './half.ts';\n",
  'electron/shell/main.ts': "import { app } from 'electron';\nexport const shell = app;\n",
  'renderer/kit/button.ts':
    "import type { Wire } from '#protocol/wire.ts';\nexport const button = (wire: Wire) => wire;\n",
  'renderer/console/main.ts':
    "import { button } from '#kit/button.ts';\nimport { createElement } from 'react';\nexport const main = [button, createElement];\n",
  'renderer/board/view.ts': 'export const view = 1;\n',
  'test/fixtures/paper.ts': 'export const paper = 1;\n',
  'test/contract/any.test.ts':
    "import { paper } from '#test/fixtures/paper.ts';\nimport { app } from '#app/main.ts';\nexport const any = [paper, app];\n",
};

const imports = (rule: string, file: string, name: string): Plant => ({
  rule,
  file,
  text: `import * as planted from '${name}';\nexport const bad = planted;\n`,
});

/** At least one plant for every rule of build/dependency-cruiser.cjs. */
export const PLANTS: readonly Plant[] = [
  imports('protocol-imports-zod-only', 'electron/protocol/bad-node.ts', 'node:path'),
  imports('protocol-imports-zod-only', 'electron/protocol/bad-package.ts', 'ws'),
  imports('protocol-imports-zod-only', 'electron/protocol/bad-up.ts', '#storage/open.ts'),
  imports('rules-are-pure', 'electron/lesson/rules/bad-node.ts', 'node:fs'),
  imports('rules-are-pure', 'electron/classroom/rules/bad-old-node.ts', 'crypto'),
  imports('rules-are-pure', 'electron/inventory/rules/bad-package.ts', 'systeminformation'),
  imports('rules-are-pure', 'electron/city/rules/bad-storage.ts', '#storage/open.ts'),
  imports('rules-are-pure', 'electron/lesson/rules/bad-edge.ts', '../import/read.ts'),
  {
    rule: 'rules-are-pure',
    file: 'electron/lesson/rules/bad-type.ts',
    text: "import type { Stats } from 'node:fs';\nexport type Bad = Stats;\n",
  },
  imports('storage-imports-protocol-and-node', 'electron/storage/bad-package.ts', 'ws'),
  imports(
    'storage-imports-protocol-and-node',
    'electron/storage/bad-up.ts',
    '#lesson/rules/step.ts',
  ),
  imports('modules-meet-in-app', 'electron/lesson/bad.ts', '#classroom/rules/session.ts'),
  imports('modules-meet-in-app', 'electron/classroom/bad.ts', '../inventory/rules/fact.ts'),
  imports('modules-meet-in-app', 'electron/inventory/bad.ts', '#city/rules/receipt.ts'),
  imports('modules-meet-in-app', 'electron/city/bad.test.ts', '#lesson/rules/step.ts'),
  imports('nothing-below-imports-app', 'electron/classroom/bad-app.ts', '#app/main.ts'),
  imports('only-shell-imports-electron', 'electron/app/bad-electron.ts', 'electron'),
  imports('only-shell-imports-electron', 'renderer/console/bad-electron.ts', 'electron'),
  imports('nothing-reaches-shell', 'electron/app/bad-shell.ts', '#shell/main.ts'),
  imports('node-side-imports-no-page', 'electron/app/bad-page.ts', '#kit/button.ts'),
  imports('the-console-stays-at-home', 'renderer/console/bad-page.ts', '../board/view.ts'),
  imports('tools-stand-alone', 'renderer/board/tools/bad-store.ts', '../view.ts'),
  imports('a-page-stays-at-home', 'renderer/board/bad-rules.ts', '#lesson/rules/step.ts'),
  imports('a-page-stays-at-home', 'renderer/kit/bad-page.ts', '../board/view.ts'),
  imports('pages-have-no-node', 'renderer/student/bad-node.ts', 'node:path'),
  imports('nothing-imports-test', 'electron/app/bad-test.ts', '#test/fixtures/paper.ts'),
  imports('what-ships-imports-what-ships', 'electron/app/bad-dev.ts', 'fast-check'),
  imports('no-circle', 'electron/app/half.ts', './whole.ts'),
  imports('everything-resolves', 'electron/app/bad-name.ts', '#lesson/rules/nowhere.ts'),
];

/** What the compiler must refuse in a rules folder, and the name that it complains about. */
export const IMPURE_RULES: Readonly<Record<string, { text: string; complains: RegExp }>> = {
  'electron/lesson/rules/bad-document.ts': {
    text: 'export const bad = () => document.title;\n',
    complains: /Cannot find name 'document'/,
  },
  'electron/lesson/rules/bad-timer.ts': {
    text: 'export const bad = () => setTimeout(() => 1, 1);\n',
    complains: /Cannot find name 'setTimeout'/,
  },
  'electron/classroom/rules/bad-process.ts': {
    text: 'export const bad = () => process.pid;\n',
    complains: /Cannot find name 'process'/,
  },
  'electron/inventory/rules/bad-files.ts': {
    text: "import { readFileSync } from 'node:fs';\nexport const bad = readFileSync;\n",
    complains: /Cannot find (module|name) 'node:fs'/,
  },
  'electron/city/rules/bad-fetch.ts': {
    text: "export const bad = () => fetch('http://example.invalid');\n",
    complains: /Cannot find name 'fetch'/,
  },
};
