import { useState } from 'react';
import { Button } from '#kit/button.tsx';
import { Dialog } from '#kit/dialog.tsx';
import * as icons from '#kit/icons.ts';
import { TextArea, TextField } from '#kit/text-field.tsx';
import { showTrouble } from '#kit/toasts.ts';
import { LIMITS } from '#protocol/limits.ts';
import { firstFocus } from '../../first-focus.ts';
import { namesProblem, parseNames, type NamesProblem } from '../../class-names.ts';
import { troubleOf } from '../../refusals.ts';
import { ask, closeDialog, openDialog, order, orderNow, useView } from '../../store.ts';
import { texts } from '../../texts.ts';
import { equalNames, withInitials } from '../coming-in/equal-names.ts';
import { Initials } from '../coming-in/initials.tsx';
import type { AboutProps } from './about.ts';
import styles from './class-editor.module.css';

/** A class: its name and its first names, typed or pasted. */
export function ClassEditor({ about }: AboutProps) {
  const t = texts();
  const known = useView((view) => (about === null ? undefined : view.classes[about]));
  const session = useView((view) => view.session !== null);
  const [name, setName] = useState(known?.name ?? '');
  const [list, setList] = useState(known?.pupils.map((pupil) => pupil.name).join('\n') ?? '');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [removing, setRemoving] = useState(false);
  const [initials, setInitials] = useState<Record<number, string>>({});
  const typed = parseNames(list);
  const names = withInitials(typed, initials);
  const problem = namesProblem(names);
  const shownProblem = problem.kind === 'empty' && !tried ? undefined : sentence(problem);

  const save = async (start: boolean) => {
    setTried(true);
    // Equal names are told apart by a number until the teacher gives an initial (C2).
    if (name.trim() === '' || !(problem.kind === 'none' || problem.kind === 'doubles')) return;
    setBusy(true);
    const identity = known ? { class: known.id } : {};
    const outcome = await ask({ type: 'class/save', ...identity, name: name.trim(), names });
    setBusy(false);
    if (!outcome.ok) {
      showTrouble(troubleOf(outcome.refusal.code));
      return;
    }
    const saved = known?.id ?? idOf(outcome.result);
    if (!start || saved === null) openDialog('classes');
    else if (await order({ type: 'session/open', class: saved })) openDialog('join');
  };

  if (removing && known) {
    return (
      <Dialog
        open
        onClose={() => setRemoving(false)}
        size="small"
        title={t.class.removeTitle}
        actions={
          <>
            <Button onClick={() => setRemoving(false)}>{t.keep}</Button>
            <Button
              tone="danger"
              icon={icons.remove}
              onClick={() => {
                orderNow({ type: 'class/remove', class: known.id });
                openDialog('classes');
              }}
            >
              {t.class.remove}
            </Button>
          </>
        }
      >
        <p>{t.class.removeText(known.name)}</p>
      </Dialog>
    );
  }

  return (
    <Dialog
      open
      onClose={closeDialog}
      title={known ? t.class.editTitle : t.class.newTitle}
      actions={
        <>
          {known && (
            <Button tone="quiet" icon={icons.remove} onClick={() => setRemoving(true)}>
              {t.class.remove}
            </Button>
          )}
          <Button busy={busy} onClick={() => void save(false)}>
            {t.class.save}
          </Button>
          {!session && (
            <Button tone="primary" icon={icons.play} busy={busy} onClick={() => void save(true)}>
              {t.class.saveAndStart}
            </Button>
          )}
        </>
      }
    >
      <TextField
        label={t.class.name}
        value={name}
        maxLength={80}
        placeholder={t.class.namePlaceholder}
        error={tried && name.trim() === '' ? t.class.needName : undefined}
        onChange={setName}
        ref={firstFocus}
      />
      <TextArea
        label={t.class.names}
        hint={t.class.namesHint}
        rows={9}
        value={list}
        placeholder={t.class.namesPlaceholder}
        error={shownProblem}
        className={styles.names}
        onChange={(text) => {
          setList(text);
          setInitials({});
        }}
      />
      <Initials equal={equalNames(typed)} initials={initials} onChange={setInitials} />
      <p className={styles.count} aria-live="polite">
        {t.class.pupils(names.length)}
      </p>
    </Dialog>
  );
}

/** What is wrong with the list, in words; undefined when it is good. */
function sentence(problem: NamesProblem): string | undefined {
  const t = texts().class;
  switch (problem.kind) {
    case 'none':
      return undefined;
    case 'empty':
      return t.needPupils;
    case 'too-many':
      return t.tooMany(problem.amount, LIMITS.pupilsPerClass);
    case 'too-long':
      return t.tooLong(LIMITS.nameLength);
    case 'doubles':
      return t.doubles(problem.names.join(', '));
  }
}

/** The app answers with the id of the class it saved. */
function idOf(result: unknown): string | null {
  if (typeof result === 'string') return result;
  if (typeof result !== 'object' || result === null) return null;
  const [found] = ['class', 'id']
    .map((key) => (result as Record<string, unknown>)[key])
    .filter(Boolean);
  return typeof found === 'string' ? found : null;
}
