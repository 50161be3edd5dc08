import { H5P } from 'h5p-standalone';
import { rememberInMemory } from './memory.ts';
import { resultOf, type FrameMessage } from './result.ts';

/**
 * Plays the package that lies beside this page, and says its results to the page around it. It runs
 * without an origin (see electron/app/listeners/h5p.ts): whatever a package does, it does here.
 */

interface Dispatcher {
  on(name: 'xAPI', listener: (event: { data: { statement: unknown } }) => void): void;
}

const say = (message: FrameMessage) => parent.postMessage(message, '*');

async function play(place: HTMLElement): Promise<void> {
  rememberInMemory(window);
  const own = (path: string) => new URL(path, location.href).href;
  await new H5P(place, {
    id: 'work',
    h5pJsonPath: own('files'),
    frameJs: own('standalone/frame.bundle.js'),
    frameCss: own('standalone/styles/h5p.css'),
    embedType: 'div',
    frame: false,
    copyright: false,
    export: false,
    icon: false,
    fullScreen: false,
    saveFreq: false,
    reportingIsEnabled: false,
  });
  const { externalDispatcher } = (window as unknown as { H5P: { externalDispatcher: Dispatcher } })
    .H5P;
  externalDispatcher.on('xAPI', ({ data }) => {
    const result = resultOf(data.statement);
    if (result) say({ ardoise: 'h5p/result', ...result });
  });
  say({ ardoise: 'h5p/ready' });
}

const place = document.getElementById('place');
if (place) play(place).catch(() => say({ ardoise: 'h5p/failed' }));
