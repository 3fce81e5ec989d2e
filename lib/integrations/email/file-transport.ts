import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { compose } from './compose';
import type { MailTransport } from './port';

/**
 * Writes each mail as a file that a mail program opens, into a folder only its owner reads. Nothing leaves the machine. The same mail a
 * second time is the same file.
 */
export function fileTransport(folder: string, from: string): MailTransport {
  const builder = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    kind: 'file',
    async deliver(mail) {
      const { message } = await builder.sendMail(compose(mail, from));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const path = join(folder, `${mail.messageId.replace(/[^A-Za-z0-9.@-]/g, '')}.eml`);
      await writeFile(`${path}.part`, message as Buffer, { mode: 0o600 });
      await rename(`${path}.part`, path);
    },
    close: () => builder.close(),
  };
}
