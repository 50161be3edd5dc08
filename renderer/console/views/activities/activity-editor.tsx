import { useState, type KeyboardEvent } from 'react';
import { Button } from '#kit/button.tsx';
import { Dialog } from '#kit/dialog.tsx';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import { showNote } from '#kit/toasts.ts';
import { LIMITS } from '#protocol/limits.ts';
import { connection, newId, openDialog, order, useView } from '../../store.ts';
import { targetOf } from '../../keyboard.ts';
import { presentStep } from '../steps/present-step.ts';
import { ActivityOptions } from './activity-options.tsx';
import { newItem, withKind, type NewKind } from './draft/new-item.ts';
import { firstProblem, type Problem } from './draft/problems.ts';
import type { ActivityDraft } from './draft/shapes.ts';
import { toActivity } from './draft/to-activity.ts';
import styles from './editor.module.css';
import { ItemEditor } from './item-editor.tsx';
import { ItemList } from './item-list.tsx';
import { KindPicker } from './kind-picker.tsx';
import { activityTexts } from './texts.ts';
import { useEditor } from './use-editor.ts';

interface ActivityEditorProps {
  readonly draftKey: string;
  readonly begin: ActivityDraft;
  /** What was left unfinished the last time. */
  readonly found: ActivityDraft | null;
  readonly step: string | null;
  readonly onClose: () => void;
}

/** Left the questions, in the middle one of them as a pupil sees it, right what holds for all. */
export function ActivityEditor({ draftKey, begin, found, step, onClose }: ActivityEditorProps) {
  const t = activityTexts();
  const session = useView((view) => view.session !== null);
  const editor = useEditor(draftKey, begin, found);
  const [picking, setPicking] = useState<'add' | 'change' | null>(null);
  const [problem, setProblem] = useState<{
    item: string;
    problem: Problem;
  } | null>(null);
  const [focus, setFocus] = useState(true);
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState(found !== null);
  const { draft } = editor;

  const leave = () => {
    editor.leave();
    if (editor.changed) showNote(t.kept);
    onClose();
  };
  const select = (place: number, withFocus: boolean) => {
    setPicking(null);
    setFocus(withFocus);
    editor.select(place);
  };
  const pick = (kind: NewKind) => {
    const words = { yes: t.choice.true, no: t.choice.false };
    setFocus(true);
    if (picking === 'change') editor.changeItem(withKind(editor.item, kind, newId, words));
    else editor.add(newItem(kind, newId, words));
    setPicking(null);
  };
  const save = async (give: boolean) => {
    const missing = firstProblem(draft);
    setProblem(
      missing && {
        item: draft.items[missing.place]?.id ?? '',
        problem: missing.problem,
      },
    );
    if (missing) return select(missing.place, true);
    if (step !== null && !editor.changed) {
      editor.forget();
      return give ? giveStep(step) : onClose();
    }
    setBusy(true);
    const activity = toActivity(draft, newId);
    const content = { kind: 'activity' as const, activity };
    const done = await order(
      step === null
        ? { type: 'lesson/add-step', content, after: presentStep() }
        : { type: 'lesson/change-step', step, content },
    );
    setBusy(false);
    if (!done) return;
    editor.forget();
    if (give) giveStep(stepOf(activity.id));
    else onClose();
  };
  const onKey = (event: KeyboardEvent) => {
    const control = event.ctrlKey || event.metaKey;
    if (control && event.key === 'Enter') {
      event.preventDefault();
      event.stopPropagation();
      if (!event.shiftKey) void save(false);
      else if (draft.items.length < LIMITS.items) setPicking('add');
    }
    // In a field the browser takes back what was typed there.
    if (control && targetOf(event.target) !== 'field' && /^[zy]$/i.test(event.key)) {
      event.preventDefault();
      if (event.key.toLowerCase() === 'y' || event.shiftKey) editor.redo();
      else editor.undo();
    }
  };

  return (
    <Dialog
      open
      onClose={leave}
      size="full"
      title={t.title}
      subtitle={t.subtitle}
      actions={
        <>
          <Button onClick={leave}>{t.close}</Button>
          {session && (
            <Button icon={icons.handOut} busy={busy} onClick={() => void save(true)}>
              {t.saveAndGive}
            </Button>
          )}
          <Button
            tone="primary"
            icon={step === null ? icons.add : icons.tick}
            busy={busy}
            title={t.saveHint}
            aria-keyshortcuts="Control+Enter"
            onClick={() => void save(false)}
          >
            {step === null ? t.addIt : t.save}
          </Button>
        </>
      }
    >
      <div className={styles.editor} onKeyDownCapture={onKey}>
        <ItemList
          editor={editor}
          onSelect={(place) => select(place, false)}
          onAdd={() => setPicking('add')}
        />
        <div className={styles.middle}>
          {told && (
            <p className={styles.found} role="status">
              <Icon of={icons.info} size={18} /> {t.found}
              <Button
                size="compact"
                tone="quiet"
                onClick={() => {
                  editor.startAgain();
                  setTold(false);
                }}
              >
                {step === null ? t.startAgain : t.backToSaved}
              </Button>
            </p>
          )}
          {picking !== null ? (
            <KindPicker onPick={pick} onBack={() => setPicking(null)} onLeave={leave} />
          ) : (
            <ItemEditor
              editor={editor}
              problem={problem?.item === editor.item.id ? problem.problem : null}
              focus={focus}
              onKind={() => setPicking('change')}
            />
          )}
        </div>
        <ActivityOptions editor={editor} />
      </div>
    </Dialog>
  );
}

function giveStep(step: string | null): void {
  openDialog('hand-out', step);
}

/** The step of an activity that was just added. */
function stepOf(activity: string): string | null {
  const steps = connection.store.getState().view?.lesson?.steps ?? [];
  const step = steps.find((one) => one.kind === 'activity' && one.activity.id === activity);
  return step?.id ?? null;
}
