import { closeSync, openSync, writeSync } from 'node:fs';
import type { UnlockAsk, Unlocked } from '../answers';
import { cipherAt } from '../work-cipher';
import { openDocument } from './open-document';
import type { OpenedFile } from './opened-file';

/** FPDF_REMOVE_SECURITY: saved whole, without its protection. */
const withoutSecurity = 3;

/** Opens a protected PDF with its password and writes a copy that needs none. The password stays in this process, which ends after it. */
export async function unlockFile(file: OpenedFile, { password, into }: UnlockAsk): Promise<Unlocked> {
  const engine = await file.engine();
  const opened = openDocument(engine, file.bytes, password);
  if ('failure' in opened) return opened.failure === 'password' ? { kind: 'wrong_password' } : { kind: 'rejected', reason: 'It is protected in a way that cannot be opened. Ask the sender for an unprotected copy.' };
  const handle = openSync(into.path, 'wx', 0o600);
  const cipher = cipherAt(into, 0);
  let bytes = 0;
  const write = (_self: number, data: number, size: number) => {
    const piece = cipher.update(engine.memory.subarray(data, data + (size >>> 0)));
    for (let done = 0; done < piece.length; ) done += writeSync(handle, piece, done);
    bytes += piece.length;
    return 1;
  };
  try {
    // FPDF_FILEWRITE: its version, and who takes a block.
    const saved = engine.withRoom(8, (room) => {
      engine.setInt32(room, 1);
      engine.setInt32(room + 4, engine.pointerTo(write, 3));
      return engine.calls.FPDF_SaveAsCopy(opened.document.pointer, room, withoutSecurity);
    });
    return saved ? { kind: 'unlocked', bytes } : { kind: 'rejected', reason: 'It opens with its password, but no copy without it can be made. Ask the sender for an unprotected copy.' };
  } finally {
    closeSync(handle);
  }
}
