/** What a spreadsheet would take for a formula, also behind spaces that it does not see. */
const RUNS = /^\s*[=+\-@＝＋－＠]|^[\t\r]/u;
const PLAIN_NUMBER = /^-?\d+([.,]\d+)?$/;

/** Words as they may stand in a file for a spreadsheet: nothing in them runs. */
export function unrunnable(text: string): string {
  return RUNS.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}
