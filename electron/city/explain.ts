import type { CityArguments } from './args.ts';
import { StoreFailure } from './store/open.ts';
import type { CityTexts } from './texts.ts';

function systemCode(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
}

const DISK_CODES = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EEXIST', 'EDQUOT', 'EIO'];

/** Why the city could not start: what happened, what is safe, what to do. */
export function explainFailure(error: unknown, asked: CityArguments, texts: CityTexts): string {
  const folder = asked.data ?? '';
  if (error instanceof StoreFailure) {
    if (error.reason === 'newer') return texts.storeNewer;
    return error.reason === 'damaged' ? texts.storeDamaged(folder) : texts.storeUnwritable(folder);
  }
  const code = systemCode(error);
  if (code === 'EADDRINUSE' || (code === 'EACCES' && asked.port > 0 && asked.port < 1024)) {
    return texts.portTaken(asked.port);
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return texts.cannotListen(asked.host);
  }
  if (DISK_CODES.includes(code)) return texts.storeUnwritable(folder);
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
