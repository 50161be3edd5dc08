import { describe, expect, it } from 'vitest';
import { parseUfw, parseWindowsFirewall } from './firewall-parsers.ts';

const profiles = [
  { Name: 'Domain', on: 1 },
  { Name: 'Private', on: 0 },
  { Name: 'Public', on: 1 },
];
const windows = (answer: object) =>
  parseWindowsFirewall(JSON.stringify({ profiles, rules: null, ...answer }));

describe("Windows' firewall", () => {
  it('[N6] is that of the strictest network, with the rule for this program', () => {
    const networks = [{ category: 1 }, { category: 0 }];
    expect(windows({ networks })).toEqual({ on: true, profile: 'public', lets: null });
    const allow = { on: 1, direction: 1, action: 2, profiles: 6 };
    expect(windows({ networks, rules: allow })?.lets).toBe(true);
    expect(windows({ networks, rules: [allow, { ...allow, action: 4 }] })?.lets).toBe(false);
    // Of another profile, going out, switched off: none of them lets a laptop in.
    const others = [{ profiles: 1 }, { direction: 2 }, { on: 2 }].map((more) => ({
      ...allow,
      ...more,
    }));
    expect(windows({ networks, rules: others })?.lets).toBeNull();
  });

  it('is read when PowerShell writes one network without a list', () => {
    expect(windows({ networks: { category: 1 } })).toMatchObject({ on: false, profile: 'private' });
  });

  it('is unknown when there is no network or no answer', () => {
    expect(windows({ networks: null })).toBeNull();
    expect(parseWindowsFirewall('Get-NetConnectionProfile : Accès refusé')).toBeNull();
  });
});

describe("Ubuntu's firewall", () => {
  it('[N6] is on or off', () => {
    expect(parseUfw('# comment\nENABLED=yes\nLOGLEVEL=low\n').on).toBe(true);
    expect(parseUfw('ENABLED=no\n').on).toBe(false);
  });
});
