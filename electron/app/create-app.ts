import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createQuizReader } from '#classroom/formats/quiz-reader.ts';
import { quizWords } from '#classroom/formats/words.ts';
import { createInventory } from '#inventory/create-inventory.ts';
import { createSqliteOutbox } from '#inventory/outbox/sqlite-outbox.ts';
import { createProbe } from '#inventory/probes/machine.ts';
import { createLocalName } from '#classroom/network/local-name.ts';
import { createMulticast } from '#classroom/network/multicast.ts';
import { readFirewall } from '#classroom/network/read-firewall.ts';
import { readRoutes } from '#classroom/network/read-machine.ts';
import { noteShown } from '#lesson/rules/afterwards/shown.ts';
import { createImporter } from '#lesson/import/import-document.ts';
import { createOfficeConverter } from '#lesson/import/office/convert-office.ts';
import { pausedMedia, restedMedia } from '#lesson/rules/steps/media.ts';
import type { ConsoleCommand } from '#protocol/commands.ts';
import { accept, type ErrorCode } from '#protocol/errors.ts';
import { LIMITS } from '#protocol/limits.ts';
import { CLOSE, type Hello } from '#protocol/wire.ts';
import { openStorage } from '#storage/open-storage.ts';
import { StorageError } from '#storage/storage-error.ts';
import type { PageSocket } from './audiences/audience.ts';
import { createHub } from './audiences/hub.ts';
import { createClassDoor } from './class-door.ts';
import { createClassExports } from './class-exports/class-exports.ts';
import { createSketchFiles } from './class-exports/sketch-files.ts';
import { dispatch, type DispatchDeps } from './dispatch.ts';
import { createEngine, type Engine } from './engine.ts';
import { createEquipment } from './equipment.ts';
import { createImports, FileNotFound, type Imports } from './imports.ts';
import { createLateAnswers } from './late-answers.ts';
import { createNetwork } from './network/create-network.ts';
import { createNetworkRoutes } from './network/routes.ts';
import { createExports } from './exports.ts';
import { createClassMedia } from './listeners/class-media.ts';
import { listen } from './listeners/http.ts';
import { createActivityFiles } from './listeners/activity-files.ts';
import { createTeacherListener } from './listeners/teacher.ts';
import { serveWire, type PageHandler } from './listeners/wire.ts';
import { createActivitySender } from './listeners/activity-export.ts';
import { createClassExportSender } from './listeners/class-export.ts';
import { createExportSender } from './listeners/export-file.ts';
import { createLessonSender } from './listeners/lesson-file.ts';
import { createWaitingRoom, type PassingImages } from './page-images.ts';
import { withLive, type AppState } from './state/app-state.ts';
import { restoreState } from './state/stored.ts';
import { joinInfo } from './state/views.ts';

/** Everything that the app is given from outside. */
export interface AppDeps {
  /** The data folder; nothing is written outside of it. */
  data: string;
  /** Port of the teacher's listener; 0: any free one. */
  port: number;
  classPort: number;
  lang: string;
  demo: boolean;
  version: string;
  builtAt: number;
  /** Built pages and programs: `{out}/renderer`, `{out}/electron`. */
  out: {
    pages: string;
    studentPages: string;
    remotePages: string;
    h5pPages: string;
    importWorker: string;
    quizWorker: string;
    exportWorker: string;
    sheetsWorker: string;
    probe: string;
  };
  log: (message: string, error?: unknown) => void;
}

export interface App {
  /** The address that opens the console, with this launch's secret. */
  consoleUrl: string;
  joinUrl(): string | null;
  classPort(): number | null;
  engine: Engine;
  imports: Imports;
  /** Ends with everything on disk. */
  close(): Promise<void>;
}

/** Wires all parts and opens the teacher's listener. Throws a `StorageError` and touches nothing. */
export async function createApp(deps: AppDeps): Promise<App> {
  const { log } = deps;
  const storage = openStorage(deps.data);
  const found = restoreState(storage.documents.load, (kind, id) =>
    log(`left aside: ${kind} ${id} does not parse`),
  );
  // M6: whatever played when the power went stands still now.
  const initial = { ...found, lesson: restedMedia(found.lesson) };
  const hub = createHub(randomUUID(), initial, {
    version: deps.version,
    demo: deps.demo,
    lang: deps.lang,
  });
  const engine = createEngine({
    initial,
    context: () => ({ now: Date.now(), id: randomUUID, random: Math.random }),
    write: (changes) => storage.documents.write(changes),
    problemOf,
    follow: noteBoard,
    showBoard: hub.showBoard,
    showAll(state) {
      hub.showAll(state);
      door.follow(state);
      network.follow(state);
    },
    log,
  });
  const refused = countRefusals(engine);
  const waitingRoom = createWaitingRoom(engine);
  const passingImages: PassingImages = new Map();
  const door = createClassDoor({
    engine,
    hub,
    pages: { student: deps.out.studentPages, remote: deps.out.remotePages },
    h5pPages: deps.out.h5pPages,
    blobs: storage.blobs,
    sendMedia: createClassMedia({
      now: () => engine.state(),
      blobs: storage.blobs,
      pageImages: storage.pageImages,
      waitingRoom,
      passingImages,
    }),
    teach: (command, reply) => dispatch(parts(), command, reply),
    lateAnswers: createLateAnswers({ engine, documents: storage.documents }),
    lang: deps.lang,
    port: deps.classPort,
    network: () => network,
    networkRoutes: createNetworkRoutes({
      network: () => network,
      inSession: () => engine.state().classroom.session !== null,
      studentPages: deps.out.studentPages,
      lang: deps.lang,
    }),
    refused,
    log,
  });
  const network = createNetwork({
    engine,
    port: () => door.port(),
    wantedPort: deps.classPort,
    readRoutes,
    readFirewall,
    openMulticast: (hear) => createMulticast(hear, log),
    openLocalName: createLocalName,
    clock: Date.now,
  });
  const inventory = createInventory({
    dataDir: deps.data,
    probe: createProbe({ entryPath: deps.out.probe, dataDir: deps.data }),
    version: deps.version,
    builtAt: deps.builtAt,
    store: createSqliteOutbox(storage.database),
    cityUrl: () => engine.state().settings.cityUrl || null,
    clock: Date.now,
    random: Math.random,
    fetch,
    onChange: (status) => equipment.follow(status),
  });
  const equipment = createEquipment({
    engine,
    inventory,
    lang: deps.lang,
    clock: Date.now,
    log,
  });
  const imports = createImports({
    engine,
    blobs: storage.blobs,
    importer: createImporter({ workerPath: deps.out.importWorker }),
    office: createOfficeConverter({ folder: join(deps.data, 'conversions') }),
    quizzes: createQuizReader({ workerPath: deps.out.quizWorker, words: quizWords(deps.lang) }),
    problemOf,
  });
  const exports = createExports({
    engine,
    blobs: storage.blobs,
    pageImages: storage.pageImages,
    waitingRoom,
    folder: join(deps.data, 'exports'),
    workerPath: deps.out.exportWorker,
  });
  const classExports = createClassExports({
    state: () => engine.state(),
    closed: (id) => storage.documents.one('closed-session', id),
    files: createSketchFiles(storage),
    folder: join(deps.data, 'class-exports'),
    workerPath: deps.out.sheetsWorker,
    lang: deps.lang,
  });
  const secret = randomBytes(32).toString('hex');
  const teacher = createTeacherListener({
    secret,
    pages: deps.out.pages,
    lang: deps.lang,
    blobs: storage.blobs,
    pageImages: storage.pageImages,
    waitingRoom,
    passingImages,
    imports,
    activityFiles: createActivityFiles(storage),
    sendExport: createExportSender(exports),
    sendActivities: createActivitySender(() => engine.state(), storage.blobs),
    saveLesson: createLessonSender(() => engine.state(), storage.blobs),
    sendClassExport: createClassExportSender(classExports),
    log,
  });
  const wire = serveWire(teacher.server, {
    roles: ['console', 'board'],
    frameBytes: LIMITS.teacherFrameBytes,
    rates: null,
    gate: null,
    maxConnections: 20,
    outboundBytes: LIMITS.teacherOutboundBytes,
    allowed: teacher.allowed,
    welcome: (hello, socket, ready) => ready(serveTeacherPage(hello, socket)),
    refused,
  });

  /** What a command can be for; asked when one comes, once all of it is there. */
  function parts(): DispatchDeps {
    const { documents } = storage;
    return { engine, imports, equipment, exports, network, documents, pass: hub.pass };
  }

  function serveTeacherPage(hello: Hello, socket: PageSocket): PageHandler {
    const role = hello.role === 'board' ? 'board' : 'console';
    engine.flush();
    const leave = hub.join(role, socket, hello.since);
    countBoards();
    return {
      // The schema of the page's role has parsed it; a board's commands are some of the console's.
      command: (command, reply) => dispatch(parts(), command as ConsoleCommand, reply),
      gone() {
        leave();
        countBoards();
      },
    };
  }

  function countBoards(): void {
    const boards = hub.countOf('board');
    engine.submit({
      apply: (state, { now }) => {
        const lesson = boards === 0 ? pausedMedia(state.lesson, now) : state.lesson;
        return accept(withLive({ ...state, lesson }, { boards }));
      },
    });
  }

  const port = await listen(teacher.server, deps.port, '127.0.0.1').catch((error: unknown) => {
    storage.close();
    throw error;
  });
  equipment.follow(inventory.status());
  inventory.start();
  await network.start();
  engine.flush();
  await door.settled();
  engine.flush();

  return {
    consoleUrl: `http://127.0.0.1:${port}/start?key=${secret}`,
    joinUrl: () => joinInfo(engine.state())?.qr ?? null,
    classPort: () => door.port(),
    engine,
    imports,
    async close() {
      exports.close();
      network.close();
      await door.close();
      wire.close(CLOSE.goingAway);
      await inventory.stop();
      engine.flush();
      teacher.server.closeAllConnections();
      await new Promise((resolve) => teacher.server.close(resolve));
      storage.close();
    },
  };
}

/** What is on the board counts as shown. */
function noteBoard(state: AppState): AppState {
  const shown = noteShown(state.shown, state.lesson, state.live.boards);
  return shown === state.shown ? state : { ...state, shown };
}

function problemOf(error: unknown): ErrorCode {
  if (error instanceof StorageError) return error.code;
  if (error instanceof FileNotFound) return 'import/not-found';
  return 'app/failed';
}

/** Counts refused frames; shown once a second at most, so that a flood costs nobody anything. */
function countRefusals(engine: Engine): () => void {
  let count = 0;
  let timer: NodeJS.Timeout | null = null;
  return () => {
    count += 1;
    timer ??= setTimeout(() => {
      timer = null;
      const refusedFrames = count;
      engine.update((state) => withLive(state, { refusedFrames }));
    }, 1000).unref();
  };
}

/** Where a build has put what the app needs. */
export function builtFiles(out: string): AppDeps['out'] {
  return {
    pages: join(out, 'renderer'),
    studentPages: join(out, 'renderer', 'student'),
    remotePages: join(out, 'renderer', 'remote'),
    h5pPages: join(out, 'renderer', 'h5p'),
    exportWorker: join(out, 'electron', 'export-worker.js'),
    sheetsWorker: join(out, 'electron', 'sheets-worker.js'),
    importWorker: join(out, 'electron', 'inspect-pdf-worker.js'),
    quizWorker: join(out, 'electron', 'reading-worker.js'),
    probe: join(out, 'electron', 'probe.js'),
  };
}
