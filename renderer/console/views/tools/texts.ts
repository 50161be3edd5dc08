import { createTexts } from '#kit/i18n.ts';

/** What the console says of the class tools; each tool has its own words beside its face. */
export const texts = createTexts({
  fr: {
    tools: 'Outils',
    menu: 'Outils de la classe',
    strip: 'Outils au tableau',
    close: (name: string) => `Fermer : ${name}`,
    resize: (name: string) => `Agrandir ou réduire : ${name}`,
    place: (name: string) => `${name}, au tableau`,
    placeHint: 'Déplacer : glisser ou flèches. Taille : + et −. Fermer : Suppr.',
    instrumentHint: 'Déplacer : glisser ou flèches. Fermer : Suppr.',
  },
  en: {
    tools: 'Tools',
    menu: 'Class tools',
    strip: 'Tools on the board',
    close: (name) => `Close: ${name}`,
    resize: (name) => `Resize: ${name}`,
    place: (name) => `${name}, on the board`,
    placeHint: 'Move: drag or arrow keys. Size: + and −. Close: Delete.',
    instrumentHint: 'Move: drag or arrow keys. Close: Delete.',
  },
  de: {
    tools: 'Werkzeuge',
    menu: 'Werkzeuge für die Klasse',
    strip: 'Werkzeuge an der Tafel',
    close: (name) => `Schließen: ${name}`,
    resize: (name) => `Größe ändern: ${name}`,
    place: (name) => `${name}, an der Tafel`,
    placeHint: 'Bewegen: ziehen oder Pfeiltasten. Größe: + und −. Schließen: Entf.',
    instrumentHint: 'Bewegen: ziehen oder Pfeiltasten. Schließen: Entf.',
  },
});
