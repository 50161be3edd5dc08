import { expect, type Locator, type Page } from '@playwright/test';

/** What a teacher does at the console, by the words she reads there. */

export async function openFile(teacher: Page, button: string, file: string): Promise<void> {
  const chooser = teacher.waitForEvent('filechooser');
  await teacher.getByRole('button', { name: button }).first().click();
  await (await chooser).setFiles(file);
}

export async function expectPage(teacher: Page, page: number): Promise<void> {
  await expect(teacher.getByText(new RegExp(`^page ${page} sur \\d+$`))).toBeVisible();
}

/** The dialog in front, which every step of a form happens in. */
export function dialog(teacher: Page, title: string | RegExp): Locator {
  return teacher.getByRole('dialog', { name: title });
}

export async function closeDialog(teacher: Page): Promise<void> {
  await teacher.keyboard.press('Escape');
  await expect(teacher.getByRole('dialog')).toHaveCount(0);
}

/** A first class, its names pasted, and the session with it. */
export async function startSession(
  teacher: Page,
  { name, names }: { name: string; names: readonly string[] },
): Promise<{ address: string; code: string }> {
  await teacher.getByRole('button', { name: 'Commencer une séance' }).first().click();
  const editor = dialog(teacher, 'Nouvelle classe');
  await editor.getByRole('textbox', { name: 'Nom de la classe' }).fill(name);
  await editor.getByRole('textbox', { name: 'Prénoms' }).focus();
  await teacher.keyboard.insertText(names.join('\n'));
  await editor.getByRole('button', { name: 'Enregistrer et commencer' }).click();
  return readJoin(teacher);
}

/** What the teacher reads out to the class. */
export async function readJoin(teacher: Page): Promise<{ address: string; code: string }> {
  const join = dialog(teacher, 'Rejoindre la séance');
  const values = join.getByRole('definition');
  await expect(values.nth(1)).toHaveText(/^\d{4}$/);
  return { address: await values.nth(0).innerText(), code: await values.nth(1).innerText() };
}

export interface Question {
  prompt: string;
  choices: readonly string[];
  /** The letter of the right answer. */
  right?: string;
}

/** With the keyboard only, as somebody who knows what she wants to ask. */
export async function askQuestion(teacher: Page, question: Question): Promise<void> {
  await teacher.getByRole('button', { name: 'Poser une question' }).click();
  const form = dialog(teacher, 'Poser une question');
  await expect(form.getByRole('textbox', { name: 'La question' })).toBeFocused();
  await teacher.keyboard.type(question.prompt);
  for (const [place, choice] of question.choices.entries()) {
    const letter = String.fromCharCode(65 + place);
    const field = form.getByRole('textbox', { name: `Réponse ${letter}` });
    if (!(await field.isVisible())) {
      await form.getByRole('button', { name: 'Ajouter une réponse' }).click();
    }
    await field.fill(choice);
  }
  if (question.right !== undefined) {
    await form.getByRole('button', { name: `${question.right} est la bonne réponse` }).click();
  }
}

export async function sendQuestion(teacher: Page): Promise<void> {
  await teacher.keyboard.press('Control+Enter');
  await expect(teacher.getByRole('dialog')).toHaveCount(0);
}

/** One pupil's tile in the class's panel, by what it says. */
export function tile(teacher: Page, name: string, state: string): Locator {
  return teacher
    .getByRole('region', { name: 'La classe' })
    .getByLabel(`${name} : ${state}`, { exact: true });
}
