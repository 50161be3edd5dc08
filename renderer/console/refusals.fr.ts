import type { RefusalTexts } from './refusals.ts';

/** What a refusal says to the teacher: what happened, what is safe, what to do. */
export const fr: RefusalTexts = {
  'wire/not-json': {
    happened: 'Un message illisible a été envoyé à Ardoise.',
    safe: 'Rien n’a changé.',
    todo: 'Rechargez la page, puis essayez de nouveau.',
  },
  'wire/invalid': {
    happened: 'Ardoise n’a pas compris cette demande.',
    safe: 'Rien n’a changé.',
    todo: 'Vérifiez ce que vous avez saisi, puis essayez de nouveau.',
  },
  'wire/too-large': {
    happened: 'Ce texte est trop long pour être envoyé.',
    safe: 'Rien n’a changé.',
    todo: 'Raccourcissez-le ou envoyez-le en plusieurs fois.',
  },
  'wire/too-fast': {
    happened: 'Trop de demandes en même temps.',
    safe: 'Les demandes déjà confirmées sont enregistrées.',
    todo: 'Attendez une seconde, puis essayez de nouveau.',
  },
  'wire/not-allowed': {
    happened: 'Cette page n’a pas le droit de faire cela.',
    safe: 'Rien n’a changé.',
    todo: 'Faites-le depuis le pupitre.',
  },
  'wire/version': {
    happened: 'Cette page vient d’une autre version d’Ardoise.',
    safe: 'La leçon et la séance sont enregistrées.',
    todo: 'Rechargez la page.',
  },
  'wire/no-answer': {
    happened: 'Ardoise n’a pas répondu.',
    safe: 'Ce qui était confirmé est enregistré ; la dernière demande ne l’est peut-être pas.',
    todo: 'Attendez que la liaison revienne, puis essayez de nouveau.',
  },
  'wire/full': {
    happened: 'Il y a déjà trop de pages reliées à Ardoise.',
    safe: 'Celles qui sont reliées continuent.',
    todo: 'Fermez les pages qui ne servent plus.',
  },
  'app/failed': {
    happened: 'Ardoise a rencontré un défaut de son côté.',
    safe: 'Rien n’a changé ; la leçon et la séance sont enregistrées.',
    todo: 'Essayez de nouveau. Si cela revient, signalez-le à la mairie.',
  },
  'storage/full': {
    happened: 'Le disque de cet ordinateur est plein.',
    safe: 'Tout ce qui était enregistré est intact ; la dernière demande n’a pas été prise.',
    todo: 'Libérez de la place, par exemple en vidant la corbeille, puis essayez de nouveau.',
  },
  'storage/read-only': {
    happened: 'Le dossier d’Ardoise est en lecture seule.',
    safe: 'Rien n’a été touché.',
    todo: 'Demandez au technicien d’autoriser l’écriture dans ce dossier.',
  },
  'storage/damaged': {
    happened: 'Le dossier d’Ardoise est abîmé.',
    safe: 'Rien n’a été touché : ce qui est lisible le reste.',
    todo: 'Ne supprimez rien et prévenez le technicien.',
  },
  'storage/newer': {
    happened: 'Ce dossier a été écrit par une version plus récente d’Ardoise.',
    safe: 'Rien n’a été touché.',
    todo: 'Ouvrez-le avec cette version plus récente.',
  },
  'storage/failed': {
    happened: 'L’enregistrement sur le disque a échoué.',
    safe: 'Tout ce qui était déjà enregistré est intact.',
    todo: 'Essayez de nouveau. Si cela revient, prévenez le technicien.',
  },
  'storage/in-use': {
    happened: 'Ardoise est déjà ouverte avec ce dossier.',
    safe: 'Rien n’a été touché.',
    todo: 'Utilisez la fenêtre déjà ouverte.',
  },
  'import/empty': {
    happened: 'Ce fichier est vide.',
    safe: 'La leçon en cours n’a pas changé.',
    todo: 'Copiez-le de nouveau depuis sa source, ou choisissez-en un autre.',
  },
  'import/damaged': {
    happened: 'Ce PDF est abîmé et ne peut pas être lu.',
    safe: 'La leçon en cours n’a pas changé, et le fichier non plus.',
    todo: 'Ouvrez-le dans le programme qui l’a fait et enregistrez-le de nouveau en PDF.',
  },
  'import/password-needed': {
    happened: 'Ce PDF est protégé par un mot de passe.',
    safe: 'La leçon en cours n’a pas changé.',
    todo: 'Demandez le mot de passe à la personne qui vous a donné le fichier.',
  },
  'import/password-wrong': {
    happened: 'Ce n’est pas le bon mot de passe.',
    safe: 'La leçon en cours n’a pas changé.',
    todo: 'Vérifiez les majuscules, puis essayez encore.',
  },
  'import/no-pages': {
    happened: 'Ce PDF ne contient aucune page.',
    safe: 'La leçon en cours n’a pas changé.',
    todo: 'Choisissez un autre fichier.',
  },
  'import/too-many-pages': {
    happened: 'Ce PDF a trop de pages pour une leçon.',
    safe: 'La leçon en cours n’a pas changé.',
    todo: 'Gardez les pages utiles dans un PDF plus court.',
  },
  'import/too-large': {
    happened: 'Ce fichier est trop gros.',
    safe: 'La leçon en cours n’a pas changé.',
    todo: 'Gardez les pages utiles, ou numérisez en moins grand.',
  },
  'import/too-slow': {
    happened: 'Ce PDF prend trop de temps à lire.',
    safe: 'La leçon en cours n’a pas changé.',
    todo: 'Imprimez-le dans un nouveau PDF, plus simple, puis ouvrez celui-ci.',
  },
  'import/unknown-kind': {
    happened:
      'Ardoise ne sait pas ouvrir ce fichier : ni PDF, ni image, ni document, ni film, ni son, ni leçon.',
    safe: 'La leçon en cours n’a pas changé.',
    todo: 'Enregistrez-le en PDF dans le programme qui l’a fait, puis ouvrez ce PDF.',
  },
  'import/office-missing': {
    happened:
      'Pour ouvrir ce document, il faut LibreOffice, qui n’est pas installé sur cet ordinateur.',
    safe: 'La leçon en cours n’a pas changé.',
    todo: 'Installez LibreOffice (gratuit, libreoffice.org) ou demandez-le à la mairie. Ou bien enregistrez le document en PDF dans son programme : Ardoise ouvre le PDF.',
  },
  'import/office-failed': {
    happened: 'LibreOffice n’a pas pu lire ce document.',
    safe: 'La leçon en cours n’a pas changé ; le fichier d’origine non plus.',
    todo: 'Ouvrez-le dans le programme qui l’a fait, enregistrez-le en PDF, puis ouvrez ce PDF ici.',
  },
  'import/office-password': {
    happened: 'Ce document est protégé par un mot de passe.',
    safe: 'La leçon en cours n’a pas changé.',
    todo: 'Enlevez le mot de passe dans le programme qui l’a fait, ou enregistrez-le en PDF.',
  },
  'import/no-headings': {
    happened: 'Ce tableau n’a pas de colonnes « Question », « Réponse 1 », « Réponse 2 ».',
    safe: 'La leçon en cours n’a pas changé.',
    todo: 'Nommez les colonnes dans la première ligne, par exemple : Question, Réponse 1, Réponse 2, Bonne réponse.',
  },
  'import/cannot-play': {
    happened: 'Ardoise ne sait pas lire ce film ou ce son sur cet ordinateur.',
    safe: 'La leçon en cours n’a pas changé.',
    todo: 'Convertissez-le en MP4 (H.264) ou en WebM pour un film, en MP3 pour un son, puis ouvrez-le de nouveau.',
  },
  'import/not-found': {
    happened: 'Ce fichier n’est plus là.',
    safe: 'La leçon en cours n’a pas changé.',
    todo: 'Rebranchez la clé USB, ou choisissez un autre fichier.',
  },
  'import/picture-too-large': {
    happened: 'Cette image est trop grande : plus de 60 millions de points.',
    safe: 'La leçon en cours n’a pas changé.',
    todo: 'Réduisez-la dans un logiciel de photos, puis ouvrez-la de nouveau.',
  },
  'import/newer': {
    happened:
      'Ce fichier vient d’une version plus récente d’Ardoise : il est au format {file}, celle-ci lit le format {app}.',
    safe: 'Le fichier est intact et la leçon en cours n’a pas changé.',
    todo: 'Mettez Ardoise à jour sur cet ordinateur, puis rouvrez le fichier.',
  },
  'lesson/too-large-to-save': {
    happened: 'Cette leçon est trop lourde pour un seul fichier.',
    safe: 'La leçon est enregistrée sur cet ordinateur, comme toujours.',
    todo: 'Partagez-la en deux leçons, ou retirez les plus gros documents.',
  },
  'export/nothing': {
    happened: 'Il n’y a rien à exporter.',
    safe: 'Rien n’a changé.',
    todo: 'Choisissez d’autres étapes, ou toute la leçon.',
  },
  'export/failed': {
    happened: 'Le PDF n’a pas pu être préparé.',
    safe: 'La leçon et l’encre sont enregistrées, comme toujours ; aucun fichier n’est resté à moitié.',
    todo: 'Essayez de nouveau, ou exportez moins d’étapes à la fois.',
  },
  'media/none': {
    happened: 'Il n’y a ni film ni son au tableau.',
    safe: 'Rien n’a changé.',
    todo: 'Allez à l’étape du film ou du son, puis lancez la lecture.',
  },
  'lesson/none': {
    happened: 'Aucune leçon n’est ouverte.',
    safe: 'Vos leçons sont toutes dans la liste.',
    todo: 'Ouvrez une leçon, puis essayez de nouveau.',
  },
  'lesson/unknown': {
    happened: 'Cette leçon n’existe plus.',
    safe: 'Les autres leçons sont intactes.',
    todo: 'Ouvrez de nouveau son PDF.',
  },
  'lesson/unknown-step': {
    happened: 'Cette page n’est plus dans la leçon.',
    safe: 'La leçon est intacte.',
    todo: 'Choisissez une autre page.',
  },
  'tool/not-open': {
    happened: 'Cet outil n’est plus au tableau.',
    safe: 'La leçon est à la même page.',
    todo: 'Ouvrez-le de nouveau avec « Outils ».',
  },
  'tool/unknown-action': {
    happened: 'Cet outil ne sait pas faire cela.',
    safe: 'Rien n’a changé au tableau.',
    todo: 'Rechargez le pupitre, puis essayez de nouveau.',
  },
  'tool/no-pupils': {
    happened: 'Il n’y a pas d’élève à tirer au sort.',
    safe: 'La leçon continue.',
    todo: 'Créez une classe, ou commencez une séance.',
  },
  'lesson/nothing-to-undo': {
    happened: 'Il n’y a rien à annuler ni à rétablir.',
    safe: 'La leçon est intacte.',
    todo: 'Continuez : chaque changement pourra être annulé.',
  },
  'class/unknown': {
    happened: 'Cette classe n’existe plus.',
    safe: 'Les autres classes sont intactes.',
    todo: 'Choisissez une autre classe, ou saisissez-la de nouveau.',
  },
  'class/empty': {
    happened: 'Cette classe n’a aucun élève.',
    safe: 'Rien n’a changé.',
    todo: 'Ajoutez au moins un prénom.',
  },
  'class/too-many-pupils': {
    happened: 'Il y a trop de prénoms pour une classe.',
    safe: 'Rien n’a changé.',
    todo: 'Gardez 60 prénoms au plus.',
  },
  'session/none': {
    happened: 'Aucune séance n’est ouverte.',
    safe: 'La classe et ses réponses passées sont enregistrées.',
    todo: 'Commencez une séance.',
  },
  'session/over': {
    happened: 'Cette séance est finie.',
    safe: 'Les réponses reçues sont enregistrées avec la séance.',
    todo: 'Ouvrez une nouvelle séance pour continuer.',
  },
  'session/already-open': {
    happened: 'Une séance est déjà ouverte.',
    safe: 'Elle continue, avec ses réponses.',
    todo: 'Fermez-la avant d’en commencer une autre.',
  },
  'session/wrong-code': {
    happened: 'Ce n’est pas le code de la classe.',
    safe: 'La séance continue.',
    todo: 'Relisez les quatre chiffres au tableau.',
  },
  'session/unknown-laptop': {
    happened: 'Ce portable n’est plus dans la séance.',
    safe: 'Les réponses reçues sont enregistrées.',
    todo: 'Il peut rejoindre de nouveau avec le code.',
  },
  'session/unknown-pupil': {
    happened: 'Ce prénom n’est pas dans la classe.',
    safe: 'La séance continue.',
    todo: 'Choisissez un prénom de la liste.',
  },
  'session/pupil-taken': {
    happened: 'Ce prénom est déjà pris par un autre portable.',
    safe: 'La séance continue.',
    todo: 'Libérez l’autre portable, ou choisissez un autre prénom.',
  },
  'session/not-admitted': {
    happened: 'Cet élève n’est pas encore admis.',
    safe: 'La séance continue.',
    todo: 'Touchez son image pour l’admettre.',
  },
  'remote/too-many': {
    happened: 'Deux téléphones sont déjà reliés.',
    safe: 'Ils continuent de fonctionner.',
    todo: 'Retirez-en un, puis reliez l’autre.',
  },
  'remote/unknown': {
    happened: 'Ce téléphone n’est plus relié.',
    safe: 'La leçon et la séance continuent.',
    todo: 'La liste est à jour : il n’y a rien à faire.',
  },
  'handout/unknown': {
    happened: 'Cette question n’est plus là.',
    safe: 'Les réponses reçues sont enregistrées.',
    todo: 'Posez-la de nouveau.',
  },
  'answer/unknown-item': {
    happened: 'Cette réponse ne va avec aucune question.',
    safe: 'Les autres réponses sont enregistrées.',
    todo: 'Rechargez la page du portable.',
  },
  'answer/already-given': {
    happened: 'Une autre réponse est déjà enregistrée.',
    safe: 'La première réponse compte.',
    todo: 'Posez la question de nouveau si besoin.',
  },
  'session/wrong-pictures': {
    happened: 'Ce ne sont pas les trois images de cet élève.',
    safe: 'Rien n’a changé.',
    todo: 'Recommencez, ou regardez ses images dans la fiche de la classe.',
  },
  'answer/not-possible': {
    happened: 'Cette réponse ne va pas avec cette question.',
    safe: 'Les autres réponses sont enregistrées.',
    todo: 'Rechargez la page du portable.',
  },
  'group/unknown': {
    happened: 'Ce groupe n’existe plus.',
    safe: 'Les autres groupes sont inchangés.',
    todo: 'Choisissez un autre groupe.',
  },
  'group/too-many': {
    happened: 'Il y a déjà {limit} groupes.',
    safe: 'Les groupes sont inchangés.',
    todo: 'Supprimez un groupe avant d’en ajouter un.',
  },
  'lot/unknown': {
    happened: 'Ce portable n’est plus dans le lot.',
    safe: 'Les autres portables sont inchangés.',
    todo: 'Il reviendra dans la liste dès qu’il se connectera.',
  },
  'pupil/unknown': {
    happened: 'Cet élève n’est pas dans cette classe.',
    safe: 'Rien n’a changé.',
    todo: 'Vérifiez la liste de la classe.',
  },
  'check/running': {
    happened: 'Une vérification est déjà en cours.',
    safe: 'Elle continue.',
    todo: 'Attendez quelques secondes.',
  },
  'check/failed': {
    happened: 'La vérification n’a pas pu aller au bout.',
    safe: 'La leçon et la séance continuent.',
    todo: 'Essayez de nouveau. Si cela revient, prévenez la mairie.',
  },
  'settings/invalid': {
    happened: 'Un des réglages n’est pas valable.',
    safe: 'Les réglages d’avant sont gardés.',
    todo: 'Corrigez le champ indiqué, puis enregistrez.',
  },
  'network/no-address': {
    happened: 'Cet ordinateur n’est relié à aucun réseau.',
    safe: 'La leçon continue au tableau.',
    todo: 'Branchez le câble ou le Wi-Fi de l’école.',
  },
  'shell/popup-blocked': {
    happened: 'Le navigateur a empêché l’ouverture du tableau.',
    safe: 'La leçon est à la même page.',
    todo: 'Cliquez de nouveau sur « Afficher au tableau ».',
  },
  'shell/no-such-display': {
    happened: 'Le deuxième écran n’est plus là.',
    safe: 'La leçon est à la même page.',
    todo: 'Rebranchez le vidéoprojecteur, ou projetez sur cet écran.',
  },
  'shell/permission-needed': {
    happened: 'Le navigateur ne laisse pas voir les écrans.',
    safe: 'La leçon est à la même page.',
    todo: 'Autorisez la gestion des fenêtres pour cette page, puis essayez de nouveau.',
  },
  'shell/cannot-move': {
    happened: 'Le navigateur n’a pas pu déplacer le pupitre.',
    safe: 'Rien n’a changé : le tableau est resté où il est.',
    todo: 'Déplacez la fenêtre du pupitre sur l’autre écran, puis affichez le tableau.',
  },
};
