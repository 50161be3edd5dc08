import { searchWords } from '#city/rules/words.ts';

type Value = string | number;

/** Conditions of a query and their values, gathered together so that they cannot get out of step. */
export interface Where {
  readonly conditions: string[];
  readonly values: Value[];
}

/** A condition that holds for every row, to add to. */
export function everything(): Where {
  return { conditions: ['1'], values: [] };
}

export function and(where: Where, condition: string, ...values: Value[]): void {
  where.conditions.push(condition);
  where.values.push(...values);
}

/** Every typed word must occur in one of the columns. Columns are names from the code, never input. */
export function andWords(where: Where, columns: readonly string[], typed: string): void {
  for (const word of searchWords(typed).split(' ').slice(0, 8)) {
    if (word === '') continue;
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    const any = columns.map((column) => `${column} LIKE ? ESCAPE '\\'`).join(' OR ');
    and(where, `(${any})`, ...columns.map(() => pattern));
  }
}

export function sqlOf(where: Where): string {
  return where.conditions.join(' AND ');
}

export const ROWS_PER_PAGE = 100;

/** Which rows to read: the page asked for, or the last one when there are fewer. */
export function pageOf(total: number, asked: number) {
  const pages = Math.max(1, Math.ceil(total / ROWS_PER_PAGE));
  const page = Math.min(asked, pages);
  return { total, page, pages, offset: (page - 1) * ROWS_PER_PAGE };
}
