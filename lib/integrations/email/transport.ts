import { join } from 'node:path';
import { env } from '../../env';
import { fileTransport } from './file-transport';
import type { MailTransport } from './port';
import { smtpTransport } from './smtp-transport';

let chosen: MailTransport | undefined;

/** Where this installation's mail goes: the SMTP server of SMTP_URL, else files under the data directory. Kept for the process. */
export function mailTransport(): MailTransport {
  const { SMTP_URL, MAIL_FROM, DATA_DIR } = env();
  chosen ??= SMTP_URL && MAIL_FROM ? smtpTransport(SMTP_URL, MAIL_FROM) : fileTransport(join(DATA_DIR, 'mail'), MAIL_FROM ?? 'office@panelist.invalid');
  return chosen;
}
