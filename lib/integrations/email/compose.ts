import type Mail from 'nodemailer/lib/mailer';
import { refuseInjection, type OutgoingMail } from './port';

/** The mail in the library's terms. @throws MailRefused for what would inject a header */
export function compose(mail: OutgoingMail, from: string): Mail.Options {
  refuseInjection(mail);
  return {
    messageId: mail.messageId,
    date: mail.writtenAt,
    from: { name: mail.fromName, address: from },
    ...(mail.replyTo === '' ? {} : { replyTo: mail.replyTo }),
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    attachments: mail.attachments.map(({ name, mediaType, bytes }) => ({ filename: name, contentType: mediaType, content: Buffer.from(bytes) })),
    // What people typed is never read as the name of a file or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
