import { describe, expect, it } from 'vitest';
import { sampleEdid } from '../rules/sample-facts.ts';
import {
  joinDisplays,
  parseActiveMonitors,
  parseBatteryReport,
  parseRegistryEdids,
} from './windows-parsers.ts';

/** Texts as Windows' tools print them. Never run on a real Windows by these tests. */
const edid = Buffer.from(sampleEdid({ name: 'EPSON PJ' }));
const ENUM = 'HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Enum\\DISPLAY';
const REGISTRY = [
  '',
  `${ENUM}\\SEC1234\\5&2a3b&0&UID4352\\Device Parameters`,
  `    EDID    REG_BINARY    ${edid.toString('hex').toUpperCase()}`,
  '',
  `${ENUM}\\DEL40A1\\4&11&0&UID1\\Device Parameters`,
  '    EDID    REG_BINARY    00FF',
  `${ENUM}\\DEL40A1\\4&11&0&UID1\\Other`,
  '    EDID    REG_BINARY    FFFF',
  '    EDID    REG_SZ    hello',
  '',
  'End of search: 2 match(es) found.',
].join('\r\n');

describe('Windows displays', () => {
  it('takes the EDID of the displays that are plugged in now', () => {
    const active = parseActiveMonitors('\r\nDISPLAY\\SEC1234\\5&2a3b&0&uid4352_0\r\nnonsense\r\n');
    expect(active).toEqual(['DISPLAY\\SEC1234\\5&2A3B&0&UID4352']);
    const edids = parseRegistryEdids(REGISTRY);
    expect([...edids.values()]).toEqual([edid.toString('base64'), 'AP8=']);
    expect(joinDisplays(active, edids)).toEqual([
      { connector: active[0], edid: edid.toString('base64') },
    ]);
  });

  it('a display without EDID in the registry stays, without EDID', () => {
    expect(joinDisplays(['DISPLAY\\X\\Y'], new Map())).toEqual([{ connector: 'DISPLAY\\X\\Y' }]);
  });

  it('survives nonsense', () => {
    expect(parseRegistryEdids('ERROR: Access is denied.').size).toBe(0);
    expect(parseActiveMonitors('Get-CimInstance : Not supported')).toEqual([]);
  });
});

describe('Windows batteries', () => {
  const battery = (inside: string) =>
    `<?xml version="1.0"?><BatteryReport><Batteries><Battery>${inside}</Battery></Batteries></BatteryReport>`;

  it('reads capacities in mWh', () => {
    const xml = battery(
      '<Id>DELL &amp; Co</Id><Manufacturer>SMP</Manufacturer><SerialNumber>34605</SerialNumber>' +
        '<Chemistry>LiP</Chemistry><RelativeCapacity>0</RelativeCapacity>' +
        '<DesignCapacity>57570</DesignCapacity><FullChargeCapacity>40570</FullChargeCapacity>',
    );
    expect(parseBatteryReport(xml)).toEqual([
      {
        name: 'DELL & Co',
        manufacturer: 'SMP',
        serial: '34605',
        chemistry: 'LiP',
        designCapacity: 57_570,
        fullCapacity: 40_570,
      },
    ]);
  });

  it('leaves out capacities that are no mWh, and whatever is missing', () => {
    const xml = battery(
      '<RelativeCapacity>1</RelativeCapacity><DesignCapacity>100</DesignCapacity>' +
        '<FullChargeCapacity>0</FullChargeCapacity>',
    );
    expect(parseBatteryReport(xml)[0]).toMatchObject({
      designCapacity: undefined,
      fullCapacity: undefined,
    });
    expect(parseBatteryReport('')).toEqual([]);
    expect(parseBatteryReport('<Battery>')).toEqual([]);
  });
});
