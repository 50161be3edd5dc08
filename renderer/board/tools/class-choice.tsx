import { createTexts } from '#kit/i18n.ts';
import { Select } from '#kit/select.tsx';

const texts = createTexts({
  fr: { label: 'Classe' },
  en: { label: 'Class' },
  de: { label: 'Klasse' },
});

export interface ClassChoiceProps {
  readonly chosen: string | null;
  readonly classes: readonly { readonly id: string; readonly name: string }[];
  readonly onChoose: (id: string) => void;
}

/** Whose names: only where there is something to choose. */
export function ClassChoice({ chosen, classes, onChoose }: ClassChoiceProps) {
  const first = classes[0];
  if (!first || classes.length < 2) return null;
  return (
    <Select
      label={texts().label}
      labelHidden
      value={classes.some(({ id }) => id === chosen) ? (chosen ?? first.id) : first.id}
      options={classes.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={onChoose}
    />
  );
}
