import {
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
} from 'react';
import { itemTexts } from '../texts.ts';
import { nearest } from './nearest.ts';
import { useDrag, type Drag } from './use-drag.ts';

/** Where things lie that lie nowhere yet. */
export const TRAY = '';

export interface PlacingOptions {
  readonly disabled: boolean;
  readonly nameOf: (thing: string) => string;
  /** Puts a thing into a place, or back into the tray. */
  readonly onPut: (thing: string, place: string) => void;
  /** It was taken up: for its sound. */
  readonly onTake?: (thing: string) => void;
  /** Absent: everything may go everywhere. */
  readonly fits?: (thing: string, place: string) => boolean;
  /** Arrows move what is held itself, instead of looking for a place. */
  readonly onArrow?: (thing: string, step: 1 | -1) => void;
  /** It follows the pointer; not where a line does. */
  readonly moves?: boolean;
}

export interface Placing {
  /** What is in her hand: taken with a tap or Enter, or being dragged. */
  readonly held: string | null;
  readonly drag: Drag | null;
  /** What just happened, for those who hear the page. */
  readonly said: string;
  /** For the element around things and places. */
  readonly area: { onKeyDown: (event: KeyboardEvent<HTMLElement>) => void; 'data-area': true };
  /** For a button that can be taken. */
  thing(id: string): ThingProps;
  /** For an element where things are put. */
  place(id: string): PlaceProps;
}

interface ThingProps {
  'data-thing': string;
  'data-held': true | undefined;
  'data-dragged': true | undefined;
  'aria-pressed': boolean;
  style: CSSProperties | undefined;
  onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  onClick: (event: MouseEvent<HTMLElement>) => void;
}

interface PlaceProps {
  'data-place': string;
  'data-over': true | undefined;
  'data-open': true | undefined;
  onClick: (event: MouseEvent<HTMLElement>) => void;
}

/** Things to put into places: dragged, or taken with one tap and put with the next, or by keys. */
export function usePlacing(options: PlacingOptions): Placing {
  const { disabled, nameOf, onPut, onTake, onArrow, fits = () => true, moves = true } = options;
  const t = itemTexts();
  const [held, setHeld] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const lastKey = useRef(false);
  const { drag, begin, wasDragged } = useDrag({
    disabled,
    onStart: (thing) => {
      setHeld(null);
      onTake?.(thing);
    },
    onDrop: (thing, place) => {
      if (place !== null && place !== thing && fits(thing, place)) put(thing, place);
    },
  });

  function take(thing: string): void {
    setHeld(thing);
    setSaid(t.picked(nameOf(thing)));
    onTake?.(thing);
  }

  function put(thing: string, place: string): void {
    setHeld(null);
    setSaid(t.put(nameOf(thing)));
    onPut(thing, place);
  }

  function release(): void {
    setHeld(null);
    setSaid(t.released);
  }

  function clickThing(id: string, event: MouseEvent<HTMLElement>): void {
    event.stopPropagation();
    if (disabled || wasDragged()) return;
    const byKey = event.detail === 0 && lastKey.current;
    const area = event.currentTarget.closest<HTMLElement>('[data-area]');
    const around = event.currentTarget.closest<HTMLElement>('[data-place]')?.dataset['place'];
    if (held === id) return release();
    if (held !== null && around !== undefined && around !== TRAY && fits(held, around)) {
      put(held, around);
      if (byKey) focusSoon(area, firstInTray);
      return;
    }
    take(id);
    if (byKey && !onArrow) focusSoon(area, (inside) => firstPlace(inside, id, fits));
  }

  function clickPlace(id: string, event: MouseEvent<HTMLElement>): void {
    // A place may lie in a place: a label on a picture that is itself a tray.
    event.stopPropagation();
    if (disabled || held === null || !fits(held, id)) return;
    const area = event.currentTarget.closest<HTMLElement>('[data-area]');
    put(held, id);
    if (event.detail === 0 && lastKey.current) focusSoon(area, firstInTray);
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    lastKey.current = true;
    if (event.key === 'Escape' && held !== null) {
      event.preventDefault();
      release();
      return;
    }
    if (!event.key.startsWith('Arrow') || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    if (held !== null && onArrow) {
      onArrow(held, event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : -1);
      // What is moved in the page loses the focus.
      focusSoon(event.currentTarget, (area) => thingIn(area, held));
      return;
    }
    moveFocus(event.currentTarget, event.key, held, fits);
  }

  return {
    held: drag?.thing ?? held,
    drag,
    said,
    area: { onKeyDown, 'data-area': true },
    thing: (id) => {
      const dragged = drag?.thing === id;
      return {
        'data-thing': id,
        'data-held': held === id || dragged || undefined,
        'data-dragged': (dragged && moves) || undefined,
        'aria-pressed': held === id,
        style: dragged && moves ? { translate: `${drag.dx}px ${drag.dy}px` } : undefined,
        onPointerDown: (event) => {
          lastKey.current = false;
          begin(id, event);
        },
        onClick: (event) => clickThing(id, event),
      };
    },
    place: (id) => {
      const inHand = drag?.thing ?? held;
      return {
        'data-place': id,
        'data-over': (drag?.over === id && fits(drag.thing, id)) || undefined,
        'data-open': (inHand !== null && inHand !== id && fits(inHand, id)) || undefined,
        onClick: (event) => clickPlace(id, event),
      };
    },
  };
}

/** What takes the focus for a place: the place itself, its own button, or the thing in it. */
function handleOf(place: HTMLElement): HTMLElement | null {
  if (place.matches('button')) return place;
  return place.querySelector('[data-target]') ?? place.querySelector('[data-thing]');
}

type Fits = (thing: string, place: string) => boolean;

function placesFor(area: HTMLElement, thing: string, fits: Fits): HTMLElement[] {
  return [...area.querySelectorAll<HTMLElement>('[data-place]')].filter((place) => {
    const id = place.dataset['place'] ?? TRAY;
    return id !== TRAY && id !== thing && fits(thing, id);
  });
}

function moveFocus(area: HTMLElement, key: string, held: string | null, fits: Fits): void {
  const goals =
    held === null
      ? [...area.querySelectorAll<HTMLElement>('[data-thing]')]
      : placesFor(area, held, fits).flatMap((place) => handleOf(place) ?? []);
  const now = document.activeElement;
  const from = now && area.contains(now) ? now : null;
  if (!from) return goals[0]?.focus();
  const others = goals.filter((goal) => goal !== from);
  const boxes = others.map((goal) => goal.getBoundingClientRect());
  const next = nearest(from.getBoundingClientRect(), boxes, key);
  if (next !== null) others[next]?.focus();
}

/** The first empty place; where all are full, the first. */
function firstPlace(area: HTMLElement, thing: string, fits: Fits): HTMLElement | null {
  const places = placesFor(area, thing, fits);
  const empty = places.find((place) => !place.querySelector('[data-thing]'));
  const first = empty ?? places[0];
  return first ? handleOf(first) : null;
}

function thingIn(area: HTMLElement, id: string): HTMLElement | null {
  return area.querySelector(`[data-thing="${CSS.escape(id)}"]`);
}

function firstInTray(area: HTMLElement): HTMLElement | null {
  return area.querySelector(`[data-place="${TRAY}"] [data-thing]`);
}

/** Once what was put has been drawn where it lies now. */
function focusSoon(
  area: HTMLElement | null,
  find: (area: HTMLElement) => HTMLElement | null,
): void {
  if (area) requestAnimationFrame(() => find(area)?.focus());
}
