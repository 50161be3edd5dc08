import { useState } from 'react';
import { Button } from '#kit/button.tsx';
import { Dialog } from '#kit/dialog.tsx';
import * as icons from '#kit/icons.ts';
import type { ExportView } from '#protocol/export.ts';
import { closeDialog, orderNow, useView } from '../../store.ts';
import { ChoosePages, type Choices } from './choose-pages.tsx';
import { download } from './export.ts';
import { ExportState } from './export-state.tsx';
import { exportTexts } from './texts.ts';

const FORM = 'export-form';

/** A PDF of the lesson: first what is in it, then how far it is, then where it went. */
export function ExportDialog() {
  const t = exportTexts();
  const exporting = useView((view) => view.exporting);
  const lesson = useView((view) => view.lesson?.id ?? null);
  const someShown = useView(
    (view) => view.lesson?.steps.some(({ id }) => view.wasShown[id]) ?? false,
  );
  const [choices, setChoices] = useState<Choices>({
    kind: someShown ? 'shown' : 'all',
    range: '',
    ink: true,
    lifted: false,
  });
  const [ready, setReady] = useState(false);
  // What was finished before the dialog was opened is of no interest any more.
  const [left, setLeft] = useState(exporting?.state === 'working' ? null : (exporting?.id ?? null));
  const here = exporting !== null && exporting.id !== left && exporting.lesson === lesson;
  const shown = here ? exporting : null;
  return (
    <Dialog
      open
      onClose={closeDialog}
      title={shown?.state === 'working' ? t.working : t.title}
      subtitle={shown ? undefined : t.subtitle}
      actions={
        shown ? (
          <StateActions exporting={shown} onOther={() => setLeft(shown.id)} />
        ) : (
          <ChoiceActions ready={ready} />
        )
      }
    >
      {shown ? (
        <ExportState exporting={shown} />
      ) : (
        <ChoosePages form={FORM} choices={choices} onChange={setChoices} onReady={setReady} />
      )}
    </Dialog>
  );
}

function ChoiceActions({ ready }: { readonly ready: boolean }) {
  const t = exportTexts();
  return (
    <>
      <Button onClick={closeDialog}>{t.cancel}</Button>
      <Button tone="primary" type="submit" form={FORM} icon={icons.download} disabled={!ready}>
        {t.start}
      </Button>
    </>
  );
}

function StateActions(props: { readonly exporting: ExportView; readonly onOther: () => void }) {
  const t = exportTexts();
  const { exporting, onOther } = props;
  switch (exporting.state) {
    case 'working':
      return (
        <>
          <Button icon={icons.close} onClick={() => orderNow({ type: 'export/cancel' })}>
            {t.stop}
          </Button>
          <Button onClick={closeDialog}>{t.close}</Button>
        </>
      );
    case 'done':
      return (
        <>
          <Button tone="quiet" onClick={onOther}>
            {t.other}
          </Button>
          <Button icon={icons.download} onClick={() => download(exporting.id)}>
            {t.again}
          </Button>
          <Button tone="primary" onClick={closeDialog}>
            {t.close}
          </Button>
        </>
      );
    case 'refused':
      return (
        <>
          <Button onClick={closeDialog}>{t.close}</Button>
          <Button tone="primary" onClick={onOther}>
            {t.retry}
          </Button>
        </>
      );
  }
}
