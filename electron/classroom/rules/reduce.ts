import type { ClassroomCommand } from '#protocol/classroom.ts';
import type { Context } from '#protocol/context.ts';
import { accept, refuse, type Outcome } from '#protocol/errors.ts';
import { saveClass } from './classes.ts';
import { removeGroup, saveGroup, setAllGroups } from './groups.ts';
import { closeHandout, sendHandout, sendPlan, startHandout } from './handouts.ts';
import { reduceLot } from './lot.ts';
import { setPupil, setSignIn } from './pupils.ts';
import { lowerHand, returnWork } from './returns.ts';
import { seat, swap } from './seats.ts';
import { admit, closeSession, freeLaptop, openSession, setFlag } from './sessions.ts';
import { own, without, type ClassroomState } from './state.ts';

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
      if (!own(state.classes, command.class)) return refuse('class/unknown');
      return accept({ ...state, classes: without(state.classes, command.class) });
    case 'class/sign-in':
      return setSignIn(state, command, context);
    case 'class/pupil':
      return setPupil(state, command);
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
    case 'session/seat':
      return seat(state, command.laptop, command.pupil, command.partner ?? null);
    case 'session/swap':
      return swap(state, command.laptops);
    case 'session/pause':
      return setFlag(state, 'paused', command.on);
    case 'session/follow':
      return setFlag(state, 'follow', command.on);
    case 'handout/send':
      return sendHandout(state, command.activity, context, command);
    case 'handout/send-plan':
      return sendPlan(state, command, context);
    case 'handout/start':
      return startHandout(state, command.handout);
    case 'handout/close':
      return closeHandout(state, command.handout);
    case 'group/save':
      return saveGroup(state, command, context);
    case 'group/remove':
      return removeGroup(state, command.group);
    case 'group/set-all':
      return setAllGroups(state, command.groups, context);
    case 'work/return':
      return returnWork(state, command, context);
    case 'work/lower-hand':
      return lowerHand(state, command.pupil);
    case 'lot/number':
    case 'lot/label':
    case 'lot/charge':
    case 'lot/remove':
      return reduceLot(state, command, context);
  }
}
