import { useRef, useState, type KeyboardEvent } from 'react';
import { Button } from '#kit/button.tsx';
import { Dialog } from '#kit/dialog.tsx';
import { Icon } from '#kit/icon.tsx';
import { IconButton } from '#kit/icon-button.tsx';
import * as icons from '#kit/icons.ts';
import { TextArea } from '#kit/text-field.tsx';
import { showGood } from '#kit/toasts.ts';
import { LIMITS } from '#protocol/limits.ts';
import { firstFocus } from '../../first-focus.ts';
import {
  activityToDraft,
  canAddChoice,
  draftProblem,
  draftToActivity,
  EMPTY_DRAFT,
  letterOf,
  withChoice,
  withoutChoice,
  type DraftProblem,
  type QuestionDraft,
} from '../../question-draft.ts';
import { closeDialog, newId, order, useView } from '../../store.ts';
import { texts } from '../../texts.ts';
import type { AboutProps } from './about.ts';
import styles from './question-dialog.module.css';

/** A multiple-choice question, written and sent in under twenty seconds. */
export function QuestionDialog({ about }: AboutProps) {
  const t = texts();
  const handouts = useView((view) => view.session?.handouts);
  const again = about === null ? undefined : handouts?.[about]?.handout.activity;
  const [draft, setDraft] = useState<QuestionDraft>(again ? activityToDraft(again) : EMPTY_DRAFT);
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
    const done = await order({ type: 'handout/send', activity: draftToActivity(draft, newId) });
    setBusy(false);
    if (!done) return;
    showGood(t.question.sent);
    closeDialog();
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

  const recent = Object.values(handouts ?? {})
    .sort((a, b) => b.handout.sentAt - a.handout.sentAt)
    .slice(0, 4);

  return (
    <Dialog
      open
      onClose={closeDialog}
      title={t.question.title}
      subtitle={t.question.subtitle}
      size="wide"
      actions={
        <>
          <Button onClick={closeDialog}>{t.cancel}</Button>
          <Button
            tone="primary"
            icon={icons.handOut}
            busy={busy}
            title={t.question.sendHint}
            aria-keyshortcuts="Control+Enter"
            onClick={() => void send()}
          >
            {t.question.send}
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
              {recent.map(({ handout }) => (
                <li key={handout.id}>
                  <Button
                    tone="quiet"
                    icon={icons.reload}
                    className={styles.recent}
                    onClick={() => change(activityToDraft(handout.activity))}
                  >
                    {handout.activity.title}
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
