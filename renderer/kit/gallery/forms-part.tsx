import { useState } from 'react';
import { Chip } from '../badge.tsx';
import { Card } from '../card.tsx';
import * as icons from '../icons.ts';
import { SegmentedControl } from '../segmented-control.tsx';
import { Select } from '../select.tsx';
import { Tabs } from '../tabs.tsx';
import { TextArea, TextField } from '../text-field.tsx';
import { Checkbox, Switch } from '../toggle.tsx';
import styles from './gallery.module.css';
import { galleryTexts } from './texts.ts';

const levels = ['CP', 'CE1', 'CE2', 'CM1', 'CM2'] as const;

export function FormsPart() {
  const texts = galleryTexts();
  const [name, setName] = useState('CM1 B');
  const [names, setNames] = useState('Adam\nAya\nCamille');
  const [level, setLevel] = useState<(typeof levels)[number]>('CM1');
  const [search, setSearch] = useState('');
  return (
    <Card>
      <div className={styles.columns}>
        <TextField label={texts.className} hint={texts.classHint} value={name} onChange={setName} />
        <TextField
          label={texts.className}
          error={texts.classError}
          value={name}
          onChange={setName}
        />
        <Select
          label={texts.level}
          value={level}
          onChange={setLevel}
          options={levels.map((value) => ({ value, label: value }))}
        />
        <TextField
          label={texts.search}
          labelHidden
          icon={icons.search}
          placeholder={texts.search}
          value={search}
          onChange={setSearch}
        />
        <TextField label={texts.className} disabled value={name} onChange={setName} />
        <TextArea label={texts.names} hint={texts.namesHint} value={names} onChange={setNames} />
      </div>
    </Card>
  );
}

type Tool = 'pen' | 'highlighter' | 'eraser';
type View = 'lesson' | 'session' | 'defects';

export function ChoicesPart() {
  const texts = galleryTexts();
  const [sound, setSound] = useState(true);
  const [tool, setTool] = useState<Tool>('pen');
  const [view, setView] = useState<View>('lesson');
  return (
    <div className={styles.columns}>
      <Card>
        <Switch label={texts.sound} hint={texts.soundHint} checked={sound} onChange={setSound} />
        <Switch label={texts.sound} checked={!sound} onChange={(on) => setSound(!on)} />
        <Checkbox label={texts.sound} checked={sound} onChange={setSound} />
        <Checkbox label={texts.sound} checked={!sound} onChange={(on) => setSound(!on)} />
        <Checkbox label={texts.notNow} checked disabled onChange={setSound} />
      </Card>
      <div className={styles.stack}>
        <SegmentedControl
          label={texts.tools}
          value={tool}
          onChange={setTool}
          segments={[
            { value: 'pen', label: texts.pen, icon: icons.pen },
            { value: 'highlighter', label: texts.highlighter, icon: icons.highlighter },
            { value: 'eraser', label: texts.eraser, icon: icons.eraser, iconOnly: true },
          ]}
        />
        <Tabs
          label={texts.views}
          value={view}
          onChange={setView}
          tabs={[
            { value: 'lesson', label: texts.lesson, icon: icons.lesson },
            { value: 'session', label: texts.session },
            { value: 'defects', label: texts.defects, figure: '3' },
          ]}
        >
          {texts.viewSentence}
        </Tabs>
        <div className={styles.row}>
          <Chip
            meaning="info"
            removeLabel={texts.removeFilter(texts.level)}
            onRemove={() => setView('lesson')}
          >
            {texts.level}
          </Chip>
          <Chip removeLabel={texts.removeFilter(texts.defects)} onRemove={() => setView('lesson')}>
            {texts.defects}
          </Chip>
        </div>
      </div>
    </div>
  );
}
