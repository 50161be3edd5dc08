import { useRef } from 'react';
import { classNames } from '#kit/class-names.ts';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import type { IconPicture } from '#kit/icons.ts';
import { VisuallyHidden } from '#kit/visually-hidden.tsx';
import type { Part } from '#protocol/activity/content.ts';
import { choiceLetter } from '../../../names.ts';
import { ContentFace, ListenButton, sayContent } from '../../content.tsx';
import { useKeys } from '../../use-keys.ts';
import { itemTexts } from '../texts.ts';
import styles from './choice-cards.module.css';

export type Preset = 'true-false' | 'yes-no';

export interface ChoiceCardsProps {
  /** The radios' common name; the item's id. */
  readonly name: string;
  /** What is asked, for those who hear the page. */
  readonly label: string;
  readonly parts: readonly Part[];
  /** How many may be chosen; one: the next tap moves the choice. */
  readonly most: number;
  readonly chosen: readonly string[];
  readonly onChosen: (chosen: string[]) => void;
  readonly locked: boolean;
  /** Once it may be told: which are right. */
  readonly right?: readonly string[] | undefined;
  readonly preset?: Preset | undefined;
  readonly active: boolean;
}

/** Cards to choose from: one, or several. Choose as often as you like, answer once. */
export function ChoiceCards(props: ChoiceCardsProps) {
  const { parts, most, chosen, onChosen, locked, preset } = props;
  const group = useRef<HTMLFieldSetElement>(null);
  useKeys((event) => chooseByKey(event, group.current), props.active && !locked);
  return (
    <fieldset
      ref={group}
      className={classNames(styles.choices, styles[preset ? 'short' : layoutOf(parts)])}
      data-count={parts.length}
      aria-label={props.label}
    >
      {parts.map((part, index) => (
        <div key={part.id} className={styles.place}>
          <label className={styles.choice}>
            <input
              type={most === 1 ? 'radio' : 'checkbox'}
              name={props.name}
              className={styles.radio}
              checked={chosen.includes(part.id)}
              disabled={locked}
              onClick={() => sayContent(part)}
              onChange={() => onChosen(nextChosen(parts, chosen, part.id, most))}
            />
            <span
              className={styles.card}
              data-mark={markOf(part.id, chosen, props.right)}
              data-preset={preset}
            >
              <Letter index={index} chosen={chosen.includes(part.id)} square={most > 1} />
              {preset && <PresetSign preset={preset} first={index === 0} />}
              <ContentFace content={part} size="large" heard={!isHeardBeside(part)} />
              <Mark of={markOf(part.id, chosen, props.right)} />
            </span>
          </label>
          {isHeardBeside(part) && (
            <span className={styles.again}>
              <ListenButton
                small
                sound={part.sound}
                label={itemTexts().listenTo(choiceLetter(index))}
              />
            </span>
          )}
        </div>
      ))}
    </fieldset>
  );
}

function Letter(props: {
  readonly index: number;
  readonly chosen: boolean;
  readonly square: boolean;
}) {
  return (
    <span className={classNames(styles.letter, props.square && styles.square)} aria-hidden="true">
      {props.chosen ? <Icon of={icons.tick} size={26} /> : choiceLetter(props.index)}
    </span>
  );
}

const SIGNS: Record<Preset, readonly [IconPicture, IconPicture]> = {
  'true-false': [icons.tick, icons.close],
  'yes-no': [icons.wellDone, icons.thumbDown],
};

function PresetSign({ preset, first }: { readonly preset: Preset; readonly first: boolean }) {
  return (
    <span className={styles.sign} aria-hidden="true">
      <Icon of={SIGNS[preset][first ? 0 : 1]} size={64} />
    </span>
  );
}

/** A card of words or a picture has a button to hear it again; one of sound alone is that itself. */
function isHeardBeside({ text, picture, sound }: Part): boolean {
  return sound !== undefined && (text !== undefined || picture !== undefined);
}

type CardMark = 'right' | 'wrong' | undefined;

/** The right ones, and hers where it is not. */
function markOf(
  id: string,
  chosen: readonly string[],
  right: readonly string[] | undefined,
): CardMark {
  if (!right) return undefined;
  if (right.includes(id)) return 'right';
  return chosen.includes(id) ? 'wrong' : undefined;
}

function Mark({ of }: { readonly of: CardMark }) {
  if (!of) return null;
  const t = itemTexts();
  return (
    <span className={styles.mark} data-mark={of}>
      <Icon of={of === 'right' ? icons.tick : icons.close} size={28} />
      <VisuallyHidden>{of === 'right' ? t.isRight : t.isWrong}</VisuallyHidden>
    </span>
  );
}

/** In the order of the cards, so that the same choice is always the same answer. */
function nextChosen(
  parts: readonly Part[],
  chosen: readonly string[],
  id: string,
  most: number,
): string[] {
  if (most === 1) return [id];
  const next = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
  // One too many: the first one makes place.
  const kept = next.slice(-most);
  return parts.flatMap((part) => (kept.includes(part.id) ? [part.id] : []));
}

/** Short words and pictures side by side; sentences two by two; long texts as a list. */
function layoutOf(parts: readonly Part[]): 'short' | 'sentences' | 'long' {
  const longest = Math.max(...parts.map(({ text }) => (text ?? '').length));
  if (parts.some(({ picture }) => picture)) return longest <= 24 ? 'short' : 'sentences';
  if (longest <= 14) return 'short';
  return longest <= 70 ? 'sentences' : 'long';
}

/** 1 to 6 or A to F choose; an arrow goes into the group, where the browser takes over. */
function chooseByKey(event: KeyboardEvent, group: HTMLElement | null): void {
  const inputs = [...(group?.querySelectorAll('input') ?? [])];
  const byNumber = '123456789'.indexOf(event.key);
  const byLetter = 'abcdefghi'.indexOf(event.key.toLowerCase());
  const input = event.key.length === 1 ? inputs[Math.max(byNumber, byLetter)] : undefined;
  if (input) {
    input.click();
    input.focus();
    return;
  }
  const at = inputs.findIndex((one) => one === document.activeElement);
  if (event.key.startsWith('Arrow') && (at < 0 || inputs[at]?.type === 'checkbox')) {
    event.preventDefault();
    const step = event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : -1;
    const next =
      at < 0
        ? (inputs.find((one) => one.checked) ?? inputs[0])
        : inputs[(at + step + inputs.length) % inputs.length];
    if (next?.type === 'radio') next.click();
    next?.focus();
  }
  const onButton = document.activeElement instanceof HTMLButtonElement;
  if (event.key === 'Enter' && at < 0 && !onButton) {
    inputs.find((one) => one.checked)?.form?.requestSubmit();
  }
}
