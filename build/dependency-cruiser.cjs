/**
 * The import rules of the house (electron/README.md). `test/contract/layers.test.ts` plants a
 * violation of each one and expects it to be found: a rule added here needs a plant there.
 */
const TESTS = '\\.test\\.tsx?$';
const MODULES = 'lesson|classroom|inventory|city';
const ZOD = '^node_modules/zod/';

/** `from` may import only what matches `allowed`; anything else, packages and Node included, is refused. */
function only(name, from, allowed, options = {}) {
  return {
    name,
    severity: 'error',
    from: { path: from, pathNot: options.exceptFrom ?? TESTS },
    to: { pathNot: allowed, ...options.to },
  };
}

/** The same for test files, which may use Node and packages (vitest), but no other part of the house. */
function onlyInHouse(name, from, allowed) {
  return {
    name,
    severity: 'error',
    from: { path: from },
    to: { path: '^(electron|renderer)/', pathNot: allowed },
  };
}

module.exports = {
  forbidden: [
    only('protocol-imports-zod-only', '^electron/protocol/', ['^electron/protocol/', ZOD]),
    only('rules-are-pure', '^electron/([^/]+)/rules/', [
      '^electron/$1/rules/',
      '^electron/protocol/',
    ]),
    only(
      'storage-imports-protocol-and-node',
      '^electron/storage/',
      ['^electron/storage/', '^electron/protocol/'],
      { to: { dependencyTypesNot: ['core'] } },
    ),
    onlyInHouse('modules-meet-in-app', `^electron/(${MODULES})/`, [
      '^electron/$1/',
      '^electron/(protocol|storage)/',
    ]),
    {
      name: 'nothing-below-imports-app',
      severity: 'error',
      from: { path: '^electron/', pathNot: '^electron/(app|shell)/' },
      to: { path: '^electron/app/' },
    },
    {
      name: 'only-shell-imports-electron',
      severity: 'error',
      from: { pathNot: '^(electron/shell|test)/' },
      to: { path: ['^node_modules/electron/', '^electron$'] },
    },
    {
      name: 'nothing-reaches-shell',
      severity: 'error',
      from: { pathNot: '^electron/shell/' },
      to: { path: '^electron/shell/' },
    },
    {
      name: 'node-side-imports-no-page',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^renderer/' },
    },
    onlyInHouse('a-page-stays-at-home', '^renderer/(?!console/)([^/]+)/', [
      '^renderer/$1/',
      '^renderer/kit/',
      '^electron/protocol/',
    ]),
    // The console draws the class tools as the wall does, and gives them their buttons.
    onlyInHouse('the-console-stays-at-home', '^renderer/console/', [
      '^renderer/console/',
      '^renderer/kit/',
      '^electron/protocol/',
      '^renderer/board/tools/',
    ]),
    onlyInHouse('tools-stand-alone', '^renderer/board/tools/', [
      '^renderer/board/tools/',
      '^renderer/kit/',
      '^electron/protocol/',
    ]),
    {
      name: 'pages-have-no-node',
      severity: 'error',
      from: { path: '^renderer/', pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nothing-imports-test',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
    {
      name: 'what-ships-imports-what-ships',
      comment: 'A development package is not there in the installed app.',
      severity: 'error',
      from: { path: '^(electron|renderer)/', pathNot: TESTS },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
        pathNot: '^node_modules/(electron|@types|vite)/',
      },
    },
    {
      name: 'no-circle',
      severity: 'error',
      from: {},
      // A circle of types alone is gone when the program runs.
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?(raw|url|worker|inline)$' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^test/output/' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'browser', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
  },
};
