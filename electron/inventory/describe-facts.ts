import { seenDisplays } from './rules/check-projector.ts';
import { type Facts, isUnreadable, type Readable, unreadable } from './rules/facts.ts';
import { cleanSerial, cleanText } from './rules/placeholders.ts';
import { FACT_LABELS, type FactLabel, type Texts } from './texts-type.ts';
import { textsOf } from './texts.ts';

const GIGABYTE = 1e9;
const GIBIBYTE = 2 ** 30;

function names(list: Readable<{ name: string }[]>): Readable<string> {
  return isUnreadable(list) ? list : list.map((item) => item.name).join(', ');
}

function orNotOffered(value: Readable<string>, clean: typeof cleanText): Readable<string> {
  if (isUnreadable(value)) return value;
  return clean(value) ?? unreadable('not-offered');
}

function machineName(facts: Facts): Readable<string> {
  if (isUnreadable(facts.machine)) return facts.machine;
  const { manufacturer, model } = facts.machine;
  if (isUnreadable(model)) return model;
  const maker = isUnreadable(manufacturer) ? undefined : cleanText(manufacturer);
  return orNotOffered([maker, cleanText(model)].filter(Boolean).join(' '), cleanText);
}

function space(bytes: number, unit: number, texts: Texts): string {
  return texts.gigabytes(texts.figure(Math.floor((bytes / unit) * 10) / 10));
}

function displayNames(facts: Facts): Readable<string> {
  if (isUnreadable(facts.displays)) return facts.displays;
  return seenDisplays(facts.displays)
    .map(({ connector, edid }) => edid?.name || edid?.manufacturer || connector)
    .join(', ');
}

function factText(label: FactLabel, facts: Facts, texts: Texts): Readable<string> {
  const { machine, memory, dataDisk, system } = facts;
  switch (label) {
    case 'machine':
      return machineName(facts);
    case 'serial':
      return isUnreadable(machine) ? machine : orNotOffered(machine.serial, cleanSerial);
    case 'system':
      return isUnreadable(system) ? system : (system.fullName ?? system.name);
    case 'memory':
      return isUnreadable(memory) ? memory : space(memory.totalBytes, GIBIBYTE, texts);
    case 'dataDisk':
      return isUnreadable(dataDisk) ? dataDisk : space(dataDisk.totalBytes, GIGABYTE, texts);
    case 'displays':
      return displayNames(facts);
    default:
      return names(facts[label]);
  }
}

/** What the machine says of itself, ready to show. What could not be read says why. */
export function describeFacts(facts: Facts, lang: string): { label: string; value: string }[] {
  const texts = textsOf(lang);
  return FACT_LABELS.map((label) => {
    const value = factText(label, facts, texts);
    const text = isUnreadable(value)
      ? texts.unreadable(texts.reasons[value.unreadable] ?? value.unreadable)
      : value || texts.noneSeen;
    return { label: texts.facts[label], value: text };
  });
}
