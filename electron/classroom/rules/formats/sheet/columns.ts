/** Which column is what: found by the words of its heading, in French or English. */
export interface Columns {
  question: number;
  /** In their order. */
  answers: number[];
  right: number | null;
  seconds: number | null;
  explanation: number | null;
}

const QUESTION = /^(questions?|énoncé|enonce|intitulé|consigne|prompt)(?![\p{L}\d])/iu;
const ANSWER =
  /^(answer|réponse|reponse|choix|choice|option|proposition)s?\s*(n°|#|:)?\s*([1-9]|[a-h])(?![\p{L}\d])/iu;
const RIGHT = /(correct|bonnes?|justes?|right|exacte?s?|solution)/iu;
const SECONDS = /(time|temps|durée|duree|seconde?s?|secs?)(?![\p{L}\d])/iu;
const EXPLANATION = /^(explication|explanation|feedback|commentaire|comment)/iu;

/** The row with the headings, among the first; null when there is none. */
export function findColumns(
  rows: readonly { row: number; cells: readonly string[] }[],
): { columns: Columns; at: number } | null {
  for (const [at, { cells }] of rows.slice(0, 60).entries()) {
    const columns = columnsOf(cells.map((cell) => cell.replace(/\s+/g, ' ').trim()));
    if (columns) return { columns, at };
  }
  return null;
}

/** RS2 */
function columnsOf(heads: readonly string[]): Columns | null {
  const find = (pattern: RegExp, but: readonly number[] = []) => {
    const found = heads.findIndex((head, at) => pattern.test(head) && !but.includes(at));
    return found < 0 ? null : found;
  };
  const question = find(QUESTION);
  const answers = heads.flatMap((head, at) => (ANSWER.test(head) ? [at] : []));
  if (question === null || answers.length < 2) return null;
  const taken = [question, ...answers];
  return {
    question,
    answers,
    right: find(RIGHT, taken),
    seconds: find(SECONDS, taken),
    explanation: find(EXPLANATION, taken),
  };
}
