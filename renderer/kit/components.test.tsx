import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { BarChart } from './bar-chart.tsx';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';
import * as icons from './icons.ts';
import { ProgressBar } from './progress-bar.tsx';
import { ProgressRing } from './progress-ring.tsx';
import { PupilPicture } from './pupil-picture.tsx';
import { TextField } from './text-field.tsx';
import { TroubleNote } from './trouble-note.tsx';

const nothing = () => undefined;

describe('buttons', () => {
  it('never send a form by accident, and tell their key', () => {
    const html = renderToStaticMarkup(<Button kbd="F">Figer</Button>);
    expect(html).toContain('type="button"');
    expect(html).toContain('aria-keyshortcuts="F"');
  });

  it('say that they are at work', () => {
    const html = renderToStaticMarkup(<Button busy>Envoi</Button>);
    expect(html).toContain('aria-busy="true"');
    expect(html).toContain('aria-disabled="true"');
  });

  it('without a word on them still have one', () => {
    const html = renderToStaticMarkup(<IconButton icon={icons.close} label="Fermer" />);
    expect(html).toContain('aria-label="Fermer"');
    expect(html).toContain('aria-hidden="true"');
  });
});

describe('progress', () => {
  it('is held between nothing and all', () => {
    expect(renderToStaticMarkup(<ProgressBar label="x" value={1.7} />)).toContain(
      'aria-valuenow="100"',
    );
    expect(renderToStaticMarkup(<ProgressRing label="x" value={-1} />)).toContain(
      'aria-valuenow="0"',
    );
    expect(renderToStaticMarkup(<ProgressRing label="x" value={Number.NaN} />)).toContain(
      'aria-valuenow="0"',
    );
  });

  it('that nobody knows claims no figure', () => {
    expect(renderToStaticMarkup(<ProgressBar label="x" />)).not.toContain('aria-valuenow');
  });
});

describe('the bar chart', () => {
  it('gives every answer its letter and its number, and says which is right', () => {
    const bars = [
      { letter: 'A', value: 3 },
      { letter: 'B', value: 17, right: true },
    ];
    const html = renderToStaticMarkup(<BarChart bars={bars} rightLabel="bonne réponse" />);
    expect(html.replace(/<[^>]+>/g, ' ')).toMatch(/A\s+3\s+B\s+17/);
    expect(html.match(/bonne réponse/g)).toHaveLength(1);
    expect(html).toContain('width:max(100%, 6px)');
  });

  it('draws no bar for nobody, even when nobody answered', () => {
    const html = renderToStaticMarkup(
      <BarChart bars={[{ letter: 'A', value: 0 }]} rightLabel="" />,
    );
    expect(html).toContain('width:max(0%, 0px)');
  });
});

describe('a pupil', () => {
  it('is a file to fetch, never a drawing inside the script', () => {
    const html = renderToStaticMarkup(<PupilPicture animal="fox" named />);
    expect(html).toMatch(/src="[^"]*fox[^"]*\.svg/);
    expect(html).not.toContain('data:');
    expect(html).toContain('alt="renard"');
  });

  it('with an unknown animal has a silhouette', () => {
    expect(renderToStaticMarkup(<PupilPicture animal="toString" />)).not.toContain('<img');
  });
});

describe('a field', () => {
  it('ties label, hint and error to the control', () => {
    const html = renderToStaticMarkup(
      <TextField label="Classe" hint="Aide" error="Faux" value="" onChange={nothing} />,
    );
    const id = /<label for="([^"]+)"/.exec(html)?.[1] ?? 'none';
    expect(html).toContain(`id="${id}"`);
    expect(html).toContain(`aria-describedby="${id}-hint ${id}-error"`);
    expect(html).toContain('aria-invalid="true"');
  });
});

describe('trouble', () => {
  it('says what happened, what is safe, what to do, and its code last', () => {
    const html = renderToStaticMarkup(
      <TroubleNote happened="Arrivé" safe="Sauf" todo="Faites" code="board.lost" />,
    );
    expect(html.replace(/<[^>]+>/g, ' ')).toMatch(/Arrivé\s+Sauf\s+Faites\s+code board\.lost/);
  });
});
