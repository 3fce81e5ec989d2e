/** Nobody is signed in, or the session is over. */
export class Unauthenticated extends Error {
  constructor(message = 'Sign in to go on.') {
    super(message);
  }
}

/** Signed in, but the role may not do this. */
export class Forbidden extends Error {
  constructor(message = 'Your role may not do this. The owner of the practice can change that.') {
    super(message);
  }
}

/** The row does not exist, or belongs to another practice: the two are never told apart. */
export class NotFound extends Error {
  constructor() {
    super('There is nothing here, or it is not yours to see.');
  }
}

/** Someone was faster, or the name is taken. `current` is what is stored now, for the two versions side by side. */
export class Conflict extends Error {
  constructor(
    message = 'Someone changed this while you were working on it.',
    readonly current?: Record<string, unknown>,
  ) {
    super(message);
  }
}

/** Too many tries from one place or on one account. */
export class TooManyAttempts extends Error {
  constructor(readonly retryAfterSeconds: number) {
    super(`Too many tries. Wait ${Math.ceil(retryAfterSeconds / 60)} minutes, then try again.`);
  }
}

/** The same idempotency key came with another body, or a money command came without one. */
export class IdempotencyMisused extends Error {
  constructor(readonly code: 'idempotency.key_required' | 'idempotency.key_reused', message: string) {
    super(message);
  }
}
