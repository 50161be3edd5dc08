import type { CSSProperties } from 'react';
import { Button } from '#kit/button.tsx';
import { count } from '#kit/formats.ts';
import { createTexts } from '#kit/i18n.ts';
import * as icons from '#kit/icons.ts';
import { IconButton } from '#kit/icon-button.tsx';
import { SegmentedControl } from '#kit/segmented-control.tsx';
import { ClassChoice } from './class-choice.tsx';
import type { ButtonsProps, FaceProps, ToolPart } from './contract.ts';
import { Animal } from './draw.tsx';
import styles from './tools.module.css';

const texts = createTexts({
  fr: {
    name: 'Groupes',
    nobody: 'Il faut une classe pour faire des groupes.',
    group: (number: number) => `Groupe ${number}`,
    shuffle: 'Mélanger',
    by: 'Faire des groupes',
    size: 'élèves',
    count: 'groupes',
    more: 'Un de plus',
    fewer: 'Un de moins',
    made: (amount: number) => count(amount, { one: '# groupe', other: '# groupes' }, 'fr'),
  },
  en: {
    name: 'Groups',
    nobody: 'Groups need a class.',
    group: (number) => `Group ${number}`,
    shuffle: 'Shuffle',
    by: 'Make groups',
    size: 'pupils',
    count: 'groups',
    more: 'One more',
    fewer: 'One less',
    made: (amount) => count(amount, { one: '# group', other: '# groups' }, 'en'),
  },
  de: {
    name: 'Gruppen',
    nobody: 'Für Gruppen braucht es eine Klasse.',
    group: (number) => `Gruppe ${number}`,
    shuffle: 'Mischen',
    by: 'Gruppen bilden',
    size: 'Kinder',
    count: 'Gruppen',
    more: 'Eins mehr',
    fewer: 'Eins weniger',
    made: (amount) => count(amount, { one: '# Gruppe', other: '# Gruppen' }, 'de'),
  },
});

const COLOURS = ['sky', 'leaf', 'brick', 'mirabelle'];

/** As large as the fullest group and the longest name allow. */
function Face({ state }: FaceProps<'groups'>) {
  const t = texts();
  const { groups } = state;
  if (groups.length === 0) {
    return (
      <div className={styles.center}>
        <span className={styles.small}>{t.nobody}</span>
      </div>
    );
  }
  const columns = groups.length <= 3 ? groups.length : Math.ceil(Math.sqrt(groups.length * 1.3));
  const rows = Math.ceil(groups.length / columns);
  const fullest = Math.max(...groups.map((group) => group.length));
  const longest = Math.max(8, ...groups.flat().map(({ name }) => name.length + 2));
  const high = 88 / rows / ((fullest + 1) * 1.3);
  const wide = 84 / columns / (longest * 0.6);
  return (
    <div
      className={styles.groups}
      style={{
        gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
        gridAutoRows: 'minmax(0, 1fr)',
        fontSize: `min(${high}cqh, ${wide}cqw)`,
      }}
    >
      {groups.map((group, place) => (
        <div key={group[0]?.id ?? place} className={styles.group} style={colours(place)}>
          <span className={styles.number}>{t.group(place + 1)}</span>
          <ul className={styles.members}>
            {group.map((pupil) => (
              <li key={pupil.id}>
                <Animal picture={pupil.picture} />
                {pupil.name}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function colours(place: number): CSSProperties {
  const colour = COLOURS[place % COLOURS.length] ?? 'sky';
  return {
    '--tint': `var(--${colour}-tint)`,
    '--strong': `var(--${colour}-text)`,
  } as CSSProperties;
}

function Buttons({ state, act, classes }: ButtonsProps<'groups'>) {
  const t = texts();
  const { amount, by } = state;
  return (
    <>
      <ClassChoice
        chosen={state.class}
        classes={classes}
        onChoose={(chosen) => act('class', chosen)}
      />
      <Button tone="leaf" size="compact" icon={icons.shuffle} onClick={() => act('shuffle')}>
        {t.shuffle}
      </Button>
      <IconButton
        icon={icons.less}
        label={t.fewer}
        size="compact"
        disabled={amount <= 2}
        onClick={() => act(by, amount - 1)}
      />
      <strong aria-live="polite">{amount}</strong>
      <IconButton
        icon={icons.add}
        label={t.more}
        size="compact"
        disabled={amount >= 12}
        onClick={() => act(by, amount + 1)}
      />
      <SegmentedControl
        label={t.by}
        value={by}
        segments={[
          { value: 'size', label: t.size },
          { value: 'count', label: t.count },
        ]}
        onChange={(how) => act(how, amount)}
      />
      {by === 'size' && <span>{t.made(state.groups.length)}</span>}
    </>
  );
}

export const groups: ToolPart<'groups'> = { icon: icons.group, texts, Face, Buttons };
