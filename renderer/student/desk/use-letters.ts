import { useEffect } from 'react';

/**
 * The letters that she reads best in. They are fetched by her laptop alone; until they are there, and
 * where they do not come, she reads the usual ones.
 */
export function useLetters(dyslexic: boolean): void {
  useEffect(() => {
    if (!dyslexic) return;
    const root = document.documentElement;
    let gone = false;
    void import('#kit/fonts-dyslexic.css').then(
      () => gone || (root.dataset['letters'] = 'dyslexic'),
      () => undefined,
    );
    return () => {
      gone = true;
      delete root.dataset['letters'];
    };
  }, [dyslexic]);
}
