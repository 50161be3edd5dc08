/** The rules about displays, which both hosts share; pages find them here. */
export {
  DISPLAY_ADVICE,
  displayAdvice,
  numberDisplays,
  type DisplayAdvice,
} from '#protocol/displays.ts';
