import { useEffect, useRef, useState } from 'react';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import { classNames } from '#kit/class-names.ts';
import { choiceLetter } from '../names.ts';
import type { Item } from '../screen.ts';
import { texts } from '../texts.ts';
import { Instruction } from './instruction.tsx';
import { PupilButton } from './pupil-button.tsx';
import styles from './question-view.module.css';
import { useKeys } from './use-keys.ts';

export interface QuestionViewProps {
  readonly item: Item;
  /** False under "Yeux au tableau": keys do nothing then. */
  readonly active: boolean;
  readonly onConfirm: (choice: string) => void;
}

/** One question: choose as often as you like, confirm once. */
export function QuestionView({ item, active, onConfirm }: QuestionViewProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const group = useRef<HTMLFieldSetElement>(null);
  const confirmed = useRef(false);
  useKeys((event) => chooseByKey(event, group.current), active);
  const confirm = () => {
    if (chosen === null || confirmed.current || !active) return;
    confirmed.current = true;
    onConfirm(chosen);
  };
  return (
    <>
      <Instruction text={item.prompt.text ?? ''} aloud={aloud(item)} />
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          confirm();
        }}
      >
        <fieldset
          ref={group}
          className={classNames(styles.choices, styles[layoutOf(item)])}
          data-count={item.choices.length}
          aria-label={item.prompt.text ?? ''}
        >
          {item.choices.map((choice, index) => (
            <label key={choice.id} className={styles.choice}>
              <input
                type="radio"
                name={item.id}
                className={styles.radio}
                checked={chosen === choice.id}
                onChange={() => setChosen(choice.id)}
              />
              <span className={styles.card}>
                <span className={styles.letter} aria-hidden="true">
                  {chosen === choice.id ? <Icon of={icons.tick} size={26} /> : choiceLetter(index)}
                </span>
                <span className={styles.text} dir="auto">
                  {choice.text ?? ''}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
        <ConfirmButton ready={chosen !== null} />
      </form>
    </>
  );
}

function ConfirmButton({ ready }: { readonly ready: boolean }) {
  const button = useRef<HTMLButtonElement>(null);
  // On a phone the button is below the choices: it comes into sight when there is something to confirm.
  useEffect(() => {
    if (ready) button.current?.scrollIntoView({ block: 'nearest' });
  }, [ready]);
  return (
    <PupilButton
      ref={button}
      type="submit"
      tone="leaf"
      icon={icons.tick}
      disabled={!ready}
      className={styles.confirm}
    >
      {texts().question.confirm}
    </PupilButton>
  );
}

function aloud(item: Item): string {
  const choices = item.choices.map(
    (choice, index) => `${choiceLetter(index)}. ${choice.text ?? ''}.`,
  );
  return [item.prompt.text ?? '', ...choices].join('\n');
}

/** Short words in large letters side by side; sentences two by two; long texts as a list. */
function layoutOf(item: Item): 'short' | 'sentences' | 'long' {
  const longest = Math.max(...item.choices.map((choice) => (choice.text ?? '').length));
  if (longest <= 14) return 'short';
  return longest <= 70 ? 'sentences' : 'long';
}

/** 1 to 6 or A to F choose; an arrow goes into the group, where the browser takes over. */
function chooseByKey(event: KeyboardEvent, group: HTMLElement | null): void {
  const radios = [...(group?.querySelectorAll('input') ?? [])];
  const byNumber = '123456'.indexOf(event.key);
  const byLetter = 'abcdef'.indexOf(event.key.toLowerCase());
  const radio = event.key.length === 1 ? radios[Math.max(byNumber, byLetter)] : undefined;
  if (radio) {
    radio.click();
    radio.focus();
    return;
  }
  const inside = radios.some((one) => one === document.activeElement);
  if (!inside && event.key.startsWith('Arrow')) {
    const target = radios.find((one) => one.checked) ?? radios[0];
    event.preventDefault();
    target?.click();
    target?.focus();
  }
  const onButton = document.activeElement instanceof HTMLButtonElement;
  if (event.key === 'Enter' && !inside && !onButton) {
    radios.find((one) => one.checked)?.form?.requestSubmit();
  }
}
