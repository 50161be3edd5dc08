import { useShallow } from 'zustand/react/shallow';
import { Button } from '#kit/button.tsx';
import * as icons from '#kit/icons.ts';
import { Switch } from '#kit/toggle.tsx';
import type { DocumentPage } from '#protocol/activity/page.ts';
import type { ConsoleView } from '#protocol/views.ts';
import { useView } from '../../../store.ts';
import { PagePicture } from '../../page-picture.tsx';
import { activityTexts } from '../texts.ts';
import styles from './bodies.module.css';
import sheets from './sheets.module.css';
import type { BodyProps } from './body.ts';

/** The page on the board, or another of the lesson's. */
export function PageBody({ item, change }: BodyProps<'page'>) {
  const t = activityTexts().page;
  const pages = useView(useShallow(pagesOf));
  const present = useView((view) => pageAt(view, view.lesson?.at ?? null));
  const take = (page: DocumentPage) => change({ ...item, page });
  const { page } = item;
  return (
    <div className={styles.body}>
      {page && (
        <div className={sheets.sheet} role="img" aria-label={t.chosen}>
          <PagePicture key={`${page.blob}/${page.page}`} {...page} large />
        </div>
      )}
      <div className={styles.inline}>
        <Button
          icon={icons.board}
          disabled={present === null}
          onClick={() => present && take(present)}
        >
          {t.onBoard}
        </Button>
        <Switch
          label={t.write}
          checked={item.write}
          onChange={(write) => change({ ...item, write })}
        />
      </div>
      {pages.length === 0 && <p className={styles.hint}>{t.none}</p>}
      <ul className={sheets.pages} aria-label={t.pages}>
        {pages.map((name) => {
          const [place = '', blob = '', number = ''] = name.split('/');
          const one = { blob, page: Number(number) };
          return (
            <li key={place}>
              <button
                type="button"
                className={sheets.page}
                aria-label={t.page(Number(place))}
                aria-pressed={page?.blob === one.blob && page.page === one.page}
                onClick={() => take(one)}
              >
                <PagePicture {...one} />
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function pageAt({ lesson }: ConsoleView, id: string | null): DocumentPage | null {
  const step = lesson?.steps.find((one) => one.id === id);
  const document = step?.kind === 'page' ? lesson?.documents[step.document] : undefined;
  return step?.kind === 'page' && document ? pageOf(document.blob, step.page) : null;
}

const known = new Map<string, DocumentPage>();

/** The same page is the same object: a store's selector must not make new ones. */
function pageOf(blob: string, page: number): DocumentPage {
  const name = `${blob}/${page}`;
  const made = known.get(name) ?? { blob, page };
  known.set(name, made);
  return made;
}

/** `step/blob/page` of each page in the lesson; the step counts from 1. */
function pagesOf({ lesson }: ConsoleView): string[] {
  return (lesson?.steps ?? []).flatMap((step, place) => {
    const document = step.kind === 'page' ? lesson?.documents[step.document] : undefined;
    return step.kind === 'page' && document ? [`${place + 1}/${document.blob}/${step.page}`] : [];
  });
}
