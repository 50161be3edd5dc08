import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';
import { createProbe } from './probes/machine.ts';
import { decodeBase64 } from './rules/base64.ts';
import { parseEdid } from './rules/edid.ts';
import { noFacts } from './rules/facts.ts';
import { type GlpiInventory, toGlpi } from './rules/glpi.ts';
import { sampleFacts } from './rules/sample-facts.ts';

const CORPUS = resolve(process.env['ARDOISE_CORPUS'] ?? '../shared/data', 'glpi');
const SCHEMA = join(CORPUS, 'inventory.schema.json');
const present = existsSync(SCHEMA);
if (!present) console.warn(`skipped: GLPI's schema is absent (${SCHEMA}; set ARDOISE_CORPUS)`);

const SENDER = {
  device: '0f1e2d3c-aaaa-4bbb-8ccc-1234567890ab',
  deviceid: 'PC-C12-2026-11-23-08-00-00',
  tag: '0570001A|C12',
  version: '0.1.0',
};

type Json = Record<string, unknown>;

/** GLPI's schema lets unknown keys of a section pass, but GLPI may fail on them: refuse them here. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const copy: Json = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, closed(value)]),
  );
  const isObjectSchema = copy['type'] === 'object' && typeof copy['properties'] === 'object';
  return isObjectSchema ? { ...copy, additionalProperties: false } : copy;
}

describe.skipIf(!present)("[G1] against GLPI's own schema", () => {
  let errorsOf: (document: unknown) => string[] = () => ['not loaded'];
  let schema: Json = {};

  beforeAll(() => {
    schema = JSON.parse(readFileSync(SCHEMA, 'utf8')) as Json;
    const validators = [schema, closed(schema) as Json].map((one) => {
      const ajv = new Ajv({ strict: false, allErrors: true });
      formats.default(ajv);
      return ajv.compile(one);
    });
    errorsOf = (document) =>
      validators.flatMap((validate) =>
        validate(document)
          ? []
          : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`),
      );
  });

  it('[G1] a full PC, a PC of which nothing is known, and one with odd values are valid', () => {
    const odd = sampleFacts({
      hostname: 'é',
      platform: { system: 'win32', arch: 'mips' },
      volumes: [{ mount: 'C:\\', filesystem: 'NTFS', totalBytes: 1.5e9, freeBytes: 0 }],
      batteries: [{ name: 'B', designCapacity: 57570.4, fullCapacity: 40570, voltage: 7600.2 }],
      cpu: [{ name: 'x', cores: 0.2, megahertz: 1699.9 }],
      memoryModules: [{ bytes: 1, megahertz: 0 }],
    });
    for (const facts of [sampleFacts(), noFacts('failed'), odd]) {
      expect(errorsOf(toGlpi(facts, SENDER))).toEqual([]);
    }
  });

  it('[G1] the inventory of this very machine is valid', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ardoise-glpi-'));
    const entryPath = fileURLToPath(new URL('./probes/probe-main.ts', import.meta.url));
    const facts = await createProbe({ entryPath, dataDir: folder }).read();
    rmSync(folder, { recursive: true, force: true });
    const document = toGlpi(facts, SENDER);
    expect(errorsOf(document)).toEqual([]);
    expect(Object.keys(document.content)).toContain('cpus');
  });

  it('[G1] a planted wrong key is found, at the root, in the content and in a section', () => {
    const planted = (change: (document: GlpiInventory & Json) => void) => {
      const document: GlpiInventory & Json = { ...toGlpi(sampleFacts(), SENDER) };
      change(document);
      return errorsOf(document);
    };
    expect(planted((document) => (document['school'] = 'x'))).toHaveLength(2);
    expect(planted((document) => (document.content['lot'] = 3))).toHaveLength(1);
    expect(
      planted((document) => ((document.content['bios'] as Json)['serial'] = 'x')),
    ).toHaveLength(1);
    expect(planted((document) => (document.content['cpus'] = [{ speed: '1700' }]))).toHaveLength(2);
  });

  it('[F2] reads the EDID of real displays', () => {
    const examples = [...JSON.stringify(schema).matchAll(/"(AP\/+wA[A-Za-z0-9+/=]{100,})"/g)];
    expect(examples.length).toBeGreaterThan(0);
    for (const [, base64 = ''] of examples) {
      const edid = parseEdid(decodeBase64(base64) ?? new Uint8Array());
      expect(edid).toMatchObject({ manufacturer: 'CMN', year: 2013, week: 11, checksumGood: true });
      expect(edid).toMatchObject({ width: 1366, height: 768 });
    }
  });
});
