import { describe, expect, it } from 'vitest';
import { csvCell, csvLine, parseCsv } from './csv.ts';

describe('tables as text', () => {
  it('[C12] are read with quotes, separators and line ends inside cells', () => {
    const text = '\uFEFFa;b\r\n"1;2";"say ""hi""\nthere"\r\n\r\nlast;line';
    expect(parseCsv(text)).toEqual([
      { number: 1, cells: ['a', 'b'] },
      { number: 2, cells: ['1;2', 'say "hi"\nthere'] },
      { number: 5, cells: ['last', 'line'] },
    ]);
  });

  it('[C12] are read with commas and tabs too', () => {
    expect(parseCsv('a,b\n1,2')[1]?.cells).toEqual(['1', '2']);
    expect(parseCsv('a\tb\n1\t2')[1]?.cells).toEqual(['1', '2']);
    expect(parseCsv('')).toEqual([]);
  });

  it('[C17] never hand a spreadsheet a formula', () => {
    expect(csvCell('=HYPERLINK("x")')).toBe('"\'=HYPERLINK(""x"")"');
    expect(csvCell('@SUM(A1)')).toBe("'@SUM(A1)");
    expect(csvCell('+33 3 87')).toBe("'+33 3 87");
    expect(csvCell('-1+1')).toBe("'-1+1");
    expect(csvCell(' =1+1')).toBe("' =1+1");
    expect(csvCell('＝1+1')).toBe("'＝1+1");
    expect(csvCell(-12.5)).toBe('-12.5');
    expect(csvCell(null)).toBe('');
  });

  it('[C17] quote what would break a line', () => {
    expect(csvLine(['a;b', 'c\nd', 'é', 1])).toBe('"a;b";"c\nd";é;1\r\n');
  });

  it('[C17] come back as they were', () => {
    const cells = ['École « A »', 'x;y', 'two\r\nlines', '"'];
    const back = parseCsv(`${csvLine(['h', 'h', 'h', 'h'])}${csvLine(cells)}`)[1]?.cells;
    expect(back).toEqual(cells);
  });
});
