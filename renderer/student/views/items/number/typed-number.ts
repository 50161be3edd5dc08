const LONGEST = 20;

/** What stands in the field after some more was typed: digits, one comma, a minus in front. */
export function typedNumber(text: string, typed: string): string {
  if (typed === 'Backspace') return text.slice(0, -1);
  let next = text;
  for (const key of typed) {
    if (next.length >= LONGEST) break;
    if (/^[0-9]$/.test(key)) next += key;
    else if (/^[.,]$/.test(key) && !next.includes(','))
      next += next.replace('-', '') === '' ? '0,' : ',';
    else if (/^[-−]$/.test(key) && next === '') next = '-';
    else if (/^\s$/.test(key) && /\d$/.test(next)) next += ' ';
  }
  return next;
}
