import { useState, type ClipboardEvent, type DragEvent, type ReactNode } from 'react';
import { classNames } from '#kit/class-names.ts';
import { IconButton } from '#kit/icon-button.tsx';
import * as icons from '#kit/icons.ts';
import type { Picture, Sound } from '#protocol/activity/content.ts';
import { LIMITS } from '#protocol/limits.ts';
import { firstFocus } from '../../first-focus.ts';
import styles from './content.module.css';
import type { ContentDraft } from './draft/shapes.ts';
import { SoundButtons } from './sound-buttons.tsx';
import { activityTexts } from './texts.ts';
import { keepMedia, mediaAddress, mediaIn, pickPicture } from './upload-media.ts';

interface ContentFieldProps<Value extends ContentDraft> {
  readonly value: Value;
  /** `mark`: typing on in the same field is one change. */
  readonly onChange: (value: Value, mark?: string) => void;
  readonly label: string;
  readonly placeholder?: string;
  /** `prompt`: as large as a pupil sees it · `part`: a card · `line`: a field with its label. */
  readonly look: 'prompt' | 'part' | 'line';
  /** Before the words: a letter, a number. */
  readonly lead?: ReactNode;
  readonly onRemove?: (() => void) | undefined;
  readonly removeLabel?: string;
  readonly first?: boolean;
  readonly invalid?: boolean;
}

/** Words, a picture, a sound, where the pupil will find them. Pictures may be pasted or dropped. */
export function ContentField<Value extends ContentDraft>(props: ContentFieldProps<Value>) {
  const { value, onChange, label, placeholder, look, lead, onRemove, removeLabel = '' } = props;
  const [over, setOver] = useState(false);
  const bring = async (file: Blob) => {
    const kept = await keepMedia(file);
    if (kept) onChange({ ...value, ...kept });
  };
  const paste = (event: ClipboardEvent) => {
    const file = mediaIn(event.clipboardData);
    if (!file) return;
    event.preventDefault();
    void bring(file);
  };
  const drag = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    event.stopPropagation();
    setOver(event.type !== 'dragleave' && event.type !== 'drop');
    const file = event.type === 'drop' ? mediaIn(event.dataTransfer) : null;
    if (file) void bring(file);
  };
  const { picture, sound } = value;
  const words = {
    'data-field': true,
    'aria-label': label,
    'aria-invalid': props.invalid || undefined,
    value: value.text,
    maxLength: LIMITS.promptLength,
    placeholder,
    autoComplete: 'off',
    ref: props.first ? firstFocus : null,
  };
  return (
    <div
      className={classNames(styles.content, styles[look], over && styles.over)}
      onPaste={paste}
      onDragEnter={drag}
      onDragOver={drag}
      onDragLeave={drag}
      onDrop={drag}
    >
      {picture && (
        <PictureOf
          picture={picture}
          of={label}
          asksAlt={look === 'prompt' || value.text.trim() === ''}
          onChange={(next) => onChange(withPicture(value, next), `alt ${label}`)}
        />
      )}
      <div className={styles.row}>
        {lead}
        {look === 'prompt' && (
          <SoundButtons
            large
            sound={sound}
            of={label}
            onChange={(next) => onChange(withSound(value, next))}
          />
        )}
        {look === 'part' ? (
          <input
            {...words}
            className={styles.words}
            onChange={(event) => onChange({ ...value, text: event.currentTarget.value }, label)}
          />
        ) : (
          <textarea
            {...words}
            rows={1}
            className={styles.words}
            onChange={(event) => onChange({ ...value, text: event.currentTarget.value }, label)}
          />
        )}
        <span className={styles.tools}>
          <PictureButton of={label} picture={picture} onPick={(file) => void bring(file)} />
          {look !== 'prompt' && (
            <SoundButtons
              sound={sound}
              of={label}
              onChange={(next) => onChange(withSound(value, next))}
            />
          )}
          {onRemove && (
            <IconButton icon={icons.close} label={removeLabel} size="compact" onClick={onRemove} />
          )}
        </span>
      </div>
    </div>
  );
}

function withPicture<Value extends ContentDraft>(value: Value, picture?: Picture): Value {
  const { picture: _gone, ...rest } = value;
  return { ...rest, ...(picture && { picture }) } as Value;
}

function withSound<Value extends ContentDraft>(value: Value, sound?: Sound): Value {
  const { sound: _gone, ...rest } = value;
  return { ...rest, ...(sound && { sound }) } as Value;
}

function PictureButton(props: {
  readonly of: string;
  readonly picture: Picture | undefined;
  readonly onPick: (file: File) => void;
}) {
  const t = activityTexts().content;
  return (
    <IconButton
      icon={icons.image}
      label={props.picture ? t.changePicture(props.of) : t.addPicture(props.of)}
      size="compact"
      onClick={() => pickPicture(props.onPick)}
    />
  );
}

interface PictureOfProps {
  readonly picture: Picture;
  readonly of: string;
  readonly asksAlt: boolean;
  readonly onChange: (picture?: Picture) => void;
}

function PictureOf({ picture, of, asksAlt, onChange }: PictureOfProps) {
  const t = activityTexts().content;
  return (
    <figure className={styles.figure}>
      <span className={styles.frame}>
        <img src={mediaAddress(picture)} alt={picture.alt ?? t.pictureOf(of)} />
        <IconButton
          icon={icons.close}
          label={t.removePicture(of)}
          size="compact"
          tone="plain"
          round
          className={styles.off}
          onClick={() => onChange()}
        />
      </span>
      {asksAlt && (
        <input
          className={styles.alt}
          aria-label={t.alt(of)}
          placeholder={t.altPlaceholder}
          maxLength={LIMITS.nameLength}
          value={picture.alt ?? ''}
          onChange={(event) => {
            const alt = event.currentTarget.value;
            const { alt: _gone, ...rest } = picture;
            onChange(alt === '' ? rest : { ...rest, alt });
          }}
        />
      )}
    </figure>
  );
}
