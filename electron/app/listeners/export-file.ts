import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Exports } from '../exports.ts';
import { sendFile, sendStatus } from './http.ts';
import { attachment } from './lesson-file.ts';

/** Sends the PDF of an export that is finished, piece by piece. */
export function createExportSender(exports: Pick<Exports, 'file'>) {
  return async (request: IncomingMessage, response: ServerResponse, id: string): Promise<void> => {
    const file = exports.file(id);
    if (!file) return sendStatus(response, 404);
    response.setHeader('Content-Disposition', attachment(file.title, 'pdf'));
    return sendFile(request, response, file.path, { cache: 'no-store', type: 'application/pdf' });
  };
}
