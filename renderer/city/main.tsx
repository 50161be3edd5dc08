import '#kit/base.css';
import './page.css';
import { createRoot } from 'react-dom/client';
import { ErrorBoundary } from '#kit/error-boundary.tsx';
import { applyPageLanguage } from '#kit/i18n.ts';
import { startFeed } from './feed.ts';
import { followHistory } from './store.ts';
import { cityTexts } from './texts.ts';
import { CityPage } from './views/city-page.tsx';

applyPageLanguage();
document.title = cityTexts().pageTitle;
followHistory();
startFeed();
const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <ErrorBoundary>
      <CityPage />
    </ErrorBoundary>,
  );
}
