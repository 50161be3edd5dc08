import { useState } from 'react';
import { Button } from '#kit/button.tsx';
import { Dialog } from '#kit/dialog.tsx';
import { IconButton } from '#kit/icon-button.tsx';
import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import { ProgressBar } from '#kit/progress-bar.tsx';
import { TextField } from '#kit/text-field.tsx';
import { TroubleNote } from '#kit/trouble-note.tsx';
import type { ImportView } from '#protocol/views.ts';
import { firstFocus } from '../first-focus.ts';
import { pickFiles } from '../import-files.ts';
import { troubleOf } from '../refusals.ts';
import { order, orderNow, useUi, useView } from '../store.ts';
import { texts } from '../texts.ts';
import { ReportDialog } from './formats/report-dialog.tsx';
import { stepTexts } from './steps/texts.ts';
import styles from './imports.module.css';

/** Files on their way in: how far, refused with a sentence, or asking for a password. */
export function Imports() {
  const t = texts().imports;
  const uploads = useUi((state) => state.uploads);
  const imports = useView((view) => view.imports);
  const stages = stepTexts().importing;
  const words = {
    reading: t.reading,
    converting: stages.converting,
    checking: stages.checking,
  };
  const working = Object.entries(imports).flatMap(([id, { name, state }]) =>
    state in words ? [{ id, name, words: words[state as keyof typeof words](name) }] : [],
  );
  const asking = Object.entries(imports).find(([, one]) => one.state === 'password');
  const read = Object.entries(imports).find(([, one]) => one.state === 'report');
  const refused = Object.entries(imports).find(([, one]) => one.state === 'refused');
  return (
    <>
      <section className={styles.area} aria-label={t.region} aria-live="polite">
        {Object.entries(uploads).map(([id, upload]) => (
          <div key={id} className={styles.item}>
            <p className={styles.name}>{t.uploading(upload.name)}</p>
            <ProgressBar label={t.uploading(upload.name)} value={upload.share} />
            <IconButton
              icon={icons.close}
              label={stages.cancelOne(upload.name)}
              onClick={upload.stop}
            />
          </div>
        ))}
        {working.map((one) => (
          <div key={one.id} className={styles.item}>
            <p className={styles.name}>{one.words}</p>
            <ProgressBar label={one.words} />
            <IconButton
              icon={icons.close}
              label={stages.cancelOne(one.name)}
              onClick={() => orderNow({ type: 'import/dismiss', import: one.id })}
            />
          </div>
        ))}
      </section>
      {asking && <PasswordDialog key={asking[0]} id={asking[0]} item={asking[1]} />}
      {!asking && read?.[1].report && (
        <ReportDialog key={read[0]} id={read[0]} name={read[1].name} report={read[1].report} />
      )}
      {!asking && !read && refused && (
        <RefusedDialog key={refused[0]} id={refused[0]} item={refused[1]} />
      )}
    </>
  );
}

interface ItemProps {
  readonly id: string;
  readonly item: ImportView;
}

function RefusedDialog({ id, item }: ItemProps) {
  const t = texts().imports;
  const lesson = useView((view) => view.lesson !== null);
  const dismiss = () => orderNow({ type: 'import/dismiss', import: id });
  const other = () => {
    dismiss();
    pickFiles(lesson ? 'current' : 'new');
  };
  return (
    <Dialog
      open
      onClose={dismiss}
      title={t.refusedTitle(item.name)}
      actions={
        <>
          <Button icon={icons.open} onClick={other}>
            {t.other}
          </Button>
          <Button tone="primary" onClick={dismiss} ref={firstFocus}>
            {t.understood}
          </Button>
        </>
      }
    >
      <div className={styles.refused}>
        <Icon of={icons.warning} size={32} className={styles.sign} />
        <TroubleNote {...troubleOf(item.problem ?? 'import/damaged', undefined, item.values)} />
      </div>
    </Dialog>
  );
}

function PasswordDialog({ id, item }: ItemProps) {
  const t = texts().imports;
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const dismiss = () => orderNow({ type: 'import/dismiss', import: id });
  const send = async () => {
    if (password === '') return;
    setBusy(true);
    await order({ type: 'import/password', import: id, password });
    setBusy(false);
  };
  const wrong = item.problem === 'import/password-wrong';
  return (
    <Dialog
      open
      onClose={dismiss}
      size="small"
      title={t.passwordTitle}
      actions={
        <>
          <Button onClick={dismiss}>{t.giveUp}</Button>
          <Button tone="primary" icon={icons.unlocked} busy={busy} onClick={() => void send()}>
            {t.passwordOpen}
          </Button>
        </>
      }
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p>{t.passwordText(item.name)}</p>
        <TextField
          type="password"
          label={t.password}
          icon={icons.key}
          value={password}
          onChange={setPassword}
          error={wrong && !busy ? t.passwordWrong : undefined}
          maxLength={200}
          ref={firstFocus}
        />
      </form>
    </Dialog>
  );
}
