import { notFound } from 'next/navigation';
import { can, type OperationName } from '../auth/permissions';
import { signedInPage } from './page-context';

/** The context of a screen that is made of one operation; for a role that may not do it the screen does not exist. */
export async function pageFor(operation: OperationName): ReturnType<typeof signedInPage> {
  const ctx = await signedInPage();
  if (!can(ctx.actor.role, operation)) notFound();
  return ctx;
}
