import type { Animal } from './animals.ts';

// Files of their own, never inside the script: a laptop fetches only the pictures of its own class.
const addresses = import.meta.glob<string>('#assets/animals/*.svg', {
  eager: true,
  import: 'default',
  query: '?no-inline',
});

const byAnimal = new Map(
  Object.entries(addresses).map(([file, address]) => [
    file.slice(file.lastIndexOf('/') + 1, -'.svg'.length),
    address,
  ]),
);

/** Where the picture of an animal is fetched from. */
export function animalPicture(animal: Animal): string | undefined {
  return byAnimal.get(animal);
}
