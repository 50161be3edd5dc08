import { useState } from 'react';
import { Button } from '#kit/button.tsx';
import { Dialog } from '#kit/dialog.tsx';
import * as icons from '#kit/icons.ts';
import { PupilPicture } from '#kit/pupil-picture.tsx';
import { Select } from '#kit/select.tsx';
import type { Pupil } from '#protocol/classroom.ts';
import type { LaptopTile, SessionView } from '#protocol/views.ts';
import { tileState } from '../../class-tiles.ts';
import { closeDialog, order, orderNow, useView } from '../../store.ts';
import { texts } from '../../texts.ts';
import type { AboutProps } from '../dialogs/about.ts';
import { numberWords } from '../lot/label-sheet.tsx';
import { SeeWork } from '../work/see-work.tsx';
import styles from './laptop-dialog.module.css';
import { RenameForm } from './pupil-row.tsx';
import { SwapForm } from './swap-form.tsx';
import { comingInTexts } from './texts.ts';

/** One laptop of the session: who sits at it, alone or with somebody, and how that is changed. */
export function LaptopDialog({ about }: AboutProps) {
  const session = useView((view) => view.session);
  const laptop = about === null ? undefined : session?.laptops[about];
  if (!session || !laptop) return null;
  return <Seat key={`${laptop.pupil}/${laptop.partner}`} session={session} laptop={laptop} />;
}

interface SeatProps {
  readonly session: SessionView;
  readonly laptop: LaptopTile;
}

function Seat({ session, laptop }: SeatProps) {
  const t = comingInTexts();
  const { pupils } = session.session.class;
  const of = (id: string | null | undefined) => pupils.find((pupil) => pupil.id === id);
  const [pupil, partner] = [of(laptop.pupil), of(laptop.partner)];
  const number = t.laptop(numberWords(laptop.number));
  const title = pupil && partner ? t.and(pupil.name, partner.name) : (pupil?.name ?? number);
  const state = texts().tile.state[tileState({ key: laptop.id, pupil: pupil ?? null, laptop })];
  const free = async () => {
    if (await order({ type: 'session/send-away', laptop: laptop.id })) closeDialog();
  };
  return (
    <Dialog
      open
      onClose={closeDialog}
      title={title}
      subtitle={`${number} · ${state}`}
      actions={
        <>
          <SeeWork pupil={pupil ?? null} />
          {pupil && (
            <Button icon={icons.leave} title={t.freeHint} onClick={() => void free()}>
              {t.free}
            </Button>
          )}
          {laptop.state === 'waiting' && (
            <Button
              tone="primary"
              icon={icons.enter}
              onClick={() => orderNow({ type: 'session/admit', laptop: laptop.id })}
            >
              {t.admit}
            </Button>
          )}
        </>
      }
    >
      {pupil && (
        <ul className={styles.people}>
          {[pupil, ...(partner ? [partner] : [])].map((one) => (
            <Person key={one.id} pupil={one} classId={session.session.class.id} />
          ))}
        </ul>
      )}
      <SeatForm session={session} laptop={laptop} />
      <SwapForm session={session} laptop={laptop} />
    </Dialog>
  );
}

function Person({ pupil, classId }: { readonly pupil: Pupil; readonly classId: string }) {
  const t = comingInTexts();
  const [renaming, setRenaming] = useState(false);
  const save = async (name: string) => {
    const about = { type: 'class/pupil' as const, class: classId, pupil: pupil.id };
    if (await order({ ...about, name })) setRenaming(false);
  };
  return (
    <li className={styles.person}>
      <PupilPicture animal={pupil.picture} size={56} />
      {renaming ? (
        <RenameForm name={pupil.name} onSave={save} onCancel={() => setRenaming(false)} />
      ) : (
        <>
          <span className={styles.name} dir="auto">
            {pupil.name}
          </span>
          <Button icon={icons.pen} size="compact" onClick={() => setRenaming(true)}>
            {t.rename(pupil.name)}
          </Button>
        </>
      )}
    </li>
  );
}

/** Another pupil takes this laptop, or a second one joins. */
function SeatForm({ session, laptop }: SeatProps) {
  const t = comingInTexts();
  const [pupil, setPupil] = useState(laptop.pupil ?? '');
  const [partner, setPartner] = useState(laptop.partner ?? '');
  const { pupils } = session.session.class;
  const options = pupils.map((one) => ({ value: one.id, label: placeWords(session, laptop, one) }));
  const changed = pupil !== (laptop.pupil ?? '') || partner !== (laptop.partner ?? '');
  const good = pupil !== '' && pupil !== partner;
  const seat = () =>
    order({
      type: 'session/seat',
      laptop: laptop.id,
      pupil,
      partner: partner === '' ? null : partner,
    });
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{t.who}</h3>
      <div className={styles.fields}>
        <Select
          label={t.first}
          value={pupil}
          options={[...(pupil === '' ? [{ value: '', label: t.nobody }] : []), ...options]}
          onChange={setPupil}
        />
        <Select
          label={t.partner}
          value={partner}
          options={[
            { value: '', label: t.alone },
            ...options.filter(({ value }) => value !== pupil),
          ]}
          onChange={setPartner}
        />
        <Button
          icon={icons.enter}
          title={t.seatHint}
          disabled={!changed || !good}
          onClick={() => void seat()}
        >
          {t.seat}
        </Button>
      </div>
    </section>
  );
}

function placeWords(session: SessionView, here: LaptopTile, pupil: Pupil): string {
  const other = Object.values(session.laptops).find(
    (one) => one.id !== here.id && (one.pupil === pupil.id || one.partner === pupil.id),
  );
  return other ? comingInTexts().at(pupil.name, numberWords(other.number)) : pupil.name;
}
