import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { isAnimal } from '#kit/animals.ts';
import { createImporter } from '#lesson/import/import-document.ts';
import { activitySchema } from '#protocol/activity/activity.ts';
import { classSchema } from '#protocol/classroom.ts';

const asset = (name: string) =>
  fileURLToPath(new URL(`../../assets/demo/${name}`, import.meta.url));
const json = (name: string): unknown => JSON.parse(readFileSync(asset(name), 'utf8'));

describe('the demo', () => {
  it('has a class of 24 with different names and animals that exist', () => {
    const { pupils } = classSchema.parse(json('demo-class.json'));
    expect(new Set(pupils.map((pupil) => pupil.id)).size).toBe(24);
    expect(new Set(pupils.map((pupil) => pupil.name)).size).toBe(24);
    expect(new Set(pupils.map((pupil) => pupil.picture)).size).toBe(24);
    expect(pupils.filter((pupil) => !isAnimal(pupil.picture))).toEqual([]);
  });

  it('has three questions, each with one right choice among different ones', () => {
    const activities = z.array(activitySchema).parse(json('demo-questions.json'));
    expect(new Set(activities.map((activity) => activity.id)).size).toBe(3);
    for (const { items } of activities) {
      for (const item of items) {
        if (item.kind !== 'choice') throw new Error('another kind');
        const { choices, right } = item;
        expect(new Set(choices.map((choice) => choice.text)).size).toBe(choices.length);
        expect(choices.filter((choice) => right.includes(choice.id))).toHaveLength(1);
      }
    }
  });

  it('has a lesson of ten pages that opens and is light to carry', async () => {
    const importer = createImporter({
      workerPath: fileURLToPath(
        new URL('../../electron/lesson/import/inspect-pdf-worker.ts', import.meta.url),
      ),
    });
    expect(await importer.inspect(asset('les-fractions.pdf'))).toEqual({
      ok: true,
      pageCount: 10,
      title: 'Les fractions, première séance',
    });
    expect(statSync(asset('les-fractions.pdf')).size).toBeLessThan(600_000);
  });
});
