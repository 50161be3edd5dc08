import { Icon } from '#kit/icon.tsx';
import * as icons from '#kit/icons.ts';
import type { BoardActivity, BoardPage } from '#protocol/views.ts';
import { choiceLetter } from '../../names.ts';
import { ContentFace } from '../../views/content.tsx';
import { deskTexts } from '../texts.ts';
import styles from './follow-view.module.css';

/** What is no page: a question to think about, or something that only the wall can show. */
export function BoardFace({ page }: { readonly page: BoardPage | null }) {
  if (page?.kind === 'image' || page?.kind === 'paper') return null;
  if (page?.kind === 'activity') return <Question activity={page.activity} />;
  return (
    <div className={styles.face}>
      <Icon of={icons.board} size={96} />
      <p className={styles.watch}>{deskTexts().follow.watch}</p>
    </div>
  );
}

function Question({ activity }: { readonly activity: BoardActivity }) {
  const [item] = activity.items;
  if (!item) return null;
  return (
    <div className={styles.face}>
      <div className={styles.prompt}>
        <ContentFace content={item.prompt} size="large" />
      </div>
      <ol className={styles.choices}>
        {item.choices.map((choice, index) => (
          <li key={choice.id}>
            <span aria-hidden="true">{choiceLetter(index)}</span>
            <ContentFace content={choice} />
          </li>
        ))}
      </ol>
    </div>
  );
}
