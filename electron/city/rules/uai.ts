const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ';

/** The key letter of the seven digits of a French school identifier. */
export function uaiLetter(digits: string): string {
  return LETTERS.charAt(Number(digits) % LETTERS.length);
}

/** True when the identifier has seven digits and the right key letter. */
export function isUaiSound(uai: string): boolean {
  return /^\d{7}[A-Z]$/.test(uai) && uaiLetter(uai.slice(0, 7)) === uai.charAt(7);
}
