import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocketServer, type WebSocket } from 'ws';
import { laptopCommandSchema, type LaptopCommand } from '#protocol/classroom.ts';
import { PROTOCOL_VERSION } from '#protocol/version.ts';
import type { LaptopView } from '#protocol/views.ts';
import { CLOSE, clientFrameSchema, type Hello } from '#protocol/wire.ts';
import { seeded } from './seeded.ts';
import { createVirtualLaptops } from './virtual-laptops.ts';

/** A tiny class: every frame that comes in must satisfy the protocol's schemas. */
async function fakeClass(onCommand: (command: LaptopCommand, reply: Reply) => void) {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  const hellos: Hello[] = [];
  const commands: LaptopCommand[] = [];
  const problems: string[] = [];
  let onHello: (socket: WebSocket, hello: Hello) => void = (socket) => welcome(socket, 0, choosing);
  server.on('connection', (socket) => {
    socket.on('message', (data) => {
      const frame = clientFrameSchema.safeParse(JSON.parse(String(data)));
      if (!frame.success) {
        problems.push(String(data));
        return;
      }
      if (frame.data.type === 'hello') {
        hellos.push(frame.data);
        onHello(socket, frame.data);
      }
      if (frame.data.type !== 'command') return;
      const command = laptopCommandSchema.safeParse(frame.data.command);
      if (!command.success) {
        problems.push(String(data));
        return;
      }
      commands.push(command.data);
      const { id } = frame.data;
      onCommand(command.data, {
        socket,
        done: () => send(socket, { type: 'done', id }),
        refuse: (code) => send(socket, { type: 'refused', id, code }),
      });
    });
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `ws://127.0.0.1:${port}/wire`,
    hellos,
    commands,
    problems,
    setOnHello: (next: typeof onHello) => (onHello = next),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

interface Reply {
  socket: WebSocket;
  done(): void;
  refuse(code: string): void;
}

const send = (socket: WebSocket, frame: object) => socket.send(JSON.stringify(frame));
const welcome = (socket: WebSocket, seq: number, view: LaptopView) =>
  send(socket, { type: 'welcome', protocol: PROTOCOL_VERSION, epoch: 'e1', seq, view });
const lea = { id: 'lea', name: 'Léa', picture: 'fox' };
const tom = { id: 'tom', name: 'Tom', picture: 'bear' };
const viewOf = (screen: LaptopView['screen']): LaptopView => ({
  role: 'laptop',
  number: 1,
  session: 's1',
  className: 'CM1',
  paused: false,
  screen,
});
const choosing = viewOf({
  kind: 'choosing',
  pupils: [lea, tom],
  taken: {},
});
const choices = [
  { id: 'c1', text: '1/2' },
  { id: 'c2', text: '5/8' },
];
const working = viewOf({
  kind: 'working',
  pupil: tom,
  handout: 'h1',
  activity: {
    id: 'a1',
    title: 'Fractions',
    items: ['i1', 'i2'].map((id) => ({
      id,
      kind: 'choice' as const,
      prompt: { text: '?' },
      several: false,
      choices,
    })),
    feedback: 'none',
    attempts: 1,
    seconds: null,
  },
  given: {},
  closed: false,
});

const cleanups: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

async function started(
  onCommand: (command: LaptopCommand, reply: Reply) => void,
  more: { count?: number; onEnd?: () => void } = {},
) {
  const fake = await fakeClass(onCommand);
  const lot = createVirtualLaptops({
    url: fake.url,
    code: '4217',
    count: 1,
    pace: 0,
    random: seeded(11),
    skill: () => ({ kind: 'choice', chosen: ['c2'] }),
    ...more,
  });
  cleanups.push(fake.close, () => lot.stop());
  return { fake, lot };
}

describe('a virtual laptop', () => {
  it('says hello, takes a free name, reports what is drawn and answers every question', async () => {
    const { fake, lot } = await started((command, reply) => {
      if (command.type === 'laptop/choose-pupil' && command.pupil === 'lea') {
        reply.refuse('session/pupil-taken');
        return;
      }
      reply.done();
      if (command.type === 'laptop/choose-pupil') {
        send(reply.socket, { type: 'change', seq: 1, patch: [[['screen'], working.screen]] });
      }
    });
    lot.start();
    await expect.poll(() => fake.commands.map((command) => command.type)).toHaveLength(5);
    await expect.poll(() => lot.laptops[0]?.unsent()).toBe(0);
    expect(fake.problems).toEqual([]);
    expect(fake.hellos[0]).toMatchObject({ role: 'laptop', code: '4217' });
    expect(fake.commands).toMatchObject([
      { type: 'laptop/choose-pupil', pupil: 'lea' },
      { type: 'laptop/choose-pupil', pupil: 'tom' },
      { type: 'laptop/shown', handout: 'h1' },
      { type: 'laptop/answer', item: 'i1', given: { chosen: ['c2'] }, pupil: 'tom' },
      { type: 'laptop/answer', item: 'i2', given: { chosen: ['c2'] }, pupil: 'tom' },
    ]);
  });

  it('comes back with since and sends the same unacknowledged answer again', async () => {
    let dropped = false;
    const { fake, lot } = await started((command, reply) => {
      if (command.type === 'laptop/answer' && !dropped) {
        dropped = true;
        reply.socket.terminate();
        return;
      }
      reply.done();
    });
    fake.setOnHello((socket, hello) => {
      if (hello.since) send(socket, { type: 'resumed', epoch: 'e1', seq: 4 });
      else welcome(socket, 4, working);
    });
    lot.start();
    await expect.poll(() => lot.laptops[0]?.unsent()).toBe(0);
    await expect.poll(() => new Set(answerIds(fake.commands)).size).toBe(2);
    expect(fake.hellos[1]?.since).toEqual({ epoch: 'e1', seq: 4 });
    expect(fake.hellos[1]?.token).toBe(fake.hellos[0]?.token);
    const ids = answerIds(fake.commands);
    expect(ids.filter((id) => id === ids[0]).length).toBe(2);
    expect(fake.problems).toEqual([]);
  });

  it('asks for everything anew after a gap in the changes', async () => {
    const { fake, lot } = await started((_command, reply) => reply.done());
    fake.setOnHello((socket) => {
      if (fake.hellos.length === 1) {
        welcome(socket, 4, viewOf({ kind: 'waiting', pupil: tom }));
        send(socket, { type: 'change', seq: 9, patch: [[['paused'], true]] });
      } else {
        welcome(socket, 9, working);
      }
    });
    lot.start();
    await expect.poll(() => answerIds(fake.commands).length).toBe(2);
    expect(fake.hellos[1]?.since).toBeUndefined();
  });

  it('goes away without a word and is back where it was', async () => {
    const { fake, lot } = await started((_command, reply) => reply.done());
    fake.setOnHello((socket) => welcome(socket, 1, viewOf({ kind: 'waiting', pupil: tom })));
    lot.start();
    await expect.poll(() => lot.laptops[0]?.view()?.screen.kind).toBe('waiting');
    lot.laptops[0]?.goAway();
    fake.setOnHello((socket) => welcome(socket, 2, working));
    lot.laptops[0]?.comeBack();
    await expect.poll(() => answerIds(fake.commands).length).toBe(2);
  });

  it('ends when the session is over', async () => {
    let ended = 0;
    const { fake, lot } = await started(() => {}, { count: 3, onEnd: () => (ended += 1) });
    fake.setOnHello((socket) => socket.close(CLOSE.sessionClosed));
    lot.start();
    await expect.poll(() => ended).toBe(1);
    expect(fake.hellos).toHaveLength(3);
    expect(new Set(fake.hellos.map((hello) => hello.token)).size).toBe(3);
    expect(lot.laptops).toHaveLength(0);
  });
});

function answerIds(commands: readonly LaptopCommand[]): string[] {
  return commands.flatMap((command) => (command.type === 'laptop/answer' ? [command.id] : []));
}
