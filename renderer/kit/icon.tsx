import type { IconPicture } from './icons.ts';

export interface IconProps {
  readonly of: IconPicture;
  /** Side in px. */
  readonly size?: number;
  readonly className?: string | undefined;
  /** Spoken name. Without it the icon is decoration beside a word, and silent. */
  readonly label?: string;
}

/** One pictogram, in the colour of the text around it. */
export function Icon({ of: Picture, size = 20, className, label }: IconProps) {
  const spoken =
    label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <Picture
      size={size}
      strokeWidth={size >= 32 ? 1.75 : 2}
      className={className}
      focusable="false"
      style={{ flex: 'none' }}
      {...spoken}
    />
  );
}
