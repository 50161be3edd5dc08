import type { Texts } from './texts.ts';

export const fr: Texts = {
  title: 'Ardoise',
  help: `Ardoise : la leçon au tableau, le travail sur les portables, le matériel pour la mairie.

  npm start -- [options]

  --open FICHIER…    ouvre ces PDF (plusieurs à la suite)
  --demo             répétition : une classe et une leçon d’essai, 24 portables virtuels,
                     rien n’est gardé
  --data DOSSIER     dossier des données (sinon celui de l’utilisateur)
  --lang fr|en|de    langue (fr)
  --port N           port du pupitre, sur cet ordinateur seulement (libre)
  --class-port N     port des portables pendant une séance (4170, ou le suivant libre)
  --headless         sans fenêtre : sert les pages et affiche une ligne JSON
  --help             cette aide

Quand Ardoise est prête, une ligne JSON donne les adresses :
  {"ready":true,"console":…,"join":…,"data":…,"host":"electron"|"browser"|"headless"}
Ctrl-C ou SIGTERM la ferment ; tout est enregistré.
`,
  problem: (problem) =>
    problem.kind === 'unknown'
      ? `Option inconnue : ${problem.flag}. « --help » les montre toutes.`
      : `Valeur impossible pour ${problem.flag} : « ${problem.value} ». « --help » les explique.`,
  storage: {
    'storage/full': (folder) =>
      `Le disque est plein : Ardoise ne peut rien enregistrer dans ${folder}. Vos leçons déjà enregistrées sont intactes. Libérez de la place, puis relancez Ardoise.`,
    'storage/read-only': (folder) =>
      `Le dossier ${folder} est en lecture seule. Rien n’a été modifié. Choisissez un autre dossier (--data) ou demandez à la mairie le droit d’y écrire.`,
    'storage/damaged': (folder) =>
      `Les données de ${folder} sont abîmées. Ardoise n’y a pas touché. Gardez ce dossier et prévenez la mairie ; pour travailler tout de suite, lancez Ardoise avec un autre dossier (--data).`,
    'storage/newer': (folder) =>
      `Les données de ${folder} viennent d’une version plus récente d’Ardoise. Rien n’a été modifié. Installez la dernière version.`,
    'storage/failed': (folder) =>
      `Ardoise n’arrive pas à utiliser le dossier ${folder}. Rien n’a été modifié. Vérifiez le disque, ou lancez Ardoise avec un autre dossier (--data).`,
    'storage/in-use': (folder) =>
      `Ardoise est déjà ouverte sur ${folder}. Rien n’est perdu : retrouvez sa fenêtre, ou fermez-la avant de relancer.`,
    'import/too-large': (folder) => `Un fichier est trop grand pour ${folder}.`,
  },
  portInUse: (port) =>
    `Le port ${port} est déjà pris par un autre programme. Rien n’a été modifié. Choisissez un autre port (--port).`,
  stopped: 'Ardoise est fermée ; tout est enregistré.',
};
