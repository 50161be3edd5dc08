import { useState, type ReactNode } from 'react';
import * as icons from '../icons.ts';
import { Logo } from '../logo.tsx';
import { SegmentedControl } from '../segmented-control.tsx';
import { AnimalsPart, PicturesPart } from './all-pictures.tsx';
import { ButtonsPart } from './buttons-part.tsx';
import { ClassPart, ProgressPart, ResultsPart } from './class-part.tsx';
import { ColoursPart } from './colours-part.tsx';
import { ChoicesPart, FormsPart } from './forms-part.tsx';
import styles from './gallery.module.css';
import { EmptyPart, LayersPart, MessagesPart } from './layers-part.tsx';
import { galleryTexts } from './texts.ts';

const parts = {
  buttons: ButtonsPart,
  forms: FormsPart,
  choices: ChoicesPart,
  class: ClassPart,
  progress: ProgressPart,
  results: ResultsPart,
  messages: MessagesPart,
  layers: LayersPart,
  empty: EmptyPart,
  colours: ColoursPart,
  pictures: PicturesPart,
  animals: AnimalsPart,
} as const;

type Theme = 'light' | 'dark';

/** Every part of the kit in every state; `?theme=dark` opens it on slate. */
export function Gallery() {
  const texts = galleryTexts();
  const asked = new URLSearchParams(location.search).get('theme');
  const [theme, setTheme] = useState<Theme>(asked === 'dark' ? 'dark' : 'light');
  return (
    <div data-surface={theme} className={styles.page}>
      <header className={styles.top} data-surface="dark">
        <Logo />
        <h1 className={styles.title}>{texts.title}</h1>
        <p className={styles.intro}>{texts.intro}</p>
        <SegmentedControl
          label={texts.themes.light}
          value={theme}
          onChange={setTheme}
          segments={[
            { value: 'light', label: texts.themes.light, icon: icons.document },
            { value: 'dark', label: texts.themes.dark, icon: icons.black },
          ]}
        />
      </header>
      <main className={styles.parts}>
        {Object.entries(parts).map(([name, Part]) => (
          <Section key={name} title={texts.sections[name as keyof typeof parts]}>
            <Part />
          </Section>
        ))}
      </main>
    </div>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{title}</h2>
      <div className={styles.content}>{children}</div>
    </section>
  );
}
