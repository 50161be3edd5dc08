/** What the teacher reads on the phone, in French; the other catalogues follow its shape. */
export const fr = {
  title: 'Télécommande',
  position: (at: number, all: number) => `page ${at} sur ${all}`,
  noLesson: 'Aucune leçon n’est ouverte au pupitre.',
  end: 'Fin de la leçon',
  next: 'Suivant',
  previous: 'Précédent',
  freeze: 'Figer',
  black: 'Noir',
  eyes: 'Yeux au tableau',
  controls: 'Commandes du tableau',
  frozenNow: 'Le tableau est figé : la classe garde sa page.',
  blackNow: 'La classe voit un tableau noir.',
  whiteNow: 'La classe voit un tableau blanc.',
  pausedNow: 'Les portables sont en pause.',
  linked: 'Relié au pupitre',
  lost: 'On se reconnecte…',
  missed: 'Ce geste n’est pas arrivé. Rien n’a changé : essayez encore.',
  connecting: 'Liaison avec le pupitre…',
  unpaired: {
    title: 'Ce téléphone n’est pas encore relié',
    todo: 'Au pupitre, ouvrez « Télécommande » et photographiez le code QR.',
  },
  over: {
    title: 'La séance est terminée',
    todo: 'La télécommande s’est éteinte avec elle. À la prochaine séance, photographiez le nouveau code.',
  },
  refused: {
    title: 'Ce téléphone n’est plus relié',
    todo: 'Chaque code ne sert qu’une fois. Au pupitre, ouvrez « Télécommande » et demandez un nouveau code. La leçon continue.',
  },
  elsewhere: {
    title: 'La télécommande est ouverte dans un autre onglet',
    todo: 'La leçon continue là-bas.',
    again: 'Reprendre ici',
  },
  trouble: {
    title: 'La liaison s’est interrompue',
    todo: 'La leçon continue au tableau.',
    again: 'Réessayer',
  },
};
