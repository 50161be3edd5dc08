import { Button } from '#kit/button.tsx';
import { Dialog } from '#kit/dialog.tsx';
import * as icons from '#kit/icons.ts';
import { closeDialog, order } from '../../store.ts';
import { texts } from '../../texts.ts';

/** The end of a session is asked twice: 28 laptops go back to their first page. */
export function CloseSessionDialog() {
  const t = texts();
  const close = async () => {
    if (await order({ type: 'session/close' })) closeDialog();
  };
  return (
    <Dialog
      open
      onClose={closeDialog}
      size="small"
      title={t.join.closeTitle}
      actions={
        <>
          <Button onClick={closeDialog}>{t.keep}</Button>
          <Button tone="danger" icon={icons.leave} onClick={() => void close()}>
            {t.join.closeSession}
          </Button>
        </>
      }
    >
      <p>{t.join.closeText}</p>
    </Dialog>
  );
}
