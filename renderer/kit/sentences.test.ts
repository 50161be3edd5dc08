import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const spoken = new Set(['aria-label', 'aria-description', 'title', 'alt', 'placeholder', 'label']);
const asTyped = new Set(['code', 'kbd', 'Kbd']);
const hasWord = (text: string) => /\p{L}{2,}/u.test(text);

/** What either side of may be shown; a comparison shows neither. */
const joins = new Set([
  ts.SyntaxKind.PlusToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
]);

function literalIn(node: ts.Node | undefined): string {
  if (node === undefined) return '';
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isJsxExpression(node) || ts.isParenthesizedExpression(node))
    return literalIn(node.expression);
  if (ts.isConditionalExpression(node))
    return `${literalIn(node.whenTrue)} ${literalIn(node.whenFalse)}`;
  if (ts.isBinaryExpression(node)) {
    const kind = node.operatorToken.kind;
    if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return literalIn(node.right);
    return joins.has(kind) ? `${literalIn(node.left)} ${literalIn(node.right)}` : '';
  }
  if (ts.isTemplateExpression(node))
    return [node.head, ...node.templateSpans.map(({ literal }) => literal)]
      .map(({ text }) => text)
      .join(' ');
  return '';
}

/** Words a person would see or hear that stand in the code and not in a catalogue. */
function literalSentences(file: string, source: string): string[] {
  const found: string[] = [];
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const tell = (node: ts.Node, text: string) => {
    if (!hasWord(text)) return;
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${file}:${line + 1} ${text.trim()}`);
  };
  const visit = (node: ts.Node): void => {
    // What is typed as it stands, in any language: a command, a key.
    if (ts.isJsxElement(node) && asTyped.has(node.openingElement.tagName.getText())) return;
    if (ts.isJsxText(node)) tell(node, node.text);
    if (ts.isJsxAttribute(node) && spoken.has(node.name.getText()))
      tell(node, literalIn(node.initializer));
    const inside = ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent);
    if (ts.isJsxExpression(node) && inside) tell(node, literalIn(node));
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(tree, visit);
  return found;
}

describe('sentences', () => {
  it('stand in catalogues, never in the pages', () => {
    const renderer = fileURLToPath(new URL('..', import.meta.url));
    const files = globSync('**/*.tsx', { cwd: renderer }).filter(
      (file) => !file.includes('.test.'),
    );
    expect(files.length).toBeGreaterThan(20);
    const found = files.flatMap((file) =>
      literalSentences(file, readFileSync(`${renderer}/${file}`, 'utf8')),
    );
    expect(found).toEqual([]);
  });

  it.each([
    ['<p>Bonjour la classe</p>', 'Bonjour la classe'],
    ['<button aria-label="Fermer" />', 'Fermer'],
    ['<img alt={`Photo de ${name}`} />', 'Photo de'],
    ['<p title={open ? "Ouvert" : more}>{x}</p>', 'Ouvert'],
    ['<p>{done && "Fini"}</p>', 'Fini'],
    ['<Field label="Classe" />', 'Classe'],
    ['<>{"Fin"}</>', 'Fin'],
    ['<p>{name ?? "Personne"}</p>', 'Personne'],
  ])('planted in %s are found', (source, sentence) => {
    expect(literalSentences('planted.tsx', `const x = ${source};`)).toEqual([
      expect.stringContaining(sentence),
    ]);
  });

  it.each([
    '<p>{texts.hello} · 3 / 24</p>',
    '<p className="long name" data-state={open ? "open" : "shut"}>×</p>',
    '<Kbd>Esc</Kbd>',
    '<code>npm run city</code>',
    '<p>{list.join("and so on")}</p>',
    '<p>{state === "sent" && <b />}</p>',
  ])('that are none, as %s, are left alone', (source) => {
    expect(literalSentences('clean.tsx', `const x = ${source};`)).toEqual([]);
  });
});
