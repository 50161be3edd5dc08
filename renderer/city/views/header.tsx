import { Logo } from '#kit/logo.tsx';
import { StatusDot } from '#kit/status-dot.tsx';
import { toView, viewNames, type ViewName } from '../address.ts';
import { cityTexts } from '../texts.ts';
import { linkTo, useCity } from '../use-city.ts';
import styles from './header.module.css';

/** Name of the city, the four views, and whether what is shown is live. */
export function Header() {
  const t = cityTexts();
  const overview = useCity((state) => state.overview);
  const live = useCity((state) => state.live);
  return (
    <header className={styles.header} data-surface="dark">
      <h1 className={styles.brand}>
        <Logo size={26} />
        <span className={styles.city}>
          <bdi>{overview?.city ?? t.title}</bdi>
        </span>
      </h1>
      <nav className={styles.nav} aria-label={t.navigation}>
        {viewNames.map((view) => (
          <ViewLink key={view} view={view} />
        ))}
      </nav>
      <div className={styles.state}>
        {overview !== null && overview.schools.known > 0 && (
          <span>{t.schoolCount(overview.schools.known)}</span>
        )}
        {overview?.demo === true && <span className={styles.demo}>{t.demo}</span>}
        <StatusDot state={live ? 'good' : 'bad'}>{live ? t.live : t.lost}</StatusDot>
      </div>
    </header>
  );
}

function ViewLink({ view }: { readonly view: ViewName }) {
  const address = useCity((state) => state.address);
  const checks = useCity((state) => state.overview?.checks);
  const t = cityTexts();
  const toDo = view === 'checks' && checks !== undefined ? checks.bad + checks.attention : 0;
  return (
    <a
      {...linkTo(toView(address, view))}
      className={styles.link}
      aria-current={address.view === view ? 'page' : undefined}
    >
      {t.views[view]}
      {toDo > 0 && <span className={styles.figure}>{toDo}</span>}
    </a>
  );
}
