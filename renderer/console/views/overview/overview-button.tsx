import { IconButton } from '#kit/icon-button.tsx';
import * as icons from '#kit/icons.ts';
import { openOverview } from './overview-state.ts';
import { overviewTexts } from './texts.ts';

/** The way to all steps at once, by mouse. */
export function OverviewButton() {
  return (
    <IconButton
      icon={icons.overview}
      label={overviewTexts().title}
      size="compact"
      aria-keyshortcuts="G"
      onClick={openOverview}
    />
  );
}
