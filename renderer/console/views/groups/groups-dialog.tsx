import { useState } from 'react';
import { Button } from '#kit/button.tsx';
import { Dialog } from '#kit/dialog.tsx';
import { EmptyState } from '#kit/empty-state.tsx';
import * as icons from '#kit/icons.ts';
import { showGood } from '#kit/toasts.ts';
import type { Group } from '#protocol/handout.ts';
import { LIMITS } from '#protocol/limits.ts';
import { closeDialog, order, orderNow, useView } from '../../store.ts';
import { GroupColumn } from './group-column.tsx';
import { drawnGroups, groupsInOrder, nextGroup, withoutGroup } from './group-rules.ts';
import styles from './groups.module.css';
import { PupilChip } from './pupil-chip.tsx';
import { groupTexts } from './texts.ts';

/** Groups side by side: pupils are dragged, or sent by the keyboard. */
export function GroupsDialog() {
  const t = groupTexts();
  const session = useView((view) => view.session);
  const tool = useView((view) => view.tools.groups?.state);
  const drawn = tool?.kind === 'groups' ? tool.groups : [];
  const [over, setOver] = useState<string | null>(null);
  if (session === null) return null;
  const { pupils } = session.session.class;
  const groups = groupsInOrder(session);
  const rest = withoutGroup(session);
  const taken = drawnGroups(drawn, pupils, t.name);

  const move = (pupil: string, to: string | null) => {
    const from = groups.find((group) => group.pupils.includes(pupil));
    const target = groups.find(({ id }) => id === to);
    if (target === from) return;
    if (target) save({ ...target, pupils: [...target.pupils, pupil] });
    else if (from) save({ ...from, pupils: from.pupils.filter((one) => one !== pupil) });
  };
  const dropped = (to: string | null) => (pupil: string) => {
    setOver(null);
    if (pupils.some(({ id }) => id === pupil)) move(pupil, to);
  };
  const takeDrawn = async () => {
    if (await order({ type: 'group/set-all', groups: taken })) showGood(t.drawnTaken);
  };
  return (
    <Dialog
      open
      onClose={closeDialog}
      size="wide"
      title={t.title}
      subtitle={t.subtitle}
      actions={
        <>
          <Button
            icon={icons.shuffle}
            disabled={taken.length === 0}
            title={taken.length === 0 ? t.noDrawn : undefined}
            onClick={() => void takeDrawn()}
          >
            {t.takeDrawn}
          </Button>
          <Button
            icon={icons.add}
            disabled={groups.length >= LIMITS.groups}
            title={groups.length >= LIMITS.groups ? t.full : undefined}
            onClick={() =>
              orderNow({
                type: 'group/save',
                ...nextGroup(groups, t.name),
                pupils: [],
              })
            }
          >
            {t.add}
          </Button>
          <Button tone="primary" onClick={closeDialog}>
            {t.done}
          </Button>
        </>
      }
    >
      {groups.length === 0 && (
        <EmptyState icon={icons.group} title={t.first}>
          {t.firstText}
        </EmptyState>
      )}
      <div className={styles.columns}>
        {groups.map((group) => (
          <GroupColumn
            key={group.id}
            group={group}
            groups={groups}
            pupils={pupils.filter(({ id }) => group.pupils.includes(id))}
            over={over === group.id}
            onOver={(on) => setOver(on ? group.id : null)}
            onDrop={dropped(group.id)}
            onMove={move}
            onSave={save}
          />
        ))}
      </div>
      <section
        className={styles.rest}
        aria-label={t.none}
        data-over={over === ''}
        onDragOver={(event) => {
          event.preventDefault();
          setOver('');
        }}
        onDragLeave={() => setOver(null)}
        onDrop={(event) => {
          event.preventDefault();
          dropped(null)(event.dataTransfer.getData('text/plain'));
        }}
      >
        <h3 className={styles.heading}>{t.none}</h3>
        <ul className={styles.chips}>
          {rest.map((pupil) => (
            <li key={pupil.id}>
              <PupilChip pupil={pupil} groups={groups} group={null} onMove={move} />
            </li>
          ))}
        </ul>
        {rest.length === 0 && <p className={styles.quiet}>{t.everyone}</p>}
      </section>
    </Dialog>
  );
}

function save({ id, name, colour, pupils }: Group): void {
  orderNow({ type: 'group/save', group: id, name, colour, pupils });
}
