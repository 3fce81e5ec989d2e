/** An e-mail as it leaves. Addresses are plain addresses; the name before the sender's is the office's. */
export interface OutgoingMail {
  /** '<…@…>'; the same at each try, so that a receiver can tell a repeat. */
  readonly messageId: string;
  readonly fromName: string;
  readonly replyTo: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }[];
  /** When it was written, not when this try is made. */
  readonly writtenAt: Date;
}

/** Takes e-mail out of our hands. */
export interface MailTransport {
  readonly kind: 'file' | 'smtp';
  /** Resolves once the other side has taken responsibility. @throws MailRefused */
  readonly deliver: (mail: OutgoingMail) => Promise<void>;
  readonly close: () => void;
}

/** The mail could not be handed over. `isFinal`: trying again will not help. The message is for the office and names no person. */
export class MailRefused extends Error {
  constructor(
    message: string,
    readonly isFinal: boolean,
  ) {
    super(message);
    this.name = 'MailRefused';
  }
}

const address = /^[^\s@<>()[\]\\,;:"]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?$/;
const control = /[\u0000-\u001f\u007f\u2028\u2029]/;

/**
 * Whether what becomes a header is one line, and each address one address: nobody adds a header or a recipient by what they type.
 * @throws MailRefused, final
 */
export function refuseInjection({ messageId, fromName, replyTo, to, subject, attachments }: OutgoingMail): void {
  const headers = [messageId, fromName, replyTo, to, subject, ...attachments.flatMap(({ name, mediaType }) => [name, mediaType])];
  if (headers.some((text) => control.test(text))) throw new MailRefused('A header of this mail has invisible characters.', true);
  if (!/^<[^\s<>]+@[^\s<>]+>$/.test(messageId)) throw new MailRefused('The mail has no valid Message-ID.', true);
  for (const one of [to, ...(replyTo === '' ? [] : [replyTo])]) if (!address.test(one)) throw new MailRefused('An address of this mail is not one address.', true);
}
