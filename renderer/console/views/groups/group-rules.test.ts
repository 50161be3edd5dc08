import { describe, expect, it } from 'vitest';
import type { Group } from '#protocol/handout.ts';
import type { SessionView } from '#protocol/views.ts';
import { drawnGroups, groupsInOrder, nextGroup, withoutGroup } from './group-rules.ts';

const nameOf = (number: number) => `Groupe ${number}`;
const group = (name: string, colour: Group['colour'], pupils: string[] = []): Group => ({
  id: name,
  name,
  colour,
  pupils,
});
const pupil = (id: string) => ({ id, name: id, picture: 'cat' });

describe('groups', () => {
  it('stand as people count', () => {
    const groups = Object.fromEntries(
      ['Groupe 10', 'Groupe 2'].map((name) => [name, group(name, 'sky')]),
    );
    expect(groupsInOrder({ groups }).map(({ name }) => name)).toEqual(['Groupe 2', 'Groupe 10']);
  });

  it('get the first free name and colour', () => {
    expect(nextGroup([], nameOf)).toEqual({
      name: 'Groupe 1',
      colour: 'mirabelle',
    });
    const two = [group('Groupe 2', 'sky'), group('Groupe 1', 'mirabelle')];
    expect(nextGroup(two, nameOf)).toEqual({
      name: 'Groupe 3',
      colour: 'leaf',
    });
  });

  it('leave those without one in sight', () => {
    const session = {
      session: { class: { pupils: [pupil('lea'), pupil('tom')] } },
      groups: { g: group('g', 'sky', ['tom']) },
    } as unknown as SessionView;
    expect(withoutGroup(session).map(({ id }) => id)).toEqual(['lea']);
  });

  it('are taken from the draw, without those who are not in this class', () => {
    const drawn = [[pupil('lea'), pupil('gone')], [pupil('gone')], [pupil('tom')]];
    expect(drawnGroups(drawn, [pupil('lea'), pupil('tom')], nameOf)).toEqual([
      { name: 'Groupe 1', colour: 'mirabelle', pupils: ['lea'] },
      { name: 'Groupe 2', colour: 'sky', pupils: ['tom'] },
    ]);
  });
});
