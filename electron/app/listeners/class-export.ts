import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ClassExports, ExportWanted } from '../class-exports/class-exports.ts';
import { sendStatus } from './http.ts';
import { attachment } from './lesson-file.ts';

const PATH =
  /^\/sessions\/([A-Za-z0-9-]{1,64})\/(?:answers\.(csv|ods|xlsx)|sheets\.(zip)|pupils\/([A-Za-z0-9-]{1,64})\.pdf)$/;

/** Sends a session's answers as a file; false when the address asks for something else. */
export function createClassExportSender(exports: ClassExports) {
  return (request: IncomingMessage, response: ServerResponse, path: string): boolean => {
    const found = PATH.exec(path);
    if (!found) return false;
    void send(found[1] ?? '', wantedOf(found)).catch(() => response.destroy());
    return true;

    async function send(session: string, wanted: ExportWanted): Promise<void> {
      const file = await exports.make(session, wanted);
      if (!file) return sendStatus(response, 404);
      response.writeHead(200, {
        'Content-Type': file.type,
        'Content-Length': file.bytes.length,
        'Content-Disposition': attachment(file.title, file.ending),
        'Cache-Control': 'no-store',
      });
      response.end(request.method === 'HEAD' ? undefined : file.bytes);
    }
  };
}

function wantedOf([, , table, sheets, pupil]: RegExpExecArray): ExportWanted {
  if (table === 'csv' || table === 'ods' || table === 'xlsx') return { kind: table };
  return sheets === undefined ? { kind: 'sheet', pupil: pupil ?? '' } : { kind: 'sheets' };
}
