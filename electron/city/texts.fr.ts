/** What the city's program says on the command line and in its files. French defines the shape. */
export const french = {
  help: `Ardoise · Mairie — reçoit les rapports des écoles et les montre sur une page.

  npm run city -- [options]

  --data DOSSIER     dossier des données (par défaut : celui de l’utilisateur)
  --port N           port du serveur, 0 pour un port libre (par défaut : 4180)
  --host ADRESSE     adresse d’écoute (par défaut : 127.0.0.1, ce poste seulement ;
                     0.0.0.0 pour recevoir les rapports du réseau)
  --public           la page se lit aussi depuis d’autres postes ; elle n’a pas de mot de passe
  --schools FICHIER  annuaire des écoles en CSV (fr-en-annuaire-education)
  --name NOM         nom écrit sur les accusés (par défaut : Mairie)
  --lang fr|en|de    langue de la page et des messages
  --demo             essai : dossier jetable, 71 écoles inventées et leur matériel
  --help             cette aide

Les postes envoient leurs rapports à l’adresse affichée, suivie de /reports.
Prêt, le programme écrit une ligne JSON : {"ready":true,"city":…,"data":…}
SIGTERM ou Ctrl+C l’arrêtent ; tout est alors sur le disque.`,
  unknownFlag: (flag: string) => `Option inconnue : ${flag}. L’aide : npm run city -- --help`,
  badValue: (flag: string) => `Valeur refusée pour ${flag}. L’aide : npm run city -- --help`,
  directoryRead: (schools: number, skipped: number) =>
    `Annuaire : écoles lues : ${schools} ; lignes laissées de côté : ${skipped}.`,
  skippedLine: (line: number, reason: string) => `  ligne ${line} : ${reason}`,
  moreSkipped: (lines: number) => `  … et ${lines} autres`,
  skipReasons: {
    uai: 'identifiant d’école absent ou faux',
    name: 'sans nom',
    closed: 'école fermée',
    'not-a-school': 'pas une école du premier degré',
    repeated: 'même identifiant plus haut ; cette ligne l’emporte',
  },
  directoryUnreadable: (file: string) =>
    `L’annuaire ${file} ne peut pas être lu. Rien n’a été changé. Vérifiez le chemin et les droits.`,
  directoryUnknown: (file: string) =>
    `${file} n’est pas un annuaire : les colonnes de l’identifiant et du nom manquent. Rien n’a été changé.`,
  storeNewer:
    'Les données viennent d’une version plus récente d’Ardoise. Rien n’a été touché. Installez cette version ou choisissez un autre dossier avec --data.',
  storeDamaged: (folder: string) =>
    `La base de ${folder} est abîmée. Rien n’a été touché. Remettez une sauvegarde ou choisissez un autre dossier avec --data.`,
  storeUnwritable: (folder: string) =>
    `On ne peut pas écrire dans ${folder} (droits ou disque plein). Rien n’a été touché. Libérez de la place ou choisissez un autre dossier avec --data.`,
  portTaken: (port: number) =>
    `Le port ${port} est déjà pris. Arrêtez l’autre programme ou choisissez --port 0.`,
  cannotListen: (host: string) => `Impossible d’écouter sur ${host}. Vérifiez --host.`,
  pageMissing: 'La page n’est pas construite : lancez « npm run build ». Les rapports sont reçus.',
  openPage: (url: string) => `Page de la mairie : ${url}`,
  openToAll: 'La page se lit depuis d’autres postes, sans mot de passe.',
  diskRefused: (cause: string) =>
    `Un rapport n’a pas pu être écrit sur le disque ; le poste le renverra. (${cause})`,
  defaultCity: 'Mairie',
  demoCity: 'Mairie de Mirebourg',
  files: { schools: 'ecoles', devices: 'appareils', checks: 'controles' },
  columns: {
    schools: [
      ...['Identifiant', 'École', 'Type', 'Code postal', 'Commune', 'Élèves', 'Dans l’annuaire'],
      ...['Appareils', 'Vus en 7 jours', 'À chercher', 'Pannes', 'À surveiller', 'Dernier rapport'],
    ],
    devices: [
      ...['Identifiant école', 'École', 'Salle', 'Marque', 'Modèle', 'Numéro de série', 'Système'],
      ...['Mémoire (Mo)', 'Écrans', 'Présence', 'État', 'Pannes', 'À surveiller', 'Vu la 1re fois'],
      ...['Dernier rapport', 'Rapports', 'Identité en double', 'Horloge douteuse', 'Appareil'],
    ],
    checks: [
      ...['Identifiant école', 'École', 'Salle', 'Modèle', 'Origine', 'Contrôle', 'Verdict'],
      ...['Code', 'Valeurs', 'Depuis', 'Présence', 'Appareil'],
    ],
  },
  words: {
    kind: {
      nursery: 'maternelle',
      elementary: 'élémentaire',
      primary: 'primaire',
      unknown: 'école',
    },
    presence: { recent: 'vu récemment', quiet: 'silencieux', missing: 'à chercher' },
    verdict: {
      good: 'en ordre',
      attention: 'à surveiller',
      bad: 'panne',
      unreadable: 'illisible',
      none: 'sans contrôle',
    },
    source: { state: 'contrôle', defect: 'signalé', 'roll-call': 'appel du lot' },
    yesNo: (yes: boolean): string => (yes ? 'oui' : 'non'),
  },
};

export type CityTexts = typeof french;
