import { accept, refuse, type Outcome } from '#protocol/errors.ts';
import type { Place, Tool, ToolCommand, ToolKind, Tools, ToolViews } from '#protocol/tools.ts';
import type { ToolContext } from './contract.ts';
import { laid } from './instrument.ts';
import { rulesOf } from './registry.ts';

export const NO_TOOLS: Tools = {};
const BOARD_SHAPE = 16 / 9;
/** Smaller than this nobody reads it, and nobody finds its corner again. */
const NARROWEST = 0.08;

/** Applies one command to the tools on the board. See SPEC.md. */
export function reduceTools(
  tools: Tools,
  command: ToolCommand,
  context: ToolContext,
): Outcome<Tools> {
  const kind = command.tool;
  const known = tools[kind];
  if (command.type === 'tool/open') {
    const tool = known ?? fresh(kind, context);
    return accept({ ...tools, [kind]: { ...tool, open: true, order: onTop(tools) } });
  }
  if (!known?.open) {
    // Closing twice is no mistake of the teacher's.
    return command.type === 'tool/close' ? accept(tools) : refuse('tool/not-open');
  }
  switch (command.type) {
    case 'tool/close':
      return accept({ ...tools, [kind]: { ...known, open: false } });
    case 'tool/place': {
      const place = placed(kind, command.place);
      return accept({ ...tools, [kind]: { ...known, place, order: onTop(tools) } });
    }
    case 'tool/do': {
      const { actions } = rulesOf(kind);
      const action = Object.hasOwn(actions, command.action) ? actions[command.action] : undefined;
      if (!action) return refuse('tool/unknown-action');
      const state = action(known.state, command.value, context);
      return state ? accept({ ...tools, [kind]: { ...known, state } }) : refuse('tool/no-pupils');
    }
  }
}

function fresh(kind: ToolKind, context: ToolContext): Tool {
  const rules = rulesOf(kind);
  return { open: true, place: rules.place, order: 0, state: rules.initial(context) };
}

function onTop(tools: Tools): number {
  return 1 + Math.max(0, ...Object.values(tools).map(({ order }) => order));
}

/** Where a tool of this kind comes to lie when it is put there. */
export function placed(kind: ToolKind, place: Place): Place {
  const { shape, lengths } = rulesOf(kind);
  return shape === null ? laid(place, lengths ?? { least: 0, most: 1 }) : fitted(place, shape);
}

/** T4: whole on a 16:9 board, and large enough to be read. */
export function fitted(place: Place, shape: number): Place {
  const widest = Math.min(1, shape / BOARD_SHAPE);
  const width = Math.min(widest, Math.max(Math.min(NARROWEST, widest), place.width));
  const height = (width * BOARD_SHAPE) / shape;
  return {
    x: Math.min(place.x, 1 - width),
    y: Math.max(0, Math.min(place.y, 1 - height)),
    width,
  };
}

/** T6: the open ones, with what pages may see of them. */
export function toolViews(
  tools: Tools,
  moving: { tool: ToolKind; place: Place } | null,
): ToolViews {
  const open = Object.values(tools).filter((tool) => tool.open);
  return Object.fromEntries(
    open.map(({ place, order, state }) => {
      const { kind } = state;
      const { shape, shown } = rulesOf(kind);
      const now = moving?.tool === kind ? placed(kind, moving.place) : place;
      return [kind, { place: now, order, shape, state: shown?.(state) ?? state }];
    }),
  );
}

/** T7: what named a pupil of a removed class is forgotten. */
export function withoutPupils(tools: Tools, gone: ReadonlySet<string>): Tools {
  return Object.fromEntries(
    Object.entries(tools).filter(
      ([, { state }]) =>
        !rulesOf(state.kind)
          .pupils?.(state)
          .some((pupil) => gone.has(pupil)),
    ),
  );
}
