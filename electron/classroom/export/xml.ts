/** What XML cannot hold at all: control characters, halves of pairs. */
// eslint-disable-next-line no-control-regex -- control characters are exactly what is meant
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** Words as they stand in XML, between tags or in an attribute. */
export function xmlText(words: string): string {
  return words
    .replace(IMPOSSIBLE, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
