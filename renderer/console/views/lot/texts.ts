import { count } from '#kit/formats.ts';
import { createTexts } from '#kit/i18n.ts';
import type { LotRow } from './lot-entries.ts';

/** The school's laptops, before and during a session. */
export const lotTexts = createTexts({
  fr: {
    title: 'Les portables de l’école',
    open: 'Les portables',
    subtitle: (all: number, here: number, missing: number, session: boolean) =>
      [
        count(all, { one: '# portable connu', other: '# portables connus' }, 'fr'),
        ...(session
          ? [
              `${here} ici`,
              count(
                missing,
                { zero: 'aucun ne manque', one: '# manque', other: '# manquent' },
                'fr',
              ),
            ]
          : []),
      ].join(' · '),
    emptyTitle: 'Aucun portable connu',
    emptyText:
      'Collez une étiquette numérotée sur chaque portable. Pendant une séance, ouvrez son adresse : il est connu pour toujours.',
    filter: 'Quels portables',
    filters: {
      all: (amount: number) => `Tous · ${amount}`,
      here: (amount: number) => `Ici · ${amount}`,
      missing: (amount: number) => `Manquants · ${amount}`,
      low: (amount: number) => `À charger · ${amount}`,
    },
    none: {
      all: 'Aucun portable.',
      here: 'Aucun portable n’est là. Ils apparaissent dès qu’ils rejoignent la séance.',
      missing: 'Aucun portable ne manque.',
      low: 'Aucun portable n’est à charger.',
    },
    states: { here: 'Ici', elsewhere: 'Ailleurs', missing: 'Manque', unseen: 'Rangé' },
    says: ({ state, who }: LotRow) =>
      ({
        here: who === '' ? 'ici' : `ici, ${who}`,
        elsewhere: `dans la classe de ${who}`,
        missing: 'manque',
        unseen: 'rangé',
      })[state],
    inClass: (name: string) => `Dans la classe de ${name}`,
    nobody: 'Sans élève',
    seen: (ago: string) => `Vu ${ago}`,
    laptop: (number: string) => `Portable ${number}`,
    menu: (name: string) => `Que faire de ${name}`,
    edit: 'Changer le numéro ou le nom',
    remove: 'Retirer de la liste',
    charge: {
      charged: (name: string) => `${name} chargé`,
      low: (name: string) => `${name} à charger`,
    },
    said: (ago: string) => `dit ${ago}`,
    batteryNote:
      'Ardoise ne peut pas lire la batterie d’un portable : un navigateur ne la montre qu’aux sites sécurisés. C’est vous qui la notez, d’une touche.',
    number: 'Numéro',
    numberHint: 'Celui de son étiquette',
    numberWrong: 'Un nombre de 1 à 999',
    swaps: (wanted: string, mine: string) => `Le portable ${wanted} prendra le numéro ${mine}.`,
    name: 'Nom (facultatif)',
    nameHint: 'Écran fêlé, coque bleue…',
    save: 'Enregistrer',
    cancel: 'Annuler',
    back: 'Retour',
    network: 'Vérifier le réseau',
    call: 'Faire l’appel',
    endCall: 'Terminer l’appel',
    callHint: (url: string) =>
      `Ouvrez sur chaque portable l’adresse de son étiquette (${url.replace('http://', '')}/…) : il passe à « Ici ».`,
    labels: 'Étiquettes à imprimer',
    labelsSubtitle: 'Une étiquette par portable, une fois pour toutes.',
    from: 'Du numéro',
    to: 'Au numéro',
    rangeWrong: (most: number) => `Deux nombres de 1 à 999, ${most} étiquettes au plus.`,
    format: 'Taille des étiquettes',
    formats: { small: '24 par page', large: '8 par page' },
    formatHint: {
      small: '70 × 37 mm, planches autocollantes courantes. À imprimer à 100 %, sans marge.',
      large: '105 × 74 mm, pour le casier ou le chariot. À imprimer à 100 %, sans marge.',
    },
    howTitle: 'Comment faire',
    how: {
      stick: 'Collez chaque étiquette sur un portable.',
      open: 'Ouvrez une séance, puis l’adresse de l’étiquette sur le portable (code QR ou clavier).',
      keeps: 'Le portable garde son numéro, à chaque séance.',
    },
    printPages: (pages: number) =>
      count(pages, { zero: 'Imprimer', one: 'Imprimer # page', other: 'Imprimer # pages' }, 'fr'),
    preview: 'Aperçu de la première page',
    noAddress:
      'Cet ordinateur n’est relié à aucun réseau : les étiquettes n’auront que leur numéro.',
    addressChanges: (url: string) =>
      `Le code QR contient l’adresse d’aujourd’hui, ${url.replace('http://', '')}. Si elle change, les numéros restent vrais ; les élèves tapent la nouvelle adresse, montrée au tableau. La mairie peut rendre l’adresse fixe.`,
    sticker: 'Portable',
    qr: (number: string) => `Code QR du portable ${number}`,
  },
  en: {
    title: 'The school’s laptops',
    open: 'The laptops',
    subtitle: (all, here, missing, session) =>
      [
        count(all, { one: '# known laptop', other: '# known laptops' }, 'en'),
        ...(session ? [`${here} here`, missing === 0 ? 'none missing' : `${missing} missing`] : []),
      ].join(' · '),
    emptyTitle: 'No laptop is known',
    emptyText:
      'Stick a numbered label on every laptop. During a session open its address: it is known from then on.',
    filter: 'Which laptops',
    filters: {
      all: (amount) => `All · ${amount}`,
      here: (amount) => `Here · ${amount}`,
      missing: (amount) => `Missing · ${amount}`,
      low: (amount) => `To charge · ${amount}`,
    },
    none: {
      all: 'No laptop.',
      here: 'No laptop is here. They appear as soon as they join the session.',
      missing: 'No laptop is missing.',
      low: 'No laptop needs charging.',
    },
    states: { here: 'Here', elsewhere: 'Elsewhere', missing: 'Missing', unseen: 'Put away' },
    says: ({ state, who }) =>
      ({
        here: who === '' ? 'here' : `here, ${who}`,
        elsewhere: `in the class ${who}`,
        missing: 'missing',
        unseen: 'put away',
      })[state],
    inClass: (name) => `In the class ${name}`,
    nobody: 'Without a pupil',
    seen: (ago) => `Seen ${ago}`,
    laptop: (number) => `Laptop ${number}`,
    menu: (name) => `What to do with ${name}`,
    edit: 'Change number or name',
    remove: 'Take off the list',
    charge: {
      charged: (name) => `${name} charged`,
      low: (name) => `${name} to charge`,
    },
    said: (ago) => `said ${ago}`,
    batteryNote:
      'Ardoise cannot read a laptop’s battery: a browser shows it to secure sites only. You note it, with one touch.',
    number: 'Number',
    numberHint: 'The one on its label',
    numberWrong: 'A number from 1 to 999',
    swaps: (wanted, mine) => `Laptop ${wanted} will take the number ${mine}.`,
    name: 'Name (optional)',
    nameHint: 'Cracked screen, blue cover…',
    save: 'Save',
    cancel: 'Cancel',
    back: 'Back',
    network: 'Check the network',
    call: 'Call the roll',
    endCall: 'End the roll call',
    callHint: (url) =>
      `On each laptop open its label’s address (${url.replace('http://', '')}/…): it turns to “Here”.`,
    labels: 'Labels to print',
    labelsSubtitle: 'One label per laptop, once and for all.',
    from: 'From number',
    to: 'To number',
    rangeWrong: (most) => `Two numbers from 1 to 999, ${most} labels at most.`,
    format: 'Size of the labels',
    formats: { small: '24 per page', large: '8 per page' },
    formatHint: {
      small: '70 × 37 mm, common sticky sheets. Print at 100 %, without margins.',
      large: '105 × 74 mm, for the locker or the trolley. Print at 100 %, without margins.',
    },
    howTitle: 'How to',
    how: {
      stick: 'Stick each label on a laptop.',
      open: 'Open a session, then the label’s address on the laptop (QR code or keyboard).',
      keeps: 'The laptop keeps its number, in every session.',
    },
    printPages: (pages) =>
      count(pages, { zero: 'Print', one: 'Print # page', other: 'Print # pages' }, 'en'),
    preview: 'Preview of the first page',
    noAddress: 'This computer is on no network: the labels will have their number only.',
    addressChanges: (url) =>
      `The QR code holds today’s address, ${url.replace('http://', '')}. If it changes, the numbers stay true; pupils type the new address, shown on the board. The city can make the address fixed.`,
    sticker: 'Laptop',
    qr: (number) => `QR code of laptop ${number}`,
  },
  de: {
    title: 'Die Laptops der Schule',
    open: 'Die Laptops',
    subtitle: (all, here, missing, session) =>
      [
        count(all, { one: '# bekannter Laptop', other: '# bekannte Laptops' }, 'de'),
        ...(session ? [`${here} hier`, missing === 0 ? 'keiner fehlt' : `${missing} fehlen`] : []),
      ].join(' · '),
    emptyTitle: 'Kein Laptop ist bekannt',
    emptyText:
      'Kleben Sie auf jeden Laptop ein nummeriertes Etikett. Öffnen Sie während einer Stunde seine Adresse: Von da an ist er bekannt.',
    filter: 'Welche Laptops',
    filters: {
      all: (amount) => `Alle · ${amount}`,
      here: (amount) => `Hier · ${amount}`,
      missing: (amount) => `Fehlend · ${amount}`,
      low: (amount) => `Zu laden · ${amount}`,
    },
    none: {
      all: 'Kein Laptop.',
      here: 'Kein Laptop ist da. Sie erscheinen, sobald sie beitreten.',
      missing: 'Kein Laptop fehlt.',
      low: 'Kein Laptop muss geladen werden.',
    },
    states: { here: 'Hier', elsewhere: 'Woanders', missing: 'Fehlt', unseen: 'Verstaut' },
    says: ({ state, who }) =>
      ({
        here: who === '' ? 'hier' : `hier, ${who}`,
        elsewhere: `in der Klasse ${who}`,
        missing: 'fehlt',
        unseen: 'verstaut',
      })[state],
    inClass: (name) => `In der Klasse ${name}`,
    nobody: 'Ohne Kind',
    seen: (ago) => `Gesehen ${ago}`,
    laptop: (number) => `Laptop ${number}`,
    menu: (name) => `Was tun mit ${name}`,
    edit: 'Nummer oder Namen ändern',
    remove: 'Aus der Liste nehmen',
    charge: {
      charged: (name) => `${name} geladen`,
      low: (name) => `${name} zu laden`,
    },
    said: (ago) => `gesagt ${ago}`,
    batteryNote:
      'Ardoise kann den Akku eines Laptops nicht lesen: Ein Browser zeigt ihn nur sicheren Seiten. Sie notieren ihn mit einem Tipp.',
    number: 'Nummer',
    numberHint: 'Die auf seinem Etikett',
    numberWrong: 'Eine Zahl von 1 bis 999',
    swaps: (wanted, mine) => `Laptop ${wanted} bekommt die Nummer ${mine}.`,
    name: 'Name (freiwillig)',
    nameHint: 'Sprung im Bildschirm, blaue Hülle…',
    save: 'Speichern',
    cancel: 'Abbrechen',
    back: 'Zurück',
    network: 'Netzwerk prüfen',
    call: 'Appell beginnen',
    endCall: 'Appell beenden',
    callHint: (url) =>
      `Öffnen Sie auf jedem Laptop die Adresse seines Etiketts (${url.replace('http://', '')}/…): Er wechselt zu „Hier“.`,
    labels: 'Etiketten drucken',
    labelsSubtitle: 'Ein Etikett je Laptop, ein für alle Mal.',
    from: 'Von Nummer',
    to: 'Bis Nummer',
    rangeWrong: (most) => `Zwei Zahlen von 1 bis 999, höchstens ${most} Etiketten.`,
    format: 'Größe der Etiketten',
    formats: { small: '24 pro Seite', large: '8 pro Seite' },
    formatHint: {
      small: '70 × 37 mm, übliche Klebebögen. Mit 100 % und ohne Rand drucken.',
      large: '105 × 74 mm, für Fach oder Wagen. Mit 100 % und ohne Rand drucken.',
    },
    howTitle: 'So geht es',
    how: {
      stick: 'Kleben Sie jedes Etikett auf einen Laptop.',
      open: 'Beginnen Sie eine Stunde und öffnen Sie die Adresse des Etiketts (QR-Code oder Tastatur).',
      keeps: 'Der Laptop behält seine Nummer, in jeder Stunde.',
    },
    printPages: (pages) =>
      count(pages, { zero: 'Drucken', one: '# Seite drucken', other: '# Seiten drucken' }, 'de'),
    preview: 'Vorschau der ersten Seite',
    noAddress: 'Dieser Computer hat kein Netzwerk: Die Etiketten zeigen nur ihre Nummer.',
    addressChanges: (url) =>
      `Der QR-Code enthält die heutige Adresse, ${url.replace('http://', '')}. Ändert sie sich, stimmen die Nummern weiter; die Kinder tippen die neue Adresse von der Tafel. Die Stadt kann die Adresse fest vergeben.`,
    sticker: 'Laptop',
    qr: (number) => `QR-Code von Laptop ${number}`,
  },
});
