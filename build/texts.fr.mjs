/** What the launcher says to a person, in French. */
export const texts = {
  installing: (count) => `Ardoise installe ce qui lui manque (${count} paquets)…`,
  installFailed:
    'Installation impossible. Rien n’a été modifié dans vos leçons. Vérifiez la connexion à Internet, puis recommencez. (install/npm)',
  noNode:
    'Le moteur de l’application manque (paquet « node »). Supprimez le dossier node_modules, puis recommencez. (install/node)',
  buildFailed:
    'La préparation de l’application a échoué. Vos leçons sont intactes ; le détail est ci-dessus. (build/failed)',
  lookingForElectron: 'Recherche d’Electron (15 secondes au plus)…',
  installingBrowser: 'Aucun navigateur ici : installation de Chromium par le système…',
  hosts: {
    'electron-there': 'Ardoise s’ouvre dans Electron, présent sur ce poste.',
    'no-electron': (name) =>
      `Ardoise s’ouvre dans le navigateur (${name}) : Electron n’est pas disponible.`,
    'browser-installed': (name) =>
      `Ardoise s’ouvre dans le navigateur (${name}), qui vient d’être installé : Electron n’est pas disponible.`,
    'no-display': 'Pas d’écran ici : Ardoise fonctionne sans fenêtre, à cette adresse :',
    'no-browser':
      'Ni Electron ni navigateur sur ce poste : Ardoise fonctionne sans fenêtre, à cette adresse :',
    'browser-failed':
      'Le navigateur ne s’ouvre pas : Ardoise fonctionne sans fenêtre, à cette adresse :',
  },
};
