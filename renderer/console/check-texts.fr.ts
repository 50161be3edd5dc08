/** What each finding of the self-check says to the teacher. */
export const fr = {
  sentences: {
    'disk/enough': 'Disque : il reste {freeGigabytes} Go. Rien à faire.',
    'disk/low':
      'Disque : il ne reste que {freeGigabytes} Go. Vos leçons sont en sûreté ; faites de la place.',
    'disk/full':
      'Le disque est presque plein ({freeGigabytes} Go). Videz la corbeille ou prévenez la mairie.',
    'disk/unreadable': 'La place sur le disque n’a pas pu être lue ({reason}).',
    'memory/enough': 'Mémoire : {totalGigabytes} Go. Rien à faire.',
    'memory/small':
      'Mémoire : {totalGigabytes} Go, c’est peu. Fermez les autres programmes pendant la classe.',
    'memory/too-small':
      'Mémoire : {totalGigabytes} Go, c’est trop peu. Demandez à la mairie d’en ajouter.',
    'memory/busy':
      'La mémoire est presque toute prise. Fermez les autres programmes avant la classe.',
    'memory/unreadable': 'La mémoire n’a pas pu être lue ({reason}). Cela n’empêche rien.',
    'battery/none': 'Pas de batterie : cet ordinateur marche sur le secteur.',
    'battery/healthy': 'La batterie garde {healthPercent} % de sa capacité. Rien à faire.',
    'battery/worn':
      'La batterie est usée ({healthPercent} %). Laissez l’ordinateur branché pendant la classe.',
    'battery/worn-out':
      'La batterie est à bout ({healthPercent} %). Demandez à la mairie de la changer.',
    'battery/low': 'La batterie est à {percent} %. Branchez l’ordinateur maintenant.',
    'battery/wear-unknown': 'La batterie ne dit pas son usure. Cela n’empêche rien.',
    'battery/unreadable': 'La batterie n’a pas pu être lue ({reason}). Cela n’empêche rien.',
    'projector/seen': 'Le vidéoprojecteur « {name} » est branché et répond.',
    'projector/second-screen':
      'Un deuxième écran est branché : « {name} ». Est-ce bien le vidéoprojecteur ?',
    'projector/second-screen/unnamed':
      'Un deuxième écran est branché. Est-ce bien le vidéoprojecteur ?',
    'projector/damaged-answer':
      'Le vidéoprojecteur « {name} » répond mal : essayez un autre câble.',
    'projector/missing':
      'Aucun vidéoprojecteur n’est vu. Allumez-le et vérifiez le câble aux deux bouts.',
    'projector/not-expected': 'Aucun vidéoprojecteur n’est branché, et aucun n’est attendu ici.',
    'projector/unreadable':
      'Les écrans n’ont pas pu être lus ({reason}). Regardez si l’image est au tableau.',
    'sound/seen': 'Le son est là : « {name} ».',
    'sound/seen/unnamed': 'Le son est là.',
    'sound/none': 'Aucune carte son n’est vue. Les leçons marchent sans le son.',
    'sound/unreadable': 'Le son n’a pas pu être vérifié ({reason}). Cela n’empêche rien.',
    'network/cable': 'Le réseau est branché par câble : les portables peuvent rejoindre.',
    'network/wifi':
      'Cet ordinateur est sur le Wi-Fi : les portables du même Wi-Fi peuvent rejoindre.',
    'network/unplugged':
      'Aucun réseau : le tableau marche, les portables non. Branchez le câble ou le Wi-Fi.',
    'network/no-card': 'Aucune carte réseau n’est vue. Le tableau marche ; prévenez la mairie.',
    'network/unreadable': 'Le réseau n’a pas pu être lu ({reason}). Essayez une séance.',
    'clock/plausible': 'La date et l’heure sont plausibles.',
    'clock/agrees': 'La date et l’heure s’accordent avec celles de la mairie.',
    'clock/differs':
      'L’heure diffère de {minutes} minutes de celle de la mairie. Réglez l’heure de l’ordinateur.',
    'clock/behind':
      'La date est dans le passé : réglez-la et prévenez la mairie. Vos leçons sont en sûreté.',
    'city/reachable': 'La mairie a répondu au dernier envoi.',
    'city/unreachable': 'La mairie ne répond pas. Le rapport est gardé ici et partira tout seul.',
    'city/not-tried': 'Rien n’a encore été envoyé à la mairie.',
    'city/not-set': 'L’adresse de la mairie n’est pas réglée : les rapports restent ici.',
  },
  reasons: {
    'not-permitted': 'il faut être administrateur',
    'not-offered': 'cet ordinateur ne le dit pas',
    'timed-out': 'pas de réponse à temps',
    failed: 'la lecture a échoué',
    malformed: 'réponse incompréhensible',
  } as Readonly<Record<string, string>>,
  unknown: 'Ce résultat vient d’une autre version d’Ardoise.',
};

/** The French catalogue gives the shape; a translation that misses a code does not compile. */
export interface CheckTexts {
  readonly sentences: Readonly<Record<keyof typeof fr.sentences, string>>;
  readonly reasons: Readonly<Record<string, string>>;
  readonly unknown: string;
}
