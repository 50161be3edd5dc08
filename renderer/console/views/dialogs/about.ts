/** What a dialog is about: the id of a class or a handout, or a code. */
export interface AboutProps {
  readonly about: string | null;
}
