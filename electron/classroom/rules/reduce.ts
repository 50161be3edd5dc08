import type { ClassroomCommand } from '#protocol/classroom.ts';
import type { Context } from '#protocol/context.ts';
import { accept, refuse, type Outcome } from '#protocol/errors.ts';
import { saveClass } from './classes.ts';
import {
  admit,
  closeHandout,
  closeSession,
  freeLaptop,
  openSession,
  pause,
  sendHandout,
} from './sessions.ts';
import { without, type ClassroomState } from './state.ts';

/** Applies one command of the teacher to the classes and the session. See SPEC.md. */
export function reduceClassroom(
  state: ClassroomState,
  command: ClassroomCommand,
  pictures: readonly string[],
  context: Context,
): Outcome<ClassroomState, object | undefined> {
  switch (command.type) {
    case 'class/save':
      return saveClass(state, command, pictures, context);
    case 'class/remove':
      if (!state.classes[command.class]) return refuse('class/unknown');
      return accept({ ...state, classes: without(state.classes, command.class) });
    case 'session/open':
      return openSession(state, command.class, context);
    case 'session/close':
      return closeSession(state);
    case 'session/admit':
      if (!state.session?.laptops[command.laptop]) return refuse('session/unknown-laptop');
      return admit(state, ({ id }) => id === command.laptop);
    case 'session/admit-all':
      return admit(state, () => true);
    case 'session/send-away':
      return freeLaptop(state, command.laptop);
    case 'session/pause':
      return pause(state, command.on);
    case 'handout/send':
      return sendHandout(state, command.activity, context);
    case 'handout/close':
      return closeHandout(state, command.handout);
  }
}
