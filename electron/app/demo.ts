import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { mostlyRight } from '#classroom/virtual/behaviour.ts';
import { createVirtualLaptops } from '#classroom/virtual/virtual-laptops.ts';
import { sendHandout } from '#classroom/rules/handouts.ts';
import { solution } from '#classroom/rules/items/registry.ts';
import { admit, openSession } from '#classroom/rules/sessions.ts';
import type { ClassroomState } from '#classroom/rules/state.ts';
import { activitySchema } from '#protocol/activity/activity.ts';
import type { Given } from '#protocol/activity/item.ts';
import { classSchema } from '#protocol/classroom.ts';
import type { Context } from '#protocol/context.ts';
import { accept, type Outcome } from '#protocol/errors.ts';
import type { App } from './create-app.ts';

/** The lesson's content is French in every language of the app, and so is its name. */
const DEMO_LESSON = 'Les fractions, première séance.pdf';

/**
 * The rehearsal: a class, a lesson and virtual laptops that come in, work and answer over the same
 * network protocol as real ones. Returns the way to stop it.
 */
export async function startDemo(app: App, assets: string): Promise<() => void> {
  const folder = join(assets, 'demo');
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(join(folder, name), 'utf8'));
  const schoolClass = z.parse(classSchema, await read('demo-class.json'));
  const [first] = z.parse(z.array(activitySchema), await read('demo-questions.json'));
  const lesson = createReadStream(join(folder, 'les-fractions.pdf'));
  await app.imports.add(DEMO_LESSON, lesson, 'new');

  change(app, (classroom, context) => {
    const classes = { ...classroom.classes, [schoolClass.id]: schoolClass };
    return openSession({ ...classroom, classes }, schoolClass.id, context);
  });
  const code = () => app.engine.state().classroom.session?.info.code ?? '0000';
  const port = await portOf(app);
  const laptops = createVirtualLaptops({
    url: `ws://127.0.0.1:${port}/wire`,
    code: code(),
    count: schoolClass.pupils.length,
    skill: mostlyRight((activity, item) => rightAnswer(app, activity.id, item.id), Math.random),
  });
  laptops.start();
  // The teacher of a rehearsal has a lesson to try out, not twenty-four doors to open.
  const porter = setInterval(() => change(app, (classroom) => admit(classroom, () => true)), 1500);
  const question = setTimeout(() => {
    if (first) change(app, (classroom, context) => sendHandout(classroom, first, context));
  }, 9000);
  return () => {
    clearInterval(porter);
    clearTimeout(question);
    laptops.stop();
  };
}

function change(
  app: App,
  rule: (
    classroom: ClassroomState,
    context: Context,
  ) => Outcome<ClassroomState, object | undefined>,
): void {
  app.engine.submit({
    apply: (state, context) => {
      const outcome = rule(state.classroom, context);
      return outcome.ok ? accept({ ...state, classroom: outcome.state }) : outcome;
    },
  });
}

/** What the pupils would know: looked up on the teacher's side, never sent to a laptop. */
function rightAnswer(app: App, activity: string, item: string): Given | null {
  const handouts = Object.values(app.engine.state().classroom.session?.handouts ?? {});
  const handout = handouts.find((sent) => sent.activity.id === activity);
  const found = handout?.activity.items.find(({ id }) => id === item);
  return found ? solution(found) : null;
}

async function portOf(app: App): Promise<number> {
  for (;;) {
    const port = app.classPort();
    if (port !== null) return port;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
