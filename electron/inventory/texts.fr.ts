import type { Texts } from './texts-type.ts';

/** French catalogue: what a teacher reads about this PC. */
export const texts: Texts = {
  titles: {
    disk: 'Disque',
    memory: 'Mémoire',
    battery: 'Batterie',
    projector: 'Vidéoprojecteur',
    sound: 'Son',
    network: 'Réseau de l’école',
    clock: 'Date et heure',
    city: 'Liaison avec la mairie',
  },
  sentences: {
    'disk/enough': (v) => `Il reste ${v.figure('freeGigabytes')} Go sur le disque. Rien à faire.`,
    'disk/low': (v) =>
      `Il reste ${v.figure('freeGigabytes')} Go sur le disque. Vos leçons sont en sûreté. Faites de la place ou prévenez la mairie.`,
    'disk/full': (v) =>
      `Le disque est presque plein : il reste ${v.figure('freeGigabytes')} Go. Ce qui est enregistré est en sûreté, mais la suite pourrait ne plus l’être. Videz la corbeille, supprimez de gros fichiers, ou prévenez la mairie.`,
    'disk/unreadable': (v) =>
      `La place sur le disque n’a pas pu être lue (${v.reason()}). Vos leçons ne sont pas touchées.`,
    'memory/enough': (v) => `Ce PC a ${v.figure('totalGigabytes')} Go de mémoire. Rien à faire.`,
    'memory/small': (v) =>
      `Ce PC n’a que ${v.figure('totalGigabytes')} Go de mémoire. Ardoise fonctionne ; fermez les autres programmes pendant la classe.`,
    'memory/too-small': (v) =>
      `Ce PC n’a que ${v.figure('totalGigabytes')} Go de mémoire : les grands documents seront lents. Vos leçons sont en sûreté. Demandez à la mairie d’en ajouter.`,
    'memory/busy': (v) =>
      `Il ne reste que ${v.figure('availableGigabytes')} Go de mémoire libre. Fermez les autres programmes avant la classe.`,
    'memory/unreadable': (v) =>
      `La mémoire n’a pas pu être lue (${v.reason()}). Cela n’empêche rien.`,
    'battery/none': () => 'Ce PC n’a pas de batterie : il marche sur le secteur.',
    'battery/healthy': (v) =>
      `La batterie garde ${v.figure('healthPercent')} % de sa capacité. Rien à faire.`,
    'battery/worn': (v) =>
      `La batterie est usée : elle garde ${v.figure('healthPercent')} % de sa capacité. Laissez le PC branché pendant la classe.`,
    'battery/worn-out': (v) =>
      `La batterie est à bout : elle garde ${v.figure('healthPercent')} % de sa capacité. Laissez le PC branché et demandez à la mairie de la changer.`,
    'battery/low': (v) =>
      `La batterie est à ${v.figure('percent')} % et le PC n’est pas branché. Branchez-le maintenant.`,
    'battery/wear-unknown': () =>
      'La batterie ne dit pas son usure. Si le PC s’éteint vite une fois débranché, prévenez la mairie.',
    'battery/unreadable': (v) =>
      `La batterie n’a pas pu être lue (${v.reason()}). Cela n’empêche rien.`,
    'projector/seen': (v) => `Le vidéoprojecteur « ${v.text('name')} » est branché et répond.`,
    'projector/second-screen': (v) =>
      v.text('name') === '?'
        ? 'Un deuxième écran est branché. Vérifiez que c’est bien le vidéoprojecteur.'
        : `Un deuxième écran est branché : « ${v.text('name')} ». Vérifiez que c’est bien le vidéoprojecteur.`,
    'projector/damaged-answer': (v) =>
      `Le vidéoprojecteur « ${v.text('name')} » répond mal : le câble ou l’adaptateur est sans doute abîmé. Essayez un autre câble.`,
    'projector/missing': () =>
      'Aucun vidéoprojecteur n’est vu. Allumez-le, vérifiez le câble aux deux bouts, puis relancez la vérification. Sinon, prévenez la mairie.',
    'projector/not-expected': () =>
      'Aucun vidéoprojecteur n’est branché, et aucun n’est attendu ici.',
    'projector/unreadable': (v) =>
      `Les écrans branchés n’ont pas pu être lus (${v.reason()}). Regardez si l’image est au tableau.`,
    'sound/seen': (v) => `Le son est là : « ${v.text('name')} ».`,
    'sound/none': () =>
      'Aucune carte son n’est vue. Les leçons marchent sans le son. Branchez un haut-parleur USB ou prévenez la mairie.',
    'sound/unreadable': (v) =>
      `Le son n’a pas pu être vérifié (${v.reason()}). Essayez d’écouter un enregistrement.`,
    'network/cable': () => 'Le réseau est branché par câble. Les portables peuvent rejoindre.',
    'network/wifi': () =>
      'Le PC est sur le Wi-Fi. Les portables peuvent rejoindre s’ils sont sur le même Wi-Fi.',
    'network/unplugged': () =>
      'Le PC n’est sur aucun réseau. Le tableau et vos leçons marchent, mais les portables ne peuvent pas rejoindre. Branchez le câble ou choisissez le Wi-Fi de l’école.',
    'network/no-card': () =>
      'Aucune carte réseau n’est vue. Le tableau et vos leçons marchent, mais les portables ne peuvent pas rejoindre. Prévenez la mairie.',
    'network/unreadable': (v) =>
      `Le réseau n’a pas pu être lu (${v.reason()}). Essayez d’ouvrir une séance.`,
    'clock/plausible': () => 'La date et l’heure sont plausibles.',
    'clock/agrees': () => 'La date et l’heure s’accordent avec celles de la mairie.',
    'clock/differs': (v) =>
      `L’heure de ce PC diffère de ${v.figure('minutes')} minutes de celle de la mairie. Réglez l’heure du PC ; vos leçons ne sont pas touchées.`,
    'clock/behind': () =>
      'La date de ce PC est dans le passé : sa petite pile est sans doute vide. Réglez la date et prévenez la mairie. Vos leçons sont en sûreté.',
    'city/reachable': () => 'La mairie a répondu au dernier envoi.',
    'city/unreachable': () =>
      'La mairie ne répond pas. Le rapport est gardé sur ce PC et partira tout seul.',
    'city/not-tried': () => 'Rien n’a encore été envoyé à la mairie.',
    'city/not-set': () =>
      'L’adresse de la mairie n’est pas encore réglée : les rapports restent sur ce PC. Demandez-la à la mairie.',
  },
  reasons: {
    'not-permitted': 'il faut être administrateur',
    'not-offered': 'ce PC ne le dit pas',
    'timed-out': 'le PC n’a pas répondu à temps',
    failed: 'la lecture a échoué',
    malformed: 'la réponse était incompréhensible',
  },
  unknownFinding: 'Ce résultat vient d’une autre version d’Ardoise.',
  facts: {
    machine: 'Ordinateur',
    serial: 'Numéro de série',
    system: 'Système',
    cpu: 'Processeur',
    memory: 'Mémoire',
    dataDisk: 'Disque',
    displays: 'Écrans',
    sound: 'Son',
    networks: 'Réseau',
  },
  noneSeen: 'aucun',
  unreadable: (reason) => `illisible (${reason})`,
  gigabytes: (figure) => `${figure} Go`,
  figure: (value) => String(value).replace('.', ','),
};
