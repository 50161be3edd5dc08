import { describe, expect, it } from 'vitest';
import { officePrograms } from './find-office.ts';

describe('where LibreOffice is looked for', () => {
  it('on Linux: the path first, then the usual places, each once', () => {
    const found = officePrograms({
      platform: 'linux',
      env: { PATH: '/usr/bin:x:/opt/a' },
      registry: '',
    });
    expect(found.slice(0, 4)).toEqual([
      '/usr/bin/soffice',
      '/usr/bin/libreoffice',
      '/opt/a/soffice',
      '/opt/a/libreoffice',
    ]);
    expect(found).toContain('/snap/bin/libreoffice');
    expect(new Set(found).size).toBe(found.length);
  });

  it('on Windows: what its installer wrote, then Program Files', () => {
    const registry = [
      '',
      String.raw`HKEY_LOCAL_MACHINE\SOFTWARE\LibreOffice\UNO\InstallPath`,
      String.raw`    (par défaut)    REG_SZ    D:\Outils\LibreOffice\program`,
      '',
    ].join('\r\n');
    const env = { ProgramFiles: String.raw`C:\Program Files` };
    expect(officePrograms({ platform: 'win32', env, registry })).toEqual([
      String.raw`D:\Outils\LibreOffice\program\soffice.com`,
      String.raw`C:\Program Files\LibreOffice\program\soffice.com`,
    ]);
    expect(officePrograms({ platform: 'win32', env: {}, registry: '' })).toEqual([]);
  });

  it('nowhere else than named', () => {
    const env = { PATH: '/usr/bin', ARDOISE_OFFICE: '/mine' };
    expect(officePrograms({ platform: 'linux', env, registry: '' })).toEqual(['/mine']);
  });
});
