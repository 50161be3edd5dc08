import { useState } from 'react';
import { Button } from '#kit/button.tsx';
import { Dialog } from '#kit/dialog.tsx';
import * as icons from '#kit/icons.ts';
import { TextField } from '#kit/text-field.tsx';
import { showGood } from '#kit/toasts.ts';
import { firstFocus } from '../../first-focus.ts';
import { schoolIdProblem } from '../../school-id.ts';
import { closeDialog, openDialog, order, useView } from '../../store.ts';
import { texts } from '../../texts.ts';
import { pastTexts } from '../past/texts.ts';

/** School, room, city: set once per classroom PC. */
export function SettingsDialog() {
  const t = texts();
  const saved = useView((view) => view.equipment.settings);
  const version = useView((view) => view.app.version);
  const [school, setSchool] = useState<string>(saved.school);
  const [room, setRoom] = useState(saved.room);
  const [cityUrl, setCityUrl] = useState<string>(saved.cityUrl);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const schoolError = sayProblem(school);
  const cityError =
    cityUrl.trim() === '' || isWebAddress(cityUrl.trim()) ? undefined : t.settings.cityUrlWrong;

  const save = async () => {
    setTried(true);
    if (schoolError !== undefined || cityError !== undefined) return;
    setBusy(true);
    const done = await order({
      type: 'settings/save',
      settings: {
        school: school.trim().toUpperCase(),
        room: room.trim(),
        cityUrl: cityUrl.trim(),
      },
    });
    setBusy(false);
    if (!done) return;
    showGood(t.settings.saved);
    closeDialog();
  };

  return (
    <Dialog
      open
      onClose={closeDialog}
      title={t.settings.title}
      subtitle={t.settings.subtitle}
      actions={
        <>
          <Button tone="quiet" icon={icons.calendar} onClick={() => openDialog('past-sessions')}>
            {pastTexts().title}
          </Button>
          <Button onClick={closeDialog}>{t.cancel}</Button>
          <Button tone="primary" busy={busy} onClick={() => void save()}>
            {t.settings.save}
          </Button>
        </>
      }
    >
      <TextField
        ref={firstFocus}
        label={t.settings.school}
        hint={t.settings.schoolHint}
        icon={icons.school}
        value={school}
        maxLength={12}
        spellCheck={false}
        error={tried || school.trim().length >= 8 ? schoolError : undefined}
        onChange={setSchool}
      />
      <TextField
        label={t.settings.room}
        hint={t.settings.roomHint}
        icon={icons.classroom}
        value={room}
        maxLength={40}
        onChange={setRoom}
      />
      <TextField
        label={t.settings.cityUrl}
        hint={t.settings.cityUrlHint}
        icon={icons.city}
        type="url"
        value={cityUrl}
        maxLength={300}
        spellCheck={false}
        error={tried ? cityError : undefined}
        onChange={setCityUrl}
      />
      <p>
        <small>{t.settings.about(version)}</small>
      </p>
    </Dialog>
  );
}

function sayProblem(school: string): string | undefined {
  const t = texts().settings;
  if (school.trim() === '') return undefined;
  const problem = schoolIdProblem(school);
  if (problem === null) return undefined;
  return problem.kind === 'shape' ? t.schoolShape : t.schoolLetter(problem.expected);
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text);
}
