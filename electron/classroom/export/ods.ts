import { strToU8, zipSync, type Zippable } from 'fflate';
import { localTime } from './csv.ts';
import type { Cell, Table } from './table.ts';
import { XML_HEAD, xmlText } from './xml.ts';

const TYPE = 'application/vnd.oasis.opendocument.spreadsheet';
const SPACE = 'urn:oasis:names:tc:opendocument:xmlns';
const NAMES = `xmlns:office="${SPACE}:office:1.0" xmlns:table="${SPACE}:table:1.0" xmlns:text="${SPACE}:text:1.0" xmlns:style="${SPACE}:style:1.0" xmlns:fo="${SPACE}:xsl-fo-compatible:1.0" xmlns:number="${SPACE}:datastyle:1.0"`;
const STYLES = `<office:automatic-styles><number:date-style style:name="moment"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/><number:text> </number:text><number:hours number:style="long"/><number:text>:</number:text><number:minutes number:style="long"/></number:date-style><style:style style:name="at" style:family="table-cell" style:data-style-name="moment"/><style:style style:name="head" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles>`;

/** Tables as one OpenDocument file. Words are words: no cell of it can run. */
export function odsOf(tables: readonly Table[]): Uint8Array {
  const content = `${XML_HEAD}<office:document-content ${NAMES} office:version="1.3">${STYLES}<office:body><office:spreadsheet>${tables.map(tableOf).join('')}</office:spreadsheet></office:body></office:document-content>`;
  const manifest = `${XML_HEAD}<manifest:manifest xmlns:manifest="${SPACE}:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="${TYPE}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`;
  const files: Zippable = {
    // First and as it is: by its place a reader knows what kind of file this is.
    mimetype: [strToU8(TYPE), { level: 0 }],
    'content.xml': strToU8(content),
    'META-INF/manifest.xml': strToU8(manifest),
  };
  return zipSync(files);
}

function tableOf({ name, head, rows }: Table): string {
  const lines = [row(head, ' table:style-name="head"'), ...rows.map((cells) => row(cells, ''))];
  return `<table:table table:name="${xmlText(name)}"><table:table-column table:number-columns-repeated="${Math.max(1, head.length)}"/>${lines.join('')}</table:table>`;
}

function row(cells: readonly Cell[], style: string): string {
  return `<table:table-row>${cells.map((cell) => cellOf(cell, style)).join('')}</table:table-row>`;
}

function cellOf(cell: Cell, style: string): string {
  if (cell === null) return '<table:table-cell/>';
  if (typeof cell === 'number') {
    return `<table:table-cell office:value-type="float" office:value="${cell}"><text:p>${cell}</text:p></table:table-cell>`;
  }
  if (typeof cell === 'object') {
    const time = localTime(cell.at);
    return `<table:table-cell table:style-name="at" office:value-type="date" office:date-value="${time}"><text:p>${time}</text:p></table:table-cell>`;
  }
  const lines = cell.split(/\r\n?|\n/).map((line) => `<text:p>${spaced(line)}</text:p>`);
  return `<table:table-cell${style} office:value-type="string">${lines.join('')}</table:table-cell>`;
}

/** OpenDocument takes several spaces for one unless they are counted. */
function spaced(line: string): string {
  return xmlText(line)
    .replace(/ {2,}/g, (spaces) => ` <text:s text:c="${spaces.length - 1}"/>`)
    .replaceAll('\t', '<text:tab/>');
}
