import { Button, type ButtonProps } from '#kit/button.tsx';
import { classNames } from '#kit/class-names.ts';
import styles from './pupil-button.module.css';

/** The kit's largest button, grown with the screen. */
export function PupilButton({ className, ...rest }: ButtonProps) {
  return <Button size="pupil" {...rest} className={classNames(styles.button, className)} />;
}
