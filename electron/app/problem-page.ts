import { createServer } from 'node:http';
import { listen, safeHeaders } from './listeners/http.ts';

/**
 * When the data folder cannot be used there is no app to show, but there is a teacher in front of a
 * window: one page with the sentence. Returns its address.
 */
export async function serveProblemPage(
  lang: string,
  title: string,
  sentence: string,
  code: string,
): Promise<string> {
  const server = createServer((_request, response) => {
    safeHeaders(response);
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(page(lang, title, sentence, code));
  });
  return `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}/`;
}

function page(lang: string, title: string, sentence: string, code: string): string {
  return `<!doctype html><html lang="${escape(lang)}"><meta charset="utf-8"><title>${escape(title)}</title>
<style>
  body { margin: 0; min-height: 100vh; display: grid; place-items: center;
         background: #22313a; color: #f7f5f0; font: 1.5rem/1.5 system-ui, sans-serif; }
  main { max-width: 34em; padding: 2em; border-left: 8px solid #f2b233; }
  h1 { margin: 0 0 0.5em; font-size: 2.25rem; }
  small { color: #b3c0c8; font-size: 0.9rem; }
</style>
<main><h1>${escape(title)}</h1><p>${escape(sentence)}</p><small>${escape(code)}</small></main></html>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
