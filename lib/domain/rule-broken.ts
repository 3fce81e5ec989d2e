/**
 * A rule of the field was broken. `rule` is the stable problem code (`fee.modifiers_exclusive`),
 * `message` is written for the person at the screen and never holds patient data.
 */
export class RuleBroken extends Error {
  constructor(
    readonly rule: string,
    message: string,
    readonly details?: Record<string, unknown>,
  ) {
    super(message);
    this.name = 'RuleBroken';
  }
}
