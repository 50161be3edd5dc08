/** A refusal of the browser, or a browser that went away before it could answer. */
export class BrowserRefusal extends Error {}

/** Splits what arrives into the messages between NUL bytes; keeps the unfinished rest. */
export function createSplitter(onMessage) {
  let rest = Buffer.alloc(0);
  return (part) => {
    rest = Buffer.concat([rest, part]);
    for (let end = rest.indexOf(0); end !== -1; end = rest.indexOf(0)) {
      onMessage(rest.subarray(0, end).toString('utf8'));
      rest = rest.subarray(end + 1);
    }
  };
}

/**
 * Speaks the DevTools protocol over two streams (`--remote-debugging-pipe`): nobody but the parent
 * of the browser can reach it, unlike a debugging port.
 */
export function connectPipe({ toBrowser, fromBrowser }) {
  const waiting = new Map();
  const listeners = new Map();
  let last = 0;
  let open = true;

  const receive = (text) => {
    const message = JSON.parse(text);
    if (message.id === undefined) {
      for (const listener of listeners.get(message.method) ?? []) listener(message.params);
      return;
    }
    const answer = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error === undefined) answer?.resolve(message.result);
    else answer?.reject(new BrowserRefusal(message.error.message));
  };
  const end = () => {
    open = false;
    for (const { reject } of waiting.values()) reject(new BrowserRefusal('The browser is gone'));
    waiting.clear();
  };
  fromBrowser.on('data', createSplitter(receive));
  fromBrowser.once('close', end);
  fromBrowser.on('error', end);
  toBrowser.on('error', end);

  return {
    send(method, params = {}) {
      if (!open) return Promise.reject(new BrowserRefusal('The browser is gone'));
      last += 1;
      const id = last;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        toBrowser.write(`${JSON.stringify({ id, method, params })}\0`);
      });
    },
    on(method, listener) {
      listeners.set(method, [...(listeners.get(method) ?? []), listener]);
    },
  };
}
