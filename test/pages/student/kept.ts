import type { Page } from '@playwright/test';

/** All that the browser keeps for this page: local storage, and every database's every entry. */
export function kept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const found: unknown[] = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name ?? '');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('closed'));
      });
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store).getAll();
        await new Promise((resolve) => (all.onsuccess = resolve));
        found.push(...(all.result as unknown[]));
      }
      database.close();
    }
    return JSON.stringify({ ...localStorage }) + found.map((one) => JSON.stringify(one)).join('');
  });
}
