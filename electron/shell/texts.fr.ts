/** What the shell itself says: its menu, and the one message when the app cannot be kept alive. */
export const fr = {
  name: 'Ardoise',
  file: 'Fichier',
  edit: 'Édition',
  view: 'Affichage',
  quit: 'Quitter Ardoise',
  undo: 'Annuler',
  redo: 'Rétablir',
  cut: 'Couper',
  copy: 'Copier',
  paste: 'Coller',
  selectAll: 'Tout sélectionner',
  largerText: 'Agrandir le texte',
  smallerText: 'Réduire le texte',
  normalText: 'Taille normale',
  goneTitle: 'Ardoise s’est arrêtée',
  gone: 'Ardoise n’arrive pas à démarrer. Vos leçons et les réponses des élèves sont enregistrées. Relancez Ardoise ; si cela se répète, redémarrez l’ordinateur. (shell/app-gone)',
} as const;

export type ShellTexts = { readonly [Key in keyof typeof fr]: string };
