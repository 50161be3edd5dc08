import { describe, expect, it } from 'vitest';
import { noFacts, unreadable } from './facts.ts';
import { toGlpi } from './glpi.ts';
import { sampleDisplay, sampleFacts } from './sample-facts.ts';

const SENDER = {
  device: '0f1e2d3c-aaaa-4bbb-8ccc-1234567890ab',
  deviceid: 'PC-C12-2026-11-23-08-00-00',
  tag: '0570001A|C12',
  version: '0.1.0',
};

describe('[G1] GLPI inventory', () => {
  it('[G1] puts facts where GLPI looks for them', () => {
    const { content, ...root } = toGlpi(sampleFacts(), SENDER);
    expect(root).toEqual({
      action: 'inventory',
      deviceid: SENDER.deviceid,
      itemtype: 'Computer',
      tag: '0570001A|C12',
    });
    expect(content).toMatchObject({
      versionclient: 'Ardoise_v0.1.0',
      bios: { smanufacturer: 'Dell Inc.', ssn: '640HP72', assettag: 'METZ-00412' },
      hardware: { name: 'PC-C12', uuid: '4c4c4544-0034-3010-8048-b6c04f503732', memory: 8192 },
      operatingsystem: { name: 'Debian GNU/Linux', arch: 'x86_64', kernel_name: 'linux' },
      cpus: [{ core: 4, thread: 1 }],
      memories: [{ capacity: 8192, speed: '2400', numslots: 1 }],
      storages: [{ name: '/dev/sda', disksize: 244198, serial: 'Y5LS10' }],
    });
    expect(content['monitors']).toEqual([
      expect.objectContaining({ manufacturer: 'DEL', caption: 'DELL P2217' }),
      expect.objectContaining({ serial: 'X3LK8400123', description: '7/2019' }),
    ]);
  });

  it('[G2] leaves out placeholders and what was not read', () => {
    const { content } = toGlpi(sampleFacts(), SENDER);
    expect(content['bios']).not.toHaveProperty('msn');
    expect(content['memories']).not.toHaveProperty('0.serialnumber');
    const empty = toGlpi(noFacts('failed'), SENDER);
    expect(empty.content).toEqual({
      versionclient: 'Ardoise_v0.1.0',
      hardware: { name: 'ardoise-0f1e2d3c' },
    });
  });

  it('[G2] a damaged EDID gives no serial; none at all gives no monitor', () => {
    const damaged = sampleDisplay('a', { textSerial: 'X3LK84', damaged: true });
    const facts = sampleFacts({ displays: [damaged, { connector: 'b' }] });
    expect(toGlpi(facts, SENDER).content['monitors']).toEqual([
      expect.not.objectContaining({ serial: 'X3LK84' }),
    ]);
  });

  it('[G3] is partial when no monitor is seen, or a list was not read', () => {
    expect(toGlpi(sampleFacts(), SENDER).partial).toBeUndefined();
    const off = toGlpi(sampleFacts({ displays: [] }), SENDER);
    expect(off.partial).toBe(true);
    expect(off.content).not.toHaveProperty('monitors');
    expect(toGlpi(sampleFacts({ usb: unreadable('timed-out') }), SENDER).partial).toBe(true);
  });

  it('[G4] says nothing about people', () => {
    const facts = sampleFacts({ hostname: 'pc-marie' });
    const text = JSON.stringify(toGlpi(facts, SENDER));
    expect(text).not.toMatch(/marie/i);
    const { content } = toGlpi(facts, SENDER);
    expect(content['drives']).toEqual([
      { type: '/', filesystem: 'ext4', total: 238418, free: 114440 },
    ]);
    expect(content['networks']).toEqual([
      { description: 'enp3s0', mac: 'f8:b1:56:00:12:34', type: 'ethernet', status: 'up' },
      { description: 'wlan0', type: 'wifi', status: 'down' },
    ]);
    expect(content['usbdevices']).toEqual([
      {
        vendorid: '0bda',
        productid: '5830',
        name: 'Document Camera',
        caption: 'Document Camera',
        manufacturer: 'Lumens',
      },
    ]);
  });

  it('[G5] replaces a host name that may be a person', () => {
    const { content } = toGlpi(sampleFacts({ hostname: 'pc-marie' }), SENDER);
    expect(content['hardware']).toMatchObject({ name: 'ardoise-0f1e2d3c' });
  });
});
