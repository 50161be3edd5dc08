import {
  createServer,
  type IncomingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import {
  type Envelope,
  envelopeSchema,
  type Receipt,
  receiptText,
  signedText,
} from '#protocol/report.ts';
import {
  keyIdOf,
  newPrivateKey,
  publicKeyOf,
  readPrivateKey,
  sha256Hex,
  signText,
  verifyText,
} from '../probes/signing.ts';

/** A receiver for tests, over a real socket: nothing in the product imports this file. */
export interface FakeCity {
  url: string;
  /** Stored once by id. */
  stored: Map<string, Envelope>;
  /** Every request that came, refused ones too. */
  requests: { url: string; headers: IncomingHttpHeaders; envelope: Envelope | null }[];
  /** Answers the next requests with this instead, until it returns false. */
  instead: ((response: ServerResponse, envelope: Envelope | null) => boolean) | null;
  /** Stores, then cuts the line before the answer. */
  loseAnswer: boolean;
  privateKey: string;
  down: () => Promise<void>;
  /** Comes (back) up on the same port. */
  up: () => Promise<void>;
}

export function receiptFor(envelope: Envelope, privateKey: string): Receipt {
  const key = readPrivateKey(privateKey);
  const publicKey = publicKeyOf(key);
  const body = {
    id: envelope.id,
    sha256: sha256Hex(signedText(envelope)),
    received_at: '2026-11-23T08:00:01.000Z',
    city: 'Metz',
  };
  const sig = signText(receiptText(body), key);
  return { ...body, key_id: keyIdOf(publicKey), public_key: publicKey, sig };
}

function parse(body: string): Envelope | null {
  try {
    const envelope = envelopeSchema.parse(JSON.parse(body));
    const signed = verifyText(signedText(envelope), envelope.sig, envelope.public_key);
    return signed && keyIdOf(envelope.public_key) === envelope.key_id ? envelope : null;
  } catch {
    return null;
  }
}

export async function createFakeCity(): Promise<FakeCity> {
  let server: Server | null = null;
  let port = 0;
  const sockets = new Set<Socket>();
  const city: FakeCity = {
    url: '',
    stored: new Map(),
    requests: [],
    instead: null,
    loseAnswer: false,
    privateKey: newPrivateKey(),
    async down() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server?.close(resolve) ?? resolve(null));
      server = null;
    },
    async up() {
      server = createServer((request, response) => {
        const chunks: Buffer[] = [];
        request.on('data', (chunk: Buffer) => chunks.push(chunk));
        request.on('end', () => {
          const envelope = parse(Buffer.concat(chunks).toString('utf8'));
          city.requests.push({ url: request.url ?? '', headers: request.headers, envelope });
          if (city.instead?.(response, envelope) === true) return;
          if (envelope === null) {
            response.writeHead(400).end('{"code":"report/invalid"}');
            return;
          }
          const known = city.stored.has(envelope.id);
          city.stored.set(envelope.id, envelope);
          if (city.loseAnswer) {
            request.socket.destroy();
            return;
          }
          const receipt = JSON.stringify(receiptFor(envelope, city.privateKey));
          response
            .writeHead(known ? 200 : 201, { 'content-type': 'application/json' })
            .end(receipt);
        });
      });
      server.on('connection', (socket) => {
        sockets.add(socket);
        socket.on('close', () => sockets.delete(socket));
      });
      const listening = server;
      await new Promise<void>((resolve) => listening.listen(port, '127.0.0.1', resolve));
      port = (listening.address() as AddressInfo).port;
      city.url = `http://127.0.0.1:${port}`;
    },
  };
  await city.up();
  return city;
}
