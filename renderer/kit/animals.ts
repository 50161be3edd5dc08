/** The animals a pupil can be, and what they are called. Written by assets/make-animals.mjs. */
export const animals = {
  fox: { fr: 'renard', en: 'fox', de: 'Fuchs' },
  panda: { fr: 'panda', en: 'panda', de: 'Panda' },
  lion: { fr: 'lion', en: 'lion', de: 'Löwe' },
  frog: { fr: 'grenouille', en: 'frog', de: 'Frosch' },
  tiger: { fr: 'tigre', en: 'tiger', de: 'Tiger' },
  owl: { fr: 'hibou', en: 'owl', de: 'Eule' },
  dolphin: { fr: 'dauphin', en: 'dolphin', de: 'Delfin' },
  octopus: { fr: 'poulpe', en: 'octopus', de: 'Krake' },
  turtle: { fr: 'tortue', en: 'turtle', de: 'Schildkröte' },
  hedgehog: { fr: 'hérisson', en: 'hedgehog', de: 'Igel' },
  bee: { fr: 'abeille', en: 'bee', de: 'Biene' },
  unicorn: { fr: 'licorne', en: 'unicorn', de: 'Einhorn' },
  koala: { fr: 'koala', en: 'koala', de: 'Koala' },
  penguin: { fr: 'manchot', en: 'penguin', de: 'Pinguin' },
  whale: { fr: 'baleine', en: 'whale', de: 'Wal' },
  parrot: { fr: 'perroquet', en: 'parrot', de: 'Papagei' },
  ladybird: { fr: 'coccinelle', en: 'ladybird', de: 'Marienkäfer' },
  hamster: { fr: 'hamster', en: 'hamster', de: 'Hamster' },
  giraffe: { fr: 'girafe', en: 'giraffe', de: 'Giraffe' },
  rabbit: { fr: 'lapin', en: 'rabbit', de: 'Hase' },
  zebra: { fr: 'zèbre', en: 'zebra', de: 'Zebra' },
  bear: { fr: 'ours', en: 'bear', de: 'Bär' },
  cat: { fr: 'chat', en: 'cat', de: 'Katze' },
  dog: { fr: 'chien', en: 'dog', de: 'Hund' },
  mouse: { fr: 'souris', en: 'mouse', de: 'Maus' },
  dinosaur: { fr: 'dinosaure', en: 'dinosaur', de: 'Dinosaurier' },
  wolf: { fr: 'loup', en: 'wolf', de: 'Wolf' },
  raccoon: { fr: 'raton laveur', en: 'raccoon', de: 'Waschbär' },
  horse: { fr: 'cheval', en: 'horse', de: 'Pferd' },
  elephant: { fr: 'éléphant', en: 'elephant', de: 'Elefant' },
  kangaroo: { fr: 'kangourou', en: 'kangaroo', de: 'Känguru' },
  llama: { fr: 'lama', en: 'llama', de: 'Lama' },
  sheep: { fr: 'mouton', en: 'sheep', de: 'Schaf' },
  chick: { fr: 'poussin', en: 'chick', de: 'Küken' },
  duck: { fr: 'canard', en: 'duck', de: 'Ente' },
  swan: { fr: 'cygne', en: 'swan', de: 'Schwan' },
  flamingo: { fr: 'flamant rose', en: 'flamingo', de: 'Flamingo' },
  eagle: { fr: 'aigle', en: 'eagle', de: 'Adler' },
  butterfly: { fr: 'papillon', en: 'butterfly', de: 'Schmetterling' },
  snail: { fr: 'escargot', en: 'snail', de: 'Schnecke' },
  crab: { fr: 'crabe', en: 'crab', de: 'Krabbe' },
  fish: { fr: 'poisson', en: 'fish', de: 'Fisch' },
  seal: { fr: 'phoque', en: 'seal', de: 'Robbe' },
  otter: { fr: 'loutre', en: 'otter', de: 'Otter' },
  beaver: { fr: 'castor', en: 'beaver', de: 'Biber' },
  squirrel: { fr: 'écureuil', en: 'squirrel', de: 'Eichhörnchen' },
  deer: { fr: 'cerf', en: 'deer', de: 'Hirsch' },
  dragon: { fr: 'dragon', en: 'dragon', de: 'Drache' },
} as const;

export type Animal = keyof typeof animals;

/** In the order they are offered. */
export const animalNames = Object.keys(animals) as readonly Animal[];

export function isAnimal(name: string): name is Animal {
  return Object.hasOwn(animals, name);
}
