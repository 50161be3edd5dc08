import type { MouseEvent } from 'react';
import { useStore } from 'zustand';
import { hrefOf, type Address } from './address.ts';
import { cityStore, goTo, type CityState } from './store.ts';

/** Reads a part of the page's state. */
export function useCity<Part>(select: (state: CityState) => Part): Part {
  return useStore(cityStore, select);
}

/** What makes a link of an address: a real one, followed without loading the page again. */
export function linkTo(address: Address) {
  return {
    href: hrefOf(address),
    onClick: (event: MouseEvent<HTMLAnchorElement>) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      goTo(address);
    },
  };
}
