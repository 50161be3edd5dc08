import { expect, type Locator, type Page } from '@playwright/test';

/** What a teacher does in the editor of activities, by the words she reads there. */

export async function addActivity(teacher: Page): Promise<Locator> {
  await teacher.getByRole('button', { name: 'Ajouter à la leçon' }).click();
  const menu = teacher.getByRole('dialog', { name: 'Ajouter à la leçon' });
  await menu.getByRole('button', { name: 'Activité', exact: true }).click();
  const form = teacher.getByRole('dialog', { name: 'Préparer une activité' });
  await expect(form.getByRole('textbox', { name: 'La question' })).toBeFocused();
  return form;
}

/** Another question of a kind; its field has the focus. */
export async function addItem(form: Locator, kind: string): Promise<void> {
  await form.getByRole('button', { name: 'Ajouter une question' }).click();
  const kinds = form.getByRole('region', { name: 'Genres de questions' });
  await kinds.getByRole('button', { name: new RegExp(`^${kind}`) }).click();
  await expect(form.getByRole('textbox', { name: 'La question' })).toBeFocused();
}

/** Words one after the other, with Enter between them. */
export async function typeOn(teacher: Page, words: readonly string[]): Promise<void> {
  for (const [place, word] of words.entries()) {
    if (place > 0) await teacher.keyboard.press('Enter');
    await teacher.keyboard.insertText(word);
  }
}

/** A picture of one colour, made in the page. */
export async function picturePng(teacher: Page, colour: string): Promise<Buffer> {
  const data = await teacher.evaluate((fill) => {
    const canvas = document.createElement('canvas');
    canvas.width = 320;
    canvas.height = 200;
    const context = canvas.getContext('2d');
    if (context) {
      context.fillStyle = fill;
      context.fillRect(0, 0, 320, 200);
      context.fillStyle = 'white';
      context.beginPath();
      context.arc(160, 100, 70, 0, 7);
      context.fill();
    }
    return canvas.toDataURL('image/png');
  }, colour);
  return Buffer.from(data.slice(data.indexOf(',') + 1), 'base64');
}

/** Presses a button that asks for a file, and gives it this picture. */
export async function givePicture(teacher: Page, button: Locator, buffer: Buffer): Promise<void> {
  const chooser = teacher.waitForEvent('filechooser');
  await button.click();
  await (await chooser).setFiles({ name: 'image.png', mimeType: 'image/png', buffer });
}
