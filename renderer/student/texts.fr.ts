/** What a pupil reads and hears, in French. `name` comes already shortened and isolated. */
export const fr = {
  title: 'Ardoise',
  laptop: (number: string) => `Portable ${number}`,
  listen: 'Écouter',
  picture: 'une image',
  sound: 'un son',
  fullScreen: 'Plein écran',
  away: 'On se reconnecte… ton travail est gardé.',
  code: {
    title: 'Regarde le tableau et tape le code',
    wrong: 'Ce n’est pas ce code-là. Essaie encore.',
    boxes: 'Code de la classe',
    erase: 'Effacer',
    typed: (digits: string) => (digits === '' ? 'Rien encore' : digits),
  },
  connecting: {
    title: 'On arrive dans la classe…',
    change: 'Changer le code',
  },
  choose: {
    title: 'Qui es-tu ? Touche ton prénom.',
    taken: (name: string) => `${name}, déjà sur un portable`,
    refused: 'Ce prénom est déjà sur un autre portable.',
    empty: 'Il n’y a pas encore de prénoms.',
    emptyWait: 'Ta maîtresse ou ton maître va les ajouter.',
  },
  waiting: {
    hello: (name: string) => `Bonjour ${name}\u202f!`,
    door: 'Ta maîtresse ou ton maître va t’ouvrir la porte.',
    notMe: 'Ce n’est pas moi',
  },
  ready: {
    title: (name: string) => `C’est bon, ${name}\u202f!`,
    wait: 'Écoute bien, ça va commencer.',
  },
  identity: {
    title: (name: string) => `C’est toi, ${name}\u202f?`,
    open: 'Ce n’est pas toi\u202f? Touche ici.',
    yes: 'Oui, c’est moi',
  },
  question: {
    confirm: 'C’est mon choix',
    position: (position: number, of: number) => `Question ${position} sur ${of}`,
    kept: 'Gardé ici, envoi…',
    sent: 'Envoyé',
  },
  finished: {
    title: (name: string) => `Merci ${name}, c’est fini\u202f!`,
    wait: 'Attends sans bruit\u202f: la suite arrive.',
    sent: (count: number) => (count > 1 ? 'Tes réponses sont envoyées' : 'Ta réponse est envoyée'),
    kept: (count: number) =>
      count > 1 ? 'Tes réponses sont gardées ici, envoi…' : 'Ta réponse est gardée ici, envoi…',
  },
  closed: {
    title: (name: string) => `C’est terminé, ${name}.`,
    wait: 'Cette activité est fermée. Écoute bien la suite.',
  },
  paused: 'Yeux au tableau',
  over: {
    title: 'La séance est finie. À bientôt\u202f!',
    again: 'Nouvelle séance',
  },
  takenOver: {
    title: 'Ardoise est ouverte dans un autre onglet.',
    here: 'Continuer ici',
  },
  trouble: {
    title: 'Ce portable n’arrive pas à entrer.',
    help: 'Ton travail est gardé. Montre cet écran à ta maîtresse ou à ton maître.',
    again: 'Essayer encore',
    code: (code: number) => `code ${code}`,
  },
};
