import { useEffect, useState } from 'react';
import { Button } from '#kit/button.tsx';
import { Dialog } from '#kit/dialog.tsx';
import { EmptyState } from '#kit/empty-state.tsx';
import * as icons from '#kit/icons.ts';
import { Tabs } from '#kit/tabs.tsx';
import { closeDialog, connection, useView } from '../../store.ts';
import type { AboutProps } from '../dialogs/about.ts';
import { EraseDialog, ProofDialog } from './erase-dialog.tsx';
import { erase, keptSessions, knownPupils, type Doomed, type KeptSession } from './past.ts';
import styles from './past-sessions.module.css';
import { PupilRow, SessionRow } from './past-rows.tsx';
import { pastTexts } from './texts.ts';

type Stage =
  | { readonly at: 'list' }
  | { readonly at: 'asking' | 'erasing'; readonly doomed: Doomed }
  | {
      readonly at: 'erased';
      readonly doomed: Doomed;
      readonly before: number;
      readonly after: number;
    };

/** What this PC keeps of the sessions: to take along, or to delete and see that it is gone. */
export function PastSessionsDialog({ about }: AboutProps) {
  const classes = useView((view) => view.classes);
  const session = useView((view) => view.session?.session.id ?? null);
  const [sessions, setSessions] = useState<readonly KeptSession[] | null>(null);
  const [stage, setStage] = useState<Stage>({ at: 'list' });
  const list = stage.at === 'list';
  useEffect(() => {
    const { view } = connection.store.getState();
    if (!view || !list) return;
    let gone = false;
    void keptSessions(view).then((found) => gone || setSessions(found ?? []));
    return () => {
      gone = true;
    };
  }, [list, session]);

  const begin = async (doomed: Doomed) => {
    setStage({ at: 'erasing', doomed });
    const done = await erase(doomed);
    setStage(done ? { at: 'erased', doomed, ...done } : { at: 'list' });
  };
  const toList = () => setStage({ at: 'list' });
  switch (stage.at) {
    case 'asking':
    case 'erasing':
      return (
        <EraseDialog
          doomed={stage.doomed}
          busy={stage.at === 'erasing'}
          onKeep={toList}
          onErase={() => void begin(stage.doomed)}
        />
      );
    case 'erased':
      return <ProofDialog {...stage} onBack={toList} />;
    case 'list':
      return (
        <List
          sessions={sessions}
          groups={knownPupils({ classes }, sessions ?? [])}
          first={about}
          onErase={(doomed) => setStage({ at: 'asking', doomed })}
        />
      );
  }
}

interface ListProps {
  readonly sessions: readonly KeptSession[] | null;
  readonly groups: ReturnType<typeof knownPupils>;
  /** The session that the dialog was opened for. */
  readonly first: string | null;
  readonly onErase: (doomed: Doomed) => void;
}

function List({ sessions, groups, first, onErase }: ListProps) {
  const t = pastTexts();
  const [tab, setTab] = useState<'sessions' | 'pupils'>('sessions');
  const newest = sessions?.find(({ id }) => id === first) ?? sessions?.[0] ?? null;
  return (
    <Dialog
      open
      onClose={closeDialog}
      size="wide"
      title={t.title}
      subtitle={t.subtitle}
      actions={<Button onClick={closeDialog}>{t.close}</Button>}
    >
      <Tabs
        label={t.tabs}
        value={tab}
        tabs={[
          { value: 'sessions', label: t.sessions, icon: icons.calendar },
          { value: 'pupils', label: t.pupils, icon: icons.pupil },
        ]}
        onChange={setTab}
      >
        {sessions === null && <p className={styles.quiet}>{t.loading}</p>}
        {sessions?.length === 0 && tab === 'sessions' && (
          <EmptyState icon={icons.calendar} title={t.none}>
            {t.noneText}
          </EmptyState>
        )}
        {tab === 'sessions' && (
          <ul className={styles.rows}>
            {sessions?.map((session) => (
              <SessionRow key={session.id} session={session} onErase={onErase} />
            ))}
          </ul>
        )}
        {tab === 'pupils' && groups.length === 0 && (
          <EmptyState icon={icons.pupil} title={t.nobody} />
        )}
        {tab === 'pupils' &&
          groups.map(({ name, pupils }) => (
            <section key={name} className={styles.class} aria-label={name}>
              <h3 className={styles.heading}>{name}</h3>
              <ul className={styles.pupils}>
                {pupils.map((pupil) => (
                  <PupilRow key={pupil.id} pupil={pupil} session={newest} onErase={onErase} />
                ))}
              </ul>
            </section>
          ))}
      </Tabs>
    </Dialog>
  );
}
