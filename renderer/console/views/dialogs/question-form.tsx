import { useRef, useState, type KeyboardEvent } from 'react';
import { Button } from '#kit/button.tsx';
import { Dialog } from '#kit/dialog.tsx';
import { Icon } from '#kit/icon.tsx';
import { IconButton } from '#kit/icon-button.tsx';
import * as icons from '#kit/icons.ts';
import { TextArea } from '#kit/text-field.tsx';
import type { Activity } from '#protocol/activity/activity.ts';
import { LIMITS } from '#protocol/limits.ts';
import { firstFocus } from '../../first-focus.ts';
import {
  activityToDraft,
  canAddChoice,
  draftProblem,
  draftToActivity,
  letterOf,
  withChoice,
  withoutChoice,
  type DraftProblem,
  type QuestionDraft,
} from '../../question-draft.ts';
import { newId } from '../../store.ts';
import { texts } from '../../texts.ts';
import styles from './question-form.module.css';

export interface QuestionFormProps {
  readonly title: string;
  readonly subtitle: string;
  readonly first: QuestionDraft;
  /** What the button says that ends it. */
  readonly label: string;
  readonly icon: icons.IconPicture;
  readonly hint?: string;
  /** Questions that were asked before, to begin from. */
  readonly recent?: readonly Activity[];
  readonly onClose: () => void;
  readonly onDone: (activity: Activity) => Promise<void>;
}

/** A multiple-choice question, written in under twenty seconds. */
export function QuestionForm(props: QuestionFormProps) {
  const { title, subtitle, first, label, icon, hint, recent = [], onClose, onDone } = props;
  const t = texts();
  const [draft, setDraft] = useState<QuestionDraft>(first);
  const [problem, setProblem] = useState<DraftProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLDivElement>(null);

  const change = (next: QuestionDraft) => {
    setDraft(next);
    setProblem(null);
  };

  const send = async () => {
    const missing = draftProblem(draft);
    setProblem(missing);
    if (missing !== null) {
      fields(form.current)[missing === 'prompt' ? 0 : 1]?.focus();
      return;
    }
    setBusy(true);
    await onDone(draftToActivity(draft, newId));
    setBusy(false);
  };

  /** Enter goes on to the next field; Ctrl+Enter sends from anywhere. */
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      void send();
      return;
    }
    const all = fields(form.current);
    const at = all.indexOf(event.target as HTMLInputElement);
    if (at < 0 || event.shiftKey) return;
    event.preventDefault();
    const next = all[at + 1];
    if (next) next.focus();
    else void send();
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      subtitle={subtitle}
      size="wide"
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button
            tone="primary"
            icon={icon}
            busy={busy}
            title={hint}
            aria-keyshortcuts="Control+Enter"
            onClick={() => void send()}
          >
            {label}
          </Button>
        </>
      }
    >
      <div ref={form} className={styles.form} onKeyDown={onKey}>
        <TextArea
          label={t.question.prompt}
          rows={2}
          value={draft.prompt}
          maxLength={LIMITS.promptLength}
          placeholder={t.question.promptPlaceholder}
          error={problem === 'prompt' ? t.question.needPrompt : undefined}
          onChange={(prompt) => change({ ...draft, prompt })}
          ref={firstFocus}
        />
        <fieldset className={styles.choices}>
          <legend className={styles.legend}>{t.question.choices}</legend>
          <Presets onChoose={(choices) => change({ ...draft, choices, right: null })} />
          <div className={styles.grid}>
            {draft.choices.map((choice, place) => (
              <ChoiceField
                key={place}
                place={place}
                value={choice}
                right={draft.right === place}
                removable={draft.choices.length > 2}
                onChange={(text) => change(withChoice(draft, place, text))}
                onRight={() => change({ ...draft, right: draft.right === place ? null : place })}
                onRemove={() => change(withoutChoice(draft, place))}
              />
            ))}
            {canAddChoice(draft) && (
              <Button
                tone="quiet"
                icon={icons.add}
                className={styles.add}
                onClick={() => change({ ...draft, choices: [...draft.choices, ''] })}
              >
                {t.question.addChoice}
              </Button>
            )}
          </div>
          <p className={styles.hint}>{t.question.rightHint}</p>
          {problem === 'choices' && (
            <p className={styles.error} role="alert">
              <Icon of={icons.alert} size={18} /> {t.question.needChoices}
            </p>
          )}
        </fieldset>
        {recent.length > 0 && (
          <section className={styles.again}>
            <h3 className={styles.legend}>{t.question.again}</h3>
            <ul>
              {recent.map((activity) => (
                <li key={activity.id}>
                  <Button
                    tone="quiet"
                    icon={icons.reload}
                    className={styles.recent}
                    onClick={() => change(activityToDraft(activity))}
                  >
                    {activity.title}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Dialog>
  );
}

function fields(form: HTMLElement | null): HTMLElement[] {
  return [...(form?.querySelectorAll<HTMLElement>('textarea, input') ?? [])];
}

function Presets({ onChoose }: { readonly onChoose: (choices: readonly string[]) => void }) {
  const t = texts().question;
  const presets = [
    [t.trueFalse, [t.true, t.false]],
    [t.yesNo, [t.yes, t.no]],
    [t.letters, ['A', 'B', 'C', 'D']],
  ] as const;
  return (
    <div className={styles.presets} role="group" aria-label={t.presets}>
      {presets.map(([label, choices]) => (
        <Button key={label} size="compact" onClick={() => onChoose(choices)}>
          {label}
        </Button>
      ))}
    </div>
  );
}

interface ChoiceFieldProps {
  readonly place: number;
  readonly value: string;
  readonly right: boolean;
  readonly removable: boolean;
  readonly onChange: (text: string) => void;
  readonly onRight: () => void;
  readonly onRemove: () => void;
}

function ChoiceField(props: ChoiceFieldProps) {
  const { place, value, right, removable, onChange, onRight, onRemove } = props;
  const t = texts().question;
  const letter = letterOf(place);
  return (
    <div className={styles.choice} data-right={right}>
      <button
        type="button"
        className={styles.letter}
        tabIndex={-1}
        aria-pressed={right}
        aria-label={t.right(letter)}
        title={t.right(letter)}
        onClick={onRight}
      >
        {right ? <Icon of={icons.tick} size={20} /> : letter}
      </button>
      <input
        className={styles.text}
        aria-label={t.choice(letter)}
        value={value}
        maxLength={LIMITS.promptLength}
        autoComplete="off"
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {removable && (
        <IconButton
          icon={icons.close}
          label={t.removeChoice(letter)}
          size="compact"
          tabIndex={-1}
          onClick={onRemove}
        />
      )}
    </div>
  );
}
