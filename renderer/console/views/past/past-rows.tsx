import { Badge } from '#kit/badge.tsx';
import { Button } from '#kit/button.tsx';
import { IconButton } from '#kit/icon-button.tsx';
import * as icons from '#kit/icons.ts';
import { Menu } from '#kit/menu.tsx';
import { PupilPicture } from '#kit/pupil-picture.tsx';
import type { Pupil } from '#protocol/classroom.ts';
import { sessionName, take, type Doomed, type KeptSession } from './past.ts';
import styles from './past-sessions.module.css';
import { pastTexts } from './texts.ts';

interface RowProps {
  readonly onErase: (doomed: Doomed) => void;
}

export function SessionRow({ session, onErase }: RowProps & { readonly session: KeptSession }) {
  const t = pastTexts();
  const name = sessionName(session);
  const { id, open } = session;
  const file = (ending: string) => () => void take(`/sessions/${id}/${ending}`);
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <span className={styles.name}>{name}</span>
        <span className={styles.quiet}>{t.answers(session.answers)}</span>
      </div>
      {open && <Badge meaning="info">{t.open}</Badge>}
      <Menu
        label={t.export(name)}
        align="end"
        floating
        items={[
          { id: 'xlsx', label: t.xlsx, icon: icons.table, onSelect: file('answers.xlsx') },
          { id: 'ods', label: t.ods, icon: icons.table, onSelect: file('answers.ods') },
          { id: 'csv', label: t.csv, icon: icons.document, onSelect: file('answers.csv') },
          { id: 'pdf', label: t.sheets, icon: icons.download, onSelect: file('sheets.zip') },
        ]}
        trigger={(props) => (
          <Button {...props} size="compact" icon={icons.save} aria-label={t.export(name)}>
            {t.take}
          </Button>
        )}
      />
      <IconButton
        icon={icons.remove}
        label={t.erase(name)}
        onClick={() => onErase({ kind: 'session', id, name, open })}
      />
    </li>
  );
}

interface PupilRowProps extends RowProps {
  readonly pupil: Pupil;
  /** Whose sheet is offered: the newest one that she was in. */
  readonly session: KeptSession | null;
}

export function PupilRow({ pupil, session, onErase }: PupilRowProps) {
  const t = pastTexts();
  const { id, name, picture } = pupil;
  const wasThere = session?.pupils.some((one) => one.id === id) ?? false;
  return (
    <li className={styles.pupil}>
      <PupilPicture animal={picture} size={36} />
      <span className={styles.name} dir="auto">
        {name}
      </span>
      {session && wasThere && (
        <IconButton
          icon={icons.download}
          label={t.sheetOf(name)}
          size="compact"
          onClick={() => void take(`/sessions/${session.id}/pupils/${id}.pdf`)}
        />
      )}
      <IconButton
        icon={icons.remove}
        label={t.erase(name)}
        size="compact"
        onClick={() => onErase({ kind: 'pupil', id, name })}
      />
    </li>
  );
}
