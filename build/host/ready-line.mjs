/** The app's ready line, when this line is one. */
export function parseReadyLine(line) {
  try {
    const said = JSON.parse(line);
    const isReady =
      said?.ready === true && typeof said.console === 'string' && typeof said.data === 'string';
    return isReady ? { console: said.console, data: said.data } : null;
  } catch {
    return null;
  }
}

/** Passes everything on unchanged and calls back once, with the app's ready line. */
export function passOn({ from, to, onReady }) {
  let rest = '';
  let isReady = false;
  from.setEncoding('utf8');
  from.on('data', (part) => {
    to.write(part);
    if (isReady) return;
    const lines = (rest + part).split('\n');
    rest = lines.pop();
    const ready = lines.map(parseReadyLine).find((one) => one !== null);
    if (ready === undefined) return;
    isReady = true;
    onReady(ready);
  });
}
