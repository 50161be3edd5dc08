import { useState, type FormEvent } from 'react';
import { Button } from '#kit/button.tsx';
import { Dialog } from '#kit/dialog.tsx';
import * as icons from '#kit/icons.ts';
import { TextField } from '#kit/text-field.tsx';
import { LIMITS } from '#protocol/limits.ts';
import { firstFocus } from '../../first-focus.ts';
import { closeDialog, order, useView } from '../../store.ts';
import { comingInTexts } from './texts.ts';

const FORM = 'late-pupil';

/** A pupil who was not on the list: added to the class while it works. */
export function LateDialog() {
  const t = comingInTexts();
  const one = useView((view) => view.session?.session.class ?? null);
  const [name, setName] = useState('');
  if (!one) return null;
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    const names = [...one.pupils.map((pupil) => pupil.name), name.trim()];
    if (await order({ type: 'class/save', class: one.id, name: one.name, names })) closeDialog();
  };
  return (
    <Dialog
      open
      onClose={closeDialog}
      size="small"
      title={t.lateTitle}
      subtitle={t.lateText}
      actions={
        <Button tone="primary" icon={icons.addPupil} type="submit" form={FORM}>
          {t.add}
        </Button>
      }
    >
      <form id={FORM} onSubmit={(event) => void add(event)}>
        <TextField
          label={t.nameOf}
          value={name}
          maxLength={LIMITS.nameLength}
          onChange={setName}
          ref={firstFocus}
        />
      </form>
    </Dialog>
  );
}
