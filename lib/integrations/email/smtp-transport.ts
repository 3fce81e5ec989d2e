import { createTransport } from 'nodemailer';
import { compose } from './compose';
import { MailRefused, type MailTransport } from './port';

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/;

/**
 * Hands mail to an SMTP server, over one connection that is kept. TLS is demanded and its certificate checked, unless the server is this
 * machine itself. `url` is 'smtps://user:password@host:465' or 'smtp://…' with STARTTLS.
 */
export function smtpTransport(url: string, from: string): MailTransport {
  const { protocol, hostname, port, username, password } = new URL(url);
  const isHere = loopback.test(hostname);
  const secure = protocol === 'smtps:';
  const transport = createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && !isHere,
    ignoreTLS: !secure && isHere,
    ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    pool: true,
    maxConnections: 1,
    maxMessages: 100,
    // The outbox alone tries again, so that each try is counted.
    maxRequeues: 0,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    dnsTimeout: 10_000,
  });
  return {
    kind: 'smtp',
    async deliver(mail) {
      const composed = compose(mail, from);
      try {
        await transport.sendMail(composed);
      } catch (error) {
        throw refusalOf(error as SmtpError);
      }
    },
    close: () => transport.close(),
  };
}

interface SmtpError {
  readonly message: string;
  readonly code?: string;
  readonly responseCode?: number;
  readonly command?: string;
}

/** What the server said, without what it repeats of people. Only its no to this recipient or this content is final. */
function refusalOf({ code = '', responseCode, command = '' }: SmtpError): MailRefused {
  if (responseCode === undefined) return new MailRefused(`The mail server could not be reached or broke off (${code || 'no code'}).`, false);
  const isFinal = responseCode >= 550 && responseCode <= 559 && (command === 'RCPT TO' || command === 'DATA');
  return new MailRefused(`The mail server answered ${responseCode}${command ? ` to ${command}` : ''}.`, isFinal);
}
