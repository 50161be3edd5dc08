import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { IconButton } from './icon-button.tsx';
import { Icon } from './icon.tsx';
import * as icons from './icons.ts';
import { kitTexts } from './texts.ts';
import { closeToast, toastLife, useToasts, type Toast } from './toasts.ts';
import styles from './toast-area.module.css';
import { useDialogInFront } from './top-layer.ts';
import { TroubleNote } from './trouble-note.tsx';

/** Where messages appear. Put it once on the page; fill it with showNote, showGood and showTrouble. */
export function ToastArea() {
  const toasts = useToasts();
  const dialog = useDialogInFront();
  const area = (
    <section className={styles.area} aria-label={kitTexts().messages} aria-live="polite">
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </section>
  );
  return dialog === null ? area : createPortal(area, dialog);
}

const pictures = { note: icons.info, good: icons.good, trouble: icons.warning } as const;

/** One message, by itself; the gallery shows it still. */
export function ToastCard({ toast }: { readonly toast: Toast }) {
  const [held, setHeld] = useState(false);
  const { id, kind, action } = toast;
  useEffect(() => {
    if (kind === 'trouble' || held) return;
    const timer = setTimeout(() => closeToast(id), toastLife);
    return () => clearTimeout(timer);
  }, [id, kind, held]);
  return (
    <div
      data-surface={kind === 'trouble' ? 'light' : 'dark'}
      className={classNames(styles.toast, styles[kind])}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon of={pictures[kind]} size={22} className={styles.picture} />
      <div className={styles.words}>
        {toast.trouble ? <TroubleNote {...toast.trouble} /> : <p>{toast.text}</p>}
        {action && kind === 'trouble' && <ActionButton toast={toast} />}
      </div>
      {action && kind !== 'trouble' && <ActionButton toast={toast} />}
      <IconButton icon={icons.close} label={kitTexts().close} onClick={() => closeToast(id)} />
    </div>
  );
}

function ActionButton({ toast }: { readonly toast: Toast }) {
  const press = () => {
    closeToast(toast.id);
    toast.action?.onPress();
  };
  return (
    <Button tone={toast.kind === 'trouble' ? 'plain' : 'dark'} onClick={press}>
      {toast.action?.label}
    </Button>
  );
}
